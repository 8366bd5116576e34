"""The picture of the house is drawn from the code, and shows it as it is."""

import runpy

from tests.house.rooms import ROOT


def test_the_picture_shows_the_house_as_it_is() -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "draw_house.py"))
    assert tool["PICTURE"].read_text("utf-8") == tool["drawn"](), "`make pictures` draws it anew."


def test_another_house_gives_another_picture() -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "draw_house.py"))
    graph = tool["grimp"].build_graph("reciprocity_tui", cache_dir=None)
    boxes = tool["placed"](tool["layers"]())
    before = set(tool["arrows"](boxes, graph))
    graph.add_import(importer="reciprocity_tui.people", imported="reciprocity_tui.paths")
    assert {(one.name, two.name) for one, two in set(tool["arrows"](boxes, graph)) - before} == {
        ("people", "paths")
    }
