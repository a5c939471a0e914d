"""Writes the table of office-holders that newslint ships from the lists in tools/officeholders.

A list has sections, `# office; jurisdiction; good to`, and a line for each term: `name (alias|alias); start; end`. A
dagger at its end says that the person died in office.
With `--compare FILE`, a CSV file of terms from elsewhere (columns `person`, `office`, `jurisdiction`, `start`, `end`,
`source`), it writes nothing and prints the terms that differ by more than a month.
"""

import argparse
import csv
import datetime as dt
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from newslint.reading.naming.officeholders import DIED, Row, Term, folded, offices_meant, term

LISTS = Path(__file__).parent / "officeholders"
TABLE = Path(__file__).parents[1] / "src" / "newslint" / "reading" / "data" / "officeholders.csv"
COLUMNS = tuple(name.replace("_", "-") for name in Row._fields)
SOURCE = "public record"


def rows() -> Iterator[Row]:
    """Every row of the table, list by list."""
    for path in sorted(LISTS.glob("*.txt")):
        head = ["", "", ""]
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if line.startswith("#"):
                head = [part.strip() for part in line[1:].split(";")]
            elif line.strip():
                yield row(line, head, f"{path.name}:{number}")


def row(line: str, head: list[str], place: str) -> Row:
    """One term. Raises ValueError with its place for a line that is none."""
    found = re.fullmatch(r"([^;(]+?)\s*(?:\(([^)]*)\))?\s*;\s*([\d-]+)\s*;\s*([\d-]*)\s*(†?)", line)
    if not found or len(head) != 3:
        raise ValueError(f"{place}: not a term: {line}")
    person, aliases, start, end, dagger = found.groups(default="")
    values = Row(person, aliases, head[0], head[1], start, end, SOURCE, head[2], DIED if dagger else "")
    known = term(values)
    if any("," in cell or '"' in cell for cell in values):
        raise ValueError(f"{place}: a cell with a comma or a quotation mark: {line}")
    if known.began[0] > known.ended[1]:
        raise ValueError(f"{place}: ends before it begins: {line}")
    return values


def compare(path: Path) -> Iterator[str]:
    """Each term of the table whose days are not those of another table."""
    others: dict[str, list[dict[str, str]]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for other in csv.DictReader(lines):
            others.setdefault(folded(other["person"]), []).append(other)
    for values in rows():
        yield from _differences(values, others.get(folded(values.person), ()))


def _differences(values: Row, others: Iterable[dict[str, str]]) -> Iterator[str]:
    mine = term(values)
    theirs = [
        term(Row("", "", "", "", other["start"], other["end"]))
        for other in others
        if other["start"] and offices_meant(mine.office) & offices_meant(other["office"].strip())
    ]
    if theirs and not any(_agree(mine, their) for their in theirs):
        said = "; ".join(f"{their.began[0]} {their.ended[1]}" for their in theirs)
        yield f"{mine.person}, {mine.office}, {mine.jurisdiction}: {values.start} {values.end} | {said}"


def _agree(mine: Term, their: Term) -> bool:
    month = dt.timedelta(days=31)
    began = their.began[0] <= mine.began[1] + month and mine.began[0] - month <= their.began[1]
    ended = (
        mine.is_open or their.is_open or abs(their.ended[1] - mine.ended[1]) <= month + (mine.ended[1] - mine.ended[0])
    )
    return began and ended


def write() -> None:
    with TABLE.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compare", type=Path, metavar="FILE")
    options = parser.parse_args()
    if not options.compare:
        write()
        return 0
    differences = list(compare(options.compare))
    print("\n".join(differences))
    return bool(differences)


if __name__ == "__main__":
    sys.exit(main())
