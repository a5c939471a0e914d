"""Which configuration is for a draft: the nearest one upward from it."""

import os
from pathlib import Path

from newslint.config.model import Config
from newslint.errors import ConfigError

FILE = ".newslint.yaml"
PYPROJECT = "pyproject.toml"


def config_in(folder: str) -> Config | None:
    """The configuration that a folder holds: its .newslint.yaml, or [tool.newslint] of its pyproject.toml.

    Raises ConfigError for one that cannot be used.
    """
    for name in (FILE, PYPROJECT):
        path = os.path.join(folder, name)
        if os.path.isfile(path) and (config := read_config(path)):
            return config
    return None


def read_config(path: str) -> Config | None:
    """The configuration in a file, None for a pyproject.toml without one. Raises ConfigError."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror or error}", path=path) from None
    if path.endswith(".toml"):
        return _from_toml(data, path)
    from newslint.config.reading import parse  # noqa: PLC0415  (YAML is paid for where there is a configuration)

    try:
        return parse(data.decode("utf-8-sig"), path)
    except UnicodeDecodeError as error:
        raise ConfigError(f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}", path=path) from None


def _from_toml(data: bytes, path: str) -> Config | None:
    from newslint.config.toml import KeyWhere, table_in  # noqa: PLC0415

    table = table_in(data, path)
    if not table:
        return None
    from newslint.config.reading import build  # noqa: PLC0415  (most projects say nothing to newslint)

    return build(table, KeyWhere(path, ConfigError))
