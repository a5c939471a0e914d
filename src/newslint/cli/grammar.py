"""`newslint grammar`: the grammar engines of this machine."""

from collections.abc import Iterator
from pathlib import Path

import click

from newslint.cli.options import desk_options
from newslint.desk import Desk
from newslint.engines import installation, server
from newslint.engines.harper import engine as harper
from newslint.engines.http import is_local
from newslint.engines.java import OLDEST, path_of_java, version_of
from newslint.engines.parse import engine as parser
from newslint.engines.settings import Settings
from newslint.errors import EngineError


@click.group("grammar", no_args_is_help=True)
def command() -> None:
    """The grammar engines of this machine."""


@command.command("status")
@desk_options
def status(desk: Desk) -> int:
    """Which engine checks the drafts here, what is installed, and where the text goes."""
    settings = desk.grammar_settings("draft")
    for name, value in _status(settings):
        click.echo(f"{name:<14}{value}")
    return 0


@command.command("install")
@click.option(
    "--from", "source", type=click.Path(exists=True, path_type=Path), help="LanguageTool's ZIP, or its folder."
)
@click.option("--sha256", "checksum", default="", metavar="HEX", help="The checksum that the ZIP must have.")
def install(source: Path | None, checksum: str) -> int:
    """Put LanguageTool on this machine: fetched, or from a ZIP or folder in a closed network."""
    server.stop()
    lies = installation.install_from(source, checksum) if source else installation.download()
    click.echo(f"LanguageTool {lies.version} is installed in {lies.folder}")
    return 0


@command.command("start")
def start() -> int:
    """Start the local LanguageTool server; a run that needs it does so by itself."""
    click.echo(f"LanguageTool {installation.needed().version} is at {server.address()}")
    return 0


@command.command("stop")
def stop() -> int:
    """End the local LanguageTool server."""
    click.echo("the server is ended" if server.stop() else "there was no server")
    return 0


def _status(settings: Settings) -> Iterator[tuple[str, str]]:
    lies = installation.installed()
    yield "engine", settings.engine
    yield "language", settings.language or "en-US"
    yield "harper", _harper()
    yield "languagetool", f"{lies.version} in {lies.folder}" if lies else "not installed (newslint grammar install)"
    yield "parser", _parser(settings)
    yield "java", _java()
    yield "server", _server(settings.server)
    yield "text goes", _whereto(settings)


def _harper() -> str:
    try:
        return harper().title
    except EngineError as error:
        return error.message


def _parser(settings: Settings) -> str:
    if not settings.parses:
        return "off (grammar: {parser: on})"
    try:
        return parser(settings.parser).title
    except EngineError as error:
        return error.message


def _java() -> str:
    path = path_of_java()
    if not path:
        return f"none: LanguageTool needs {OLDEST} or newer"
    version = version_of(path)
    return f"{version} ({path})" if version >= OLDEST else f"{version} ({path}): LanguageTool needs {OLDEST} or newer"


def _server(address: str) -> str:
    if address:
        return f"{address} (grammar.server)"
    return f"running at {found}" if (found := server.running()) else "not running; a run that needs it starts it"


def _whereto(settings: Settings) -> str:
    away = settings.server and settings.engine in {"auto", "languagetool", "both"} and not is_local(settings.server)
    return f"to {settings.server}, as grammar.server has it" if away else "nowhere: it stays on this machine"
