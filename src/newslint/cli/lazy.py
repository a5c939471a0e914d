"""Groups of commands, each imported when it is called."""

from collections.abc import Mapping
from typing import Any

import click

from newslint.registry import load


class LazyGroup(click.Group):
    """A group whose commands are named in a registry: a run imports the one that it calls."""

    def __init__(self, *arguments: Any, registry: Mapping[str, str], **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.registry = registry

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(self.registry)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in self.registry:
            return None
        found: click.Command = load(self.registry, cmd_name)
        return found
