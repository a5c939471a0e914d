"""Where the program begins and where its errors end."""

import gc
import io
import os
import sys
from collections.abc import Sequence

INTERRUPTED, PIPE_CLOSED = 130, 141
"""What a shell makes of a program that a signal ended: 128 and the signal's number."""

_MANY = 50_000
"""New objects after which the collector looks for rings: a command makes many that stay, and few rings."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run newslint with command-line arguments; the exit code."""
    _speak_utf8()
    gc.set_threshold(_MANY)
    try:
        return _within_boundary(sys.argv[1:] if arguments is None else list(arguments))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _stop_writing()
        return PIPE_CLOSED


def _within_boundary(arguments: list[str]) -> int:
    """What the user can act on is said; anything else is a bug and keeps its traceback. Both are exit code 2."""
    import click  # noqa: PLC0415  (so that Ctrl-C while it loads is quiet, too)

    from newslint.errors import NewslintError  # noqa: PLC0415

    try:
        return _run(arguments)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        error.show()
    except BrokenPipeError:
        raise
    except (NewslintError, OSError) as error:  # OSError: a full disk under the report, say
        click.echo(f"newslint: {error}", err=True)
    except Exception:  # noqa: BLE001  (exit code 1 would say that drafts have faults)
        import traceback  # noqa: PLC0415

        traceback.print_exc()
        click.echo("newslint: this is a fault of newslint, not of the drafts; please report it", err=True)
    return 2


def _run(arguments: list[str]) -> int:
    """Call the command line without click's own boundary, which takes a closed pipe for findings."""
    from newslint.cli import cli  # noqa: PLC0415

    with cli.make_context("newslint", arguments) as context:
        code: int = cli.invoke(context)
    _flush()
    return code


def _speak_utf8() -> None:
    """Reports are UTF-8 whatever the terminal's locale; a file name that is not is written as its bytes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")


def _flush() -> None:
    if sys.stdout is not None:
        sys.stdout.flush()


def _stop_writing() -> None:
    """Whoever read the report has gone: let the interpreter flush its buffers into nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
