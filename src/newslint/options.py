"""The options of rules as values: plain data, which caches and configuration hold, revived as a kind's fields say."""

from collections.abc import Callable, Iterator
from types import NoneType, UnionType
from typing import Any, NamedTuple, NewType, get_args, get_origin

from newslint.diagnostic import Applicability, Severity
from newslint.rule import Example, Examples
from newslint.scope import Selector, parse

Regex = NewType("Regex", str)
"""A regular expression of the `regex` module."""


class Table(NamedTuple):
    """The rows of a CSV file, with the names of its columns."""

    path: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    def records(self) -> Iterator[dict[str, str]]:
        """Each row as a mapping from column name to cell."""
        return map(self.record, range(len(self.rows)))

    def record(self, number: int) -> dict[str, str]:
        """One row by its number."""
        return dict(zip(self.columns, self.rows[number], strict=True))


NO_TABLE = Table()


def revive(annotation: Any, plain: Any) -> Any:
    """The value of an option of this type, from plain data."""
    if annotation in _REVIVERS:
        return _REVIVERS[annotation](plain)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is UnionType:
        return None if plain is None else revive(without_none(annotation), plain)
    if origin is tuple:
        return tuple(revive(arguments[0], item) for item in plain)
    if isinstance(plain, dict):
        return {key: revive(arguments[1], value) for key, value in plain.items()}
    return plain


def without_none(annotation: Any) -> Any:
    """The type that an optional one is when it is there."""
    return next(argument for argument in get_args(annotation) if argument is not NoneType)


def _revive_table(plain: Any) -> Table:
    return Table(plain["path"], tuple(plain["columns"]), tuple(map(tuple, plain["rows"])))


def _revive_examples(plain: Any) -> Examples:
    return Examples(*(tuple(_revive_example(example) for example in plain[name]) for name in Examples._fields))


def _revive_example(plain: dict[str, Any]) -> Example:
    return Example(**{**plain, "finds": tuple(plain.get("finds", ()))})


_REVIVERS: dict[Any, Callable[[Any], Any]] = {
    Severity: lambda plain: Severity[plain.upper()],
    Applicability | None: lambda plain: None if plain == "none" else Applicability(plain),
    Selector: parse,
    Table: _revive_table,
    Examples: _revive_examples,
}
