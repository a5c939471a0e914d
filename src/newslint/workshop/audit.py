"""Draft rules over published copy: how often they speak, and how often they are right."""

import csv
import json
import math
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from newslint.desk import read_draft
from newslint.diagnostic import Diagnostic
from newslint.discovery import drafts
from newslint.document import Document
from newslint.errors import DraftError
from newslint.formats import format_of, read
from newslint.linter import lint
from newslint.ruleset import Ruleset
from newslint.span import Span

CONTEXT = 80
"""Characters of the draft that are shown on either side of a hit."""

_TEXT = ("text", "body", "content", "body_text")
_FIELDS = {"title": ("title", "headline"), "date": ("date", "published", "datetime"), "source": ("source",)}


class Hit(NamedTuple):
    """One finding in published copy, with what stands around it; the line counts from 1."""

    rule: str
    path: str
    line: int
    before: str
    match: str
    after: str
    message: str


class Judged(NamedTuple):
    """Of the hits of a rule that were judged, how many were right."""

    right: int
    of: int

    @property
    def precision(self) -> float:
        return self.right / self.of if self.of else math.nan

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 per cent confidence interval of the precision (Wilson, 1927)."""
        return wilson(self.right, self.of)


def wilson(right: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """The score interval for a share; the whole range where nothing was counted."""
    if not of:
        return 0.0, 1.0
    share, wide = right / of, z * z / of
    middle = (share + wide / 2) / (1 + wide)
    half = z / (1 + wide) * math.sqrt(share * (1 - share) / of + wide / (4 * of))
    return max(0.0, middle - half), min(1.0, middle + half)


def published(places: Sequence[str]) -> Iterator[Document]:
    """The articles of files, folders and .jsonl files (a JSON object with a text a line). Raises NewslintError."""
    lined = [place for place in places if place.endswith(".jsonl")]
    for place in lined:
        yield from _rows(place)
    rest = [place for place in places if place not in lined]
    found, errors = drafts(rest) if rest else ((), ())
    for error in errors:
        raise error
    for path in found:
        yield read(read_draft(path), path, format_of(path))


def _rows(path: str) -> Iterator[Document]:
    for number, line in enumerate(Path(path).read_bytes().decode("utf-8").split("\n"), start=1):
        if line.strip():
            yield _article(_object(line, path, number), path, number)


def _object(line: str, path: str, number: int) -> Mapping[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise DraftError(f"not JSON: {error}", path=path, line=number) from None
    if not isinstance(row, dict):
        raise DraftError("an object with the text of an article is expected on each line", path=path, line=number)
    return row


def _article(row: Mapping[str, Any], path: str, number: int) -> Document:
    text = next((row[key] for key in _TEXT if isinstance(row.get(key), str)), None)
    if text is None:
        raise DraftError(f"no text; it is looked for in {', '.join(_TEXT)}", path=path, line=number)
    fields = {name: next((row[key] for key in keys if row.get(key)), "") for name, keys in _FIELDS.items()}
    head = "".join(f"{name}: {json.dumps(str(value), ensure_ascii=False)}\n" for name, value in fields.items() if value)
    return read(f"---\n{head}---\n\n{text}\n", f"{path}:{row.get('id', number)}", "markdown")


def hits(document: Document, rules: Ruleset) -> Iterator[Hit]:
    """What the rules find in an article. Raises NewslintError for a rule that gives up."""
    result = lint(document, rules)
    for error in result.errors:
        raise error
    for found in result.diagnostics:
        yield hit(document, found)


def hit(document: Document, found: Diagnostic) -> Hit:
    """A finding as its reader is shown it."""
    line = document.position(found.span.start).line
    before, after = _around(document.source, found.span)
    return Hit(found.rule, document.path, line, before, found.span.of(document.source), after, found.message)


def _around(source: str, span: Span) -> tuple[str, str]:
    before, after = source[max(0, span.start - CONTEXT) : span.start], source[span.end : span.end + CONTEXT]
    return before.rpartition("\n\n")[2], after.partition("\n\n")[0]


def sample(found: Sequence[Hit], most: int, seed: int = 0) -> list[Hit]:
    """At most so many hits of each rule, drawn by chance, the same at every run."""
    chance = random.Random(seed)  # noqa: S311  (a sample, no secret)
    by_rule = {rule: [hit for hit in found if hit.rule == rule] for rule in dict.fromkeys(hit.rule for hit in found)}
    drawn = [chance.sample(own, min(most, len(own))) for own in by_rule.values()]
    return [hit for own in drawn for hit in sorted(own, key=found.index)]


COLUMNS = (*Hit._fields, "right")
YES, NO = frozenset({"y", "yes", "1", "true", "right"}), frozenset({"n", "no", "0", "false", "wrong"})


def write_sample(path: str, found: Iterable[Hit]) -> None:
    """The hits as a table with an empty last column, to be filled in with yes or no. Raises DraftError."""
    try:
        with Path(path).open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(COLUMNS)
            rows.writerows((*hit, "") for hit in found)
    except OSError as error:
        raise DraftError(f"cannot be written: {error.strerror or error}", path=path) from None


def read_judged(path: str) -> dict[str, Judged]:
    """What a filled-in table says of each rule; rows that say neither yes nor no do not count. Raises DraftError."""
    right, of = Counter[str](), Counter[str]()
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                verdict = (row.get("right") or "").strip().lower()
                of[row["rule"]] += verdict in YES | NO
                right[row["rule"]] += verdict in YES
    except (OSError, UnicodeDecodeError, KeyError, csv.Error) as error:
        raise DraftError(f"not a table of judged hits: {error}", path=path) from None
    return {rule: Judged(right[rule], of[rule]) for rule in of}
