"""Faults that F9 sets off inside the real program, with what was typed within their reach."""

import socket
import sys
from collections.abc import Callable
from threading import Thread
from typing import ClassVar, NoReturn

from textual.app import App
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.message_pump import MessagePump
from textual.widgets import Static, TextArea

import reciprocity_tui.tui.app as program
from reciprocity_tui.process import hardening as environment
from reciprocity_tui.tui.hardened_app import PrivateApp
from reciprocity_tui.tui.screens.play import PlayScreen

AnyApp = App[int]


class SecretFault(Exception):
    """Holds what was typed, as errors of a careless library do."""

    def __init__(self, secret: str) -> None:
        super().__init__(f"cannot handle {secret!r}")
        self.secret = secret


class BadPicture(Static):
    """Cannot be drawn."""

    def render(self) -> NoReturn:
        secret = self.app.screen.query_one(TextArea).text
        raise SecretFault(secret)


class RichFault(Exception):
    """Brings its own picture for the terminal."""

    def __init__(self, secret: str) -> None:
        super().__init__(secret)

    def __rich__(self) -> str:
        return str(self.args[0])


def typed(app: AnyApp) -> str:
    """Return the text in the editor."""
    return app.screen.query_one(TextArea).text


def in_handler(app: AnyApp) -> None:
    secret = typed(app)
    raise SecretFault(secret)


def in_worker(app: AnyApp) -> None:
    secret = typed(app)

    async def work() -> None:
        raise SecretFault(secret)

    app.run_worker(work())


def in_thread_worker(app: AnyApp) -> None:
    app.run_worker(lambda: in_handler(app), thread=True)


def in_thread(app: AnyApp) -> None:
    thread = Thread(target=in_handler, args=(app,))
    thread.start()


def in_timer(app: AnyApp) -> None:
    app.screen.set_timer(0.01, lambda: in_handler(app))


def in_render(app: AnyApp) -> None:
    app.screen.mount(BadPicture())


def recursion(app: AnyApp) -> None:
    secret = typed(app)

    def deeper(text: str) -> str:
        return deeper(text + secret[:1]) + text

    deeper(secret)


def interrupt(app: AnyApp) -> None:
    raise KeyboardInterrupt(typed(app))


def system_exit(app: AnyApp) -> None:
    sys.exit(f"leaving with {typed(app)}")


def panic(app: AnyApp) -> None:
    app.panic(f"it broke at {typed(app)}")


def with_a_picture(app: AnyApp) -> None:
    raise RichFault(typed(app))


def socket_opened(app: AnyApp) -> None:
    socket.socket(socket.AF_INET).close()


FAULTS: dict[str, Callable[[AnyApp], None]] = {
    name.__name__: name
    for name in (
        in_handler,
        in_worker,
        in_thread_worker,
        in_thread,
        in_timer,
        in_render,
        recursion,
        interrupt,
        system_exit,
        panic,
        with_a_picture,
        socket_opened,
    )
}


def at_a_message(app: AnyApp, number: int) -> None:
    """Fail at the message that comes `number` messages from now, wherever it is on its way to.

    What fails while it is taken off the screen is let go; then the next one fails, until the program ends.
    """
    screen = next(each for each in app.screen_stack if isinstance(each, PlayScreen))
    secret = repr(screen.session.evening.slots)
    real, left = MessagePump._dispatch_message, [number]

    async def dispatch(self: MessagePump, message: Message) -> None:
        left[0] -= 1
        if left[0] <= 0 and not app._exit:
            raise SecretFault(secret)
        await real(self, message)

    MessagePump._dispatch_message = dispatch  # type: ignore[method-assign]


def _fault(name: str) -> Callable[[AnyApp], None]:
    return FAULTS[name] if name in FAULTS else lambda app: at_a_message(app, int(name))


def plant(name: str) -> None:
    """Make F9 set off the fault `name` in the program.

    "stock " before it: in a program without protection. A number: the message after F9 at which it fails.
    """
    protected = not name.startswith("stock ")
    fault = _fault(name.removeprefix("stock "))

    class Planted(program.ReciprocityApp):
        BINDINGS: ClassVar[list[BindingType]] = [Binding("f9", "planted", priority=True)]

        async def action_planted(self) -> None:
            fault(self)

    if not protected:
        _strip()
    program.ReciprocityApp = Planted  # type: ignore[misc]


def _strip() -> None:
    """Give the program Textual's own ways back: how the checks are shown to be able to fail."""
    for name in ("_fatal_error", "panic", "copy_to_clipboard"):
        setattr(PrivateApp, name, getattr(App, name))
    del PrivateApp.on_load
    PrivateApp.run_privately = _as_textual_does  # type: ignore[method-assign,assignment]
    environment.install_signal_handlers = lambda: None
    sys.excepthook = sys.__excepthook__


def _as_textual_does(app: PrivateApp) -> int:
    app.run()
    return app.return_code or 0
