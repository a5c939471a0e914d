"""Front matter: YAML between lines of `---`, TOML between lines of `+++`, each value at its place."""

import re
from typing import NamedTuple

from newslint.expression import expression
from newslint.formats._fields import Value
from newslint.registry import load
from newslint.span import Span

_READERS = {"toml": "newslint.formats._toml:values", "yaml": "newslint.formats._yaml:values"}


class FrontMatter(NamedTuple):
    """The fields of a front matter with the parts of their values, and where the body begins."""

    fields: tuple[Value, ...] = ()
    end: int = 0


_FENCES = expression(
    r"""
        \A(?:---(?P<yaml>)|\+\+\+(?P<toml>))[ \t]*(?:\r\n|\n|\r)
        (?P<body>(?:[^\r\n]*(?:\r\n|\n|\r))*?)
        (?:(?(yaml)(?:---|\.\.\.)|\+\+\+))[ \t]*(?:\r\n|\n|\r|\Z)
        """,
    re.VERBOSE,
)


_KEY = expression(r"(?:^|[\r\n])[\"']?[^\W\d_][\w .-]{0,60}[\"']?[ \t]*[:=]")


def front_matter(source: str) -> FrontMatter:
    """The front matter at the head of a source; none where the text between the fences is no mapping."""
    if not source.startswith(("---", "+++")):
        return FrontMatter()
    found = _FENCES.match(source)
    if not found or not _KEY.search(found["body"]):
        return FrontMatter()
    values = load(_READERS, "toml" if found["yaml"] is None else "yaml")
    return FrontMatter(tuple(values(source, Span(*found.span("body")))), found.end())
