"""Expressions of the standard library that are compiled when they are first used, and then kept for the next run.

The readings have hundreds of them, and to compile them all took a fifth of the check of one draft.
"""

import re
from contextlib import suppress
from functools import cached_property
from importlib import import_module
from typing import Any, cast

from newslint.programs import kept


def expression(text: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`; a wrong expression raises re.error when it is used."""
    return cast("re.Pattern[str]", _Expression(text, flags))


class _Expression:
    """Stands for a program until somebody asks it for something."""

    def __init__(self, text: str, flags: int) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        program = self._program
        vars(self).update({name: getattr(program, name) for name in _ASKED})
        return getattr(program, name)

    @cached_property
    def _program(self) -> re.Pattern[str]:
        return _program(self._text, int(self._flags))


_ASKED = "search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "pattern", "groups"


def _program(text: str, flags: int) -> re.Pattern[str]:
    """The program by the parts that the library's own compiler makes it from, or by the compiler itself."""
    with suppress(Exception):
        parts = kept(f"re {flags} {text}", lambda: _parts(text, flags))
        program: re.Pattern[str] = import_module("_sre").compile(*parts)
        return program
    return re.compile(text, flags)


def _parts(text: str, flags: int) -> tuple[Any, ...]:
    """What `re._compiler.compile` gives to the engine."""
    compiler, parser = import_module("re._compiler"), import_module("re._parser")
    tree = parser.parse(text, flags)
    state = tree.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = [int(word) for word in compiler._code(tree, flags)]  # noqa: SLF001
    return text, flags | state.flags, code, state.groups - 1, dict(state.groupdict), tuple(names)
