"""`reciprocity` and `python -m reciprocity_tui`."""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status. An error prints one sentence at most."""
    given = sys.argv[1:] if argv is None else list(argv)
    # Nothing but the version is wanted: nothing is imported for that.
    if given == ["--version"] and not sys.flags.inspect:
        from reciprocity_tui import __version__

        try:
            print(f"reciprocity {__version__}", flush=True)
        except OSError:
            return _run(given)  # Which has a sentence for that.
        return 0
    from reciprocity_tui.process.hardening import exit_status, restart_quietly

    if argv is not None:
        return _run(given)
    restart_quietly()
    return exit_status(_run(given), holds_nothing=given[:2] == ["pack", "check"])


def _run(given: Sequence[str]) -> int:
    import gc

    from reciprocity_tui.process import splash as first_frame
    from reciprocity_tui.process.hardening import CRASH_MESSAGE, Terminated, harden, install_signal_handlers

    try:
        install_signal_handlers()
        first_frame.draw_splash(given)
        gc.disable()  # Collecting while everything is being loaded costs 6 % of the first screen.
        harden()
        from reciprocity_tui.cli.main import run

        return run(given)
    except KeyboardInterrupt:
        return 130
    except Terminated as ended:
        return ended.status
    except Exception:  # noqa: BLE001 -- the last net: a traceback could print what somebody typed
        first_frame.restore_terminal()
        sys.stderr.write(CRASH_MESSAGE + "\n")
        return 1
    finally:
        first_frame.restore_terminal()
        gc.freeze()  # Looking once more for garbage on the way out costs a tenth of a short command.


if __name__ == "__main__":
    sys.exit(main())
