"""Where the program begins and where its errors end."""

import io
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click

INTERRUPTED, PIPE_CLOSED = 130, 141
"""What a shell makes of a program that a signal ended: 128 and the signal's number."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run newslint with command-line arguments; the exit code."""
    import click  # noqa: PLC0415  (so that the first import is within the boundary)

    from newslint.cli import cli  # noqa: PLC0415
    from newslint.errors import NewslintError  # noqa: PLC0415

    _speak_utf8()
    try:
        code = _run(cli, sys.argv[1:] if arguments is None else list(arguments))
        _flush()
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
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
    except OSError as error:  # a full disk under the report, say
        click.echo(f"newslint: {error}", err=True)
        return 2
    return code


def _run(cli: "click.Command", arguments: list[str]) -> int:
    """Call the command line without click's own boundary, which takes a closed pipe for findings."""
    with cli.make_context("newslint", arguments) as context:
        code: int = cli.invoke(context)
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
