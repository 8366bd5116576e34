import asyncio
from unittest.mock import Mock

import pytest

from tests.settling import SOON, settled


@pytest.mark.parametrize("seconds", [0, SOON / 4])
async def test_what_leads_to_more_is_waited_for(seconds: float) -> None:
    loop, done = asyncio.get_running_loop(), list[int]()

    def go_on(left: int) -> None:
        done.append(left)
        if left:
            loop.call_later(seconds, go_on, left - 1) if seconds else loop.call_soon(go_on, left - 1)

    go_on(9)
    await settled()
    assert done[-1] == 0


async def test_work_in_several_tasks_is_waited_for() -> None:
    queue, handled = asyncio.Queue[int](), list[int]()

    async def handle() -> None:
        while left := await queue.get():
            handled.append(left)
            queue.put_nowait(left - 1)

    workers = [asyncio.create_task(handle()) for _ in range(3)]
    queue.put_nowait(20)
    await settled()
    assert handled[-1] == 1
    for worker in workers:
        worker.cancel()


async def test_a_timer_that_is_far_off_is_not_waited_for() -> None:
    ring = Mock()
    timer = asyncio.get_running_loop().call_later(60, ring)
    await asyncio.wait_for(settled(max_sleep=30), 10)
    ring.assert_not_called()
    timer.cancel()


async def test_what_never_rests_is_not_waited_for_longer_than_was_said() -> None:
    loop, going = asyncio.get_running_loop(), True

    def again() -> None:
        if going:
            loop.call_soon(again)

    again()
    await settled(max_sleep=0.05)
    going = False
