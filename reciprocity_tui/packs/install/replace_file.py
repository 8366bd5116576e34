"""Replace a file atomically."""

import os
import stat
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp


def replace_file(file: Path, data: bytes) -> None:
    """Write `data` into `file`, with the permissions of the old one if there is one. Raises OSError.

    The file contains the old text or the new one, also when the disk is full or the computer goes off. A link stays a
    link, and its target is written.
    """
    real = Path(os.path.realpath(file))
    handle, name = mkstemp(prefix=f".{real.name}.", dir=real.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        os.chmod(name, _mode(real))  # noqa: PTH101 -- a name is at hand
        os.replace(name, real)  # noqa: PTH105
    except BaseException:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise


def _mode(file: Path) -> int:
    """Return the permissions of `file`, or those that a new file gets."""
    with suppress(OSError):
        return stat.S_IMODE(file.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
