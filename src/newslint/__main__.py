"""Where the program begins and where its errors end."""

import io
import os
import sys
from collections.abc import Sequence

INTERRUPTED, PIPE_CLOSED = 130, 141
"""What a shell makes of a program that a signal ended: 128 and the signal's number."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run newslint with command-line arguments; the exit code."""
    import click  # noqa: PLC0415  (so that the first import is within the boundary)

    from newslint.cli import cli  # noqa: PLC0415
    from newslint.errors import NewslintError  # noqa: PLC0415

    _speak_utf8()
    try:
        code = cli.main(arguments if arguments is None else list(arguments), "newslint", standalone_mode=False)
        _flush()
    except click.ClickException as error:
        error.show()
        return 2
    except NewslintError as error:
        click.echo(f"newslint: {error}", err=True)
        return 2
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        _stop_writing()
        return PIPE_CLOSED
    return code if isinstance(code, int) else 0


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
