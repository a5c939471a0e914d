"""`[tool.newslint]` of a pyproject.toml as the nodes that a .newslint.yaml would have."""

import tomllib
from typing import TYPE_CHECKING, Any

from newslint.errors import ConfigError, NewslintError, Where

if TYPE_CHECKING:
    import yaml

TABLE = "tool.newslint"


class KeyWhere(Where):
    """A TOML file: its parser tells no lines, so a mistake is named by its key."""

    def fail(self, node: "yaml.Node | None", message: str) -> NewslintError:
        key = node.start_mark.name if node else TABLE
        return self.error(f"{key}: {message}", path=self.path)


def table_in(data: bytes, path: str) -> "yaml.Node | None":
    """The node of `[tool.newslint]`, None where the file has no such table. Raises ConfigError if it is not TOML."""
    if b"newslint" not in data:
        return None
    try:
        found = tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"not TOML: {error}", path=path) from None
    tools = found.get("tool")
    return _node(tools["newslint"], TABLE) if isinstance(tools, dict) and "newslint" in tools else None


def _node(value: Any, key: str) -> "yaml.Node":
    import yaml  # noqa: PLC0415  (few have the table)

    mark = yaml.Mark(key, 0, -1, 0, None, 0)
    if isinstance(value, dict):
        pairs = [(_node(name, f"{key}.{name}"), _node(item, f"{key}.{name}")) for name, item in value.items()]
        return yaml.MappingNode("tag:yaml.org,2002:map", pairs, mark, mark)
    if isinstance(value, list):
        items = [_node(item, f"{key}[{number}]") for number, item in enumerate(value)]
        return yaml.SequenceNode("tag:yaml.org,2002:seq", items, mark, mark)
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return yaml.ScalarNode("tag:yaml.org,2002:str", text, mark, mark)
