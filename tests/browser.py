"""What a page is in Debian's Chromium: what axe-core says of it, and on how many sheets it is printed.

Both are found where the system has them: `chromium` on the path, and axe.min.js at AXE_CORE or below node_modules.
`.ci/run` installs them. Where one is missing, tests that need them are skipped, and say so.
"""

import html
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.rooms import ROOT

_AXE = """
<script>{axe}</script>
<script>
axe.run(document, {{resultTypes: ["violations"]}}).then(found => {{
  const told = found.violations.map(each => [each.id, each.help, each.nodes.map(node => node.html)]);
  const page = document.createElement("pre");
  page.id = "told";
  page.textContent = JSON.stringify({{violations: told, passes: found.passes.map(each => each.id)}});
  document.body.replaceChildren(page);
}});
</script>
"""
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def browser() -> str | None:
    """Return the path of Chromium on this system."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def axe_core() -> Path | None:
    """Return the path of axe.min.js."""
    places = (os.environ.get("AXE_CORE"), str(ROOT / "node_modules" / "axe-core" / "axe.min.js"))
    return next((Path(each) for each in places if each and Path(each).is_file()), None)


def missing() -> str:
    """Return what is missing here, in words; empty if nothing is."""
    lacking = [name for name, it in (("Chromium", browser()), ("axe-core", axe_core())) if it is None]
    ways = "`apt-get install chromium`; `npm pack axe-core`, and AXE_CORE names its axe.min.js"
    return f"left out, since {' and '.join(lacking)} cannot be found here ({ways})" if lacking else ""


needs_browser = pytest.mark.skipif(bool(missing()), reason=missing())
"""Leaves a test out where there is no browser, and says what it would need."""


def violations(page: str, folder: Path) -> list[str]:
    """Return what axe-core finds wrong with `page`, in words. folder -- for temporary files."""
    axe = axe_core()
    assert axe is not None
    # What keeps scripts out of a page keeps this one out, too.
    opened, count = _POLICY.subn("", page)
    assert count == 1
    file = folder / "axe.html"
    script = _AXE.format(axe=axe.read_text("utf-8"))
    file.write_text(opened.replace("</body>", f"{script}</body>"), "utf-8")
    shown = _run(folder, "--virtual-time-budget=20000", "--dump-dom", file.as_uri())
    match = re.search(r'<pre id="told">(.*?)</pre>', shown, re.DOTALL)
    assert match is not None, shown[-2000:]
    results = json.loads(html.unescape(match[1]))
    assert "color-contrast" in results["passes"], "axe did not look at the page"
    return [f"{name}: {words}: {nodes[0]}" for name, words, nodes in results["violations"]]


def printed(page: str, folder: Path) -> bytes:
    """Return the page as a PDF, as the browser prints it."""
    file = folder / "print.html"
    file.write_text(page, "utf-8")
    _run(folder, f"--print-to-pdf={folder / 'page.pdf'}", "--no-pdf-header-footer", file.as_uri())
    return (folder / "page.pdf").read_bytes()


def _run(folder: Path, *options: str) -> str:
    executable = browser()
    assert executable is not None
    # Root has no sandbox of Chromium's; what is shown here is ours.
    command = [
        executable,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={folder / 'profile'}",
        *options,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    return done.stdout
