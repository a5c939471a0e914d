"""Says of every row of a folder of editors' lists which rule speaks of it, or why none does.

    python tools/lists_coverage.py LISTS [--list NAME] [--all]

For each row the words that a desk should hear of are written into a draft, which every house then reads. A row is
found if a finding lies on those words; the rows that no rule finds are those of docs/left-out.csv, with the reason.
What a plain sentence cannot show is in tools/lists_coverage/drafts.csv: a draft of our own with the fault in
double brackets. `--page` writes docs/left-out-rows.md.
"""

import argparse
import csv
import datetime as dt
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newslint.config import shipped
from newslint.desk import Desk
from newslint.diagnostic import Diagnostic
from newslint.loader import build, read_rule, rule_files

ROOT = Path(__file__).parents[1]
LEFT_OUT = ROOT / "docs" / "left-out.csv"
PAGE = ROOT / "docs" / "left-out-rows.md"
DRAFTS = Path(__file__).with_suffix("") / "drafts.csv"
EVERY = "news, inclusive, legal, plain, translated"
HOUSES = {"ap": "ap", "uk": "uk", "reuters": "ap, reuters", "bbc": "uk, bbc", "guardian": "uk, guardian"}
HOUSES["economist"] = "uk, economist"
BESIDE = re.compile(
    r"core\.(field-label|verb-form-after|verb-disagrees|word-doubled|article-doubled|participle-|preposition-in-row"
    r"|singular-article)|translated\.article-|\w+\.headline-title-case|news\.(byline|metadata|source-count"
    r"|headline-long|name-full|comma-missing-after-opener|state-possessive|official-not)"
)
"""Rules of how words stand together, which a phrase put into a sentence by force may upset."""
OF_VERBS = {"wordiness", "redundancies", "cliches_journalese", "confusable_triggers", "legal_caution"}
SAME_EVERYWHERE = {*OF_VERBS, "calques_ru_uk", "attribution_vague", "attribution_verbs", "clickbait", "metadata_lines"}
SAME_EVERYWHERE |= {"officeholders", "iptc_fields", "title_calques", "typography_artefacts", "rules_index"}
PLAIN = {"metadata_lines", "rules_index"}
CURES = "right better concise preferred replacement".split()
PARAGRAPHS = (
    "The council in Halden said on Monday that {0} at the port.",
    "{1} the harbour board met in the town hall after the vote.",
    "The harbour board {0} the plan for the new bridge in March.",
    "Farmers spoke of {0}.",
    "It {0} in Halden, and they {0} come. The {0} is large, and the {0} of the town said so on Monday.",
    "The report was {0}. The two are {0} each other. He {0} it in the end.",
    "The leaders of the {0} will {0} the port, which is to {0}, as they {0}.",
    "As the mayor said, {0} the road shut. Halden has {0}, {0} 40 boats, and {0} $500.",
    "He was a {0} man for the company, which was {0} by the court, the board said.",
)


class Draft(NamedTuple):
    """Copy with the fault at `start`; `house` is the one that must read it, or any."""

    source: str
    faults: tuple[str, ...]
    house: str = ""
    ours: bool = False


class Row(NamedTuple):
    """One row of a list: its key words, what should be said instead, and the drafts that show it."""

    list: str
    key: str
    cures: tuple[str, ...]
    drafts: tuple[Draft, ...]


class Verdict(NamedTuple):
    """The first finding on a row's words, and whether it says what the row says."""

    rule: str = ""
    said: str = ""
    cured: bool = False


def rows(lists: Path) -> Iterator[Row]:
    """Every row of every list, in the order of the files. Measures of other lists' rows are no rows of their own."""
    own = our_drafts()
    for path in sorted(lists.glob("*.csv")):
        name = path.stem
        if name == "phrase_noise":
            continue
        with path.open(encoding="utf-8", newline="") as lines:
            for cells in csv.DictReader(lines):
                key = key_of(name, cells)
                cures = tuple(one for column in CURES for one in choices(cells.get(column) or ""))
                yield Row(name, key, cures, own.get((name, key)) or drafts_of(name, cells, key))


def key_of(name: str, cells: dict[str, str]) -> str:
    """The words that tell a row from the others of its list."""
    values = list(cells.values())
    if name == "confusables":
        return f"{cells['a']}/{cells['b']}"
    if name == "officeholders":
        return f"{cells['name']}, {cells['office']}, {cells['start']}"
    if name == "spelling_us_uk":
        return f"{cells['us']}/{cells['uk']}"
    return values[0]


def choices(cell: str) -> list[str]:
    """The several cures of a cell, without what is said of them in brackets."""
    bare = re.sub(r"\([^)]*\)", "", cell)
    return [part.strip().casefold() for part in re.split(r"[;,/|]| or ", bare) if part.strip()]


def drafts_of(name: str, cells: dict[str, str], key: str) -> tuple[Draft, ...]:
    """The drafts that show a row in the way of its list."""
    shown = SHOWN.get(name)
    return (
        tuple(shown(cells))
        if shown
        else tuple(phrase_draft(one) for form in forms(key) for one in inflected(form, name))
    )


def inflected(phrase: str, name: str) -> list[str]:
    """A phrase, and what it is if its first word is a plain verb."""
    first, space, rest = phrase.partition(" ")
    if name not in OF_VERBS or not first.isalpha() or not first.islower():
        return [phrase]
    if first == "be":
        return [phrase, *(f"{form}{space}{rest}" for form in ("is", "was", "are", "were"))]
    stem = first.removesuffix("e")
    return [phrase, *(f"{form}{space}{rest}" for form in (f"{first}s", f"{stem}ed", f"{stem}ing"))]


def confusable_drafts(cells: dict[str, str]) -> Iterator[Draft]:
    """Either word in the place of the other, in the examples of our own rules."""
    yield from examples_of(cells["a"], cells["b"])
    yield from examples_of(cells["b"], cells["a"])


def spelling_drafts(cells: dict[str, str]) -> Iterator[Draft]:
    """Each spelling in the house of the other."""
    yield phrase_draft(cells["us"], "uk")
    yield phrase_draft(cells["uk"], "ap")


def compound_drafts(cells: dict[str, str]) -> Iterator[Draft]:
    """Each house's form in the other house, and the form of both written otherwise."""
    american, british = (plain_forms(cells[column]) for column in ("us_ap", "uk"))
    for one in dict.fromkeys([cells["term"], *american]):
        for other in {one.replace("-", " "), one.replace("-", ""), one.replace(" ", "-"), one.replace(" ", "")} - {one}:
            if other not in british:
                yield phrase_draft(other, "uk")
            if other not in american:
                yield phrase_draft(other, "ap")
    yield from (
        phrase_draft(one, house) for house in ("uk", "guardian", "bbc") for one in american if one not in british
    )
    yield from (phrase_draft(one, "ap") for one in british if one not in american)


def plain_forms(cell: str) -> list[str]:
    """The forms of a cell, without what is said of them."""
    return [part.strip() for part in re.split(r"[,;/]", re.sub(r"\([^)]*\)", "", cell)) if part.strip()]


def verb_drafts(cells: dict[str, str]) -> Iterator[Draft]:
    """A verb of saying with a quotation, and with a clause."""
    verb = cells["verb"]
    text = (
        f'"We will build the bridge in spring," Mayor Anna Moe {verb} on Monday.\n\n'
        f'The minister {verb} that the plan would fail.\n\nThe mayor {verb}: "We will win."\n\n'
        f'"The plan will fail," {verb} Jon Aas, the minister. Aas {verb} reporters that it was over.'
    )
    yield Draft(f"---\ntitle: Talks begin\ndate: 2024-05-15\n---\n{text}\n", (verb,))


def dateline_drafts(cells: dict[str, str]) -> Iterator[Draft]:
    """A city that stands alone in a dateline, and does not."""
    city, place = cells["city"], cells["place"]
    fault = f"{city}, {place}"
    yield Draft(
        f"---\ntitle: Talks begin\n---\n{fault} (AP) — Talks began on Monday, the mayor said.\n", (fault,), "ap"
    )
    text = f"Talks in {city.title()}, {place}, began on Monday, the mayor said."
    yield Draft(f"---\ntitle: Talks begin\n---\n{text}\n", (f"{city.title()}, {place}",), "ap")


def legal_drafts(cells: dict[str, str]) -> Iterator[Draft]:
    """A phrase of court copy, after a person's name and by itself."""
    for one in forms(cells["phrase"]):
        yield phrase_draft(one)
        lines = (
            f"Police arrested a man, 34, on Monday. John Aas {one} his neighbor, the court was told.",
            f"Ola Moen was {one} robbing a bank in Halden on Monday, police said.",
            f"Ola Moen was {one} in Halden on Monday, police said. He {one} 20 years in prison.",
            f"Police are looking for {one} after the robbery in Halden.",
            f"Ola Moen, {one}, was charged with murder and fraud on Monday.",
        )
        title = f"Man {one} robbing bank"
        body = "\n\n".join(lines)
        yield Draft(f"---\ntitle: {title}\ndate: 2024-05-15\n---\n{body}\n", (one,))


def month_drafts(cells: dict[str, str]) -> Iterator[Draft]:
    """A month before a day, not as AP has it."""
    month = cells["month"]
    for one in {month, f"{month[:3]}.", f"{month[:4]}.", cells["common_wrong_ap_form"]} - {cells["ap_with_date"]}:
        fault = f"{one} 5"
        yield Draft(f"---\ntitle: Talks begin\n---\nThe talks began on {fault}, the mayor said.\n", (fault,), "ap")


def state_drafts(cells: dict[str, str]) -> Iterator[Draft]:
    """A state shortened in a text, and not in a dateline."""
    state, short, postal = cells["state"], cells["ap_dateline_abbrev"], cells["postal"]
    for one in filter(None, (short, postal)):
        yield Draft(f"---\ntitle: Talks begin\n---\nTalks in Halden, {one}, began, the mayor said.\n", (one,), "ap")
    yield Draft(f"---\ntitle: Talks begin\n---\nHALDEN, {state} (AP) — Talks began on Monday.\n", (state,), "ap")


def title_drafts(cells: dict[str, str]) -> Iterator[Draft]:
    """A title before a name as AP does not write it, and as a British desk does not."""
    short = re.sub(r"\([^)]*\)|/.*", "", cells["ap_before_full_name"]).strip()
    for one in re.split(r"/", cells["title"]):
        long = " ".join(word if word == "of" else word[:1].upper() + word[1:] for word in one.split())
        for wrong in {long, one, f"{one[:3].title()}.", f"{one[:4].title()}."} - {short}:
            text = f"{wrong} Anna Moe said on Monday that talks began. Then {wrong} Anna Moe left."
            yield Draft(f"---\ntitle: Talks begin\n---\n{text}\n", (wrong, f"{wrong} Anna Moe"), "ap")
    text = f"Then {short} Anna Moe said on Monday that talks began."
    yield Draft(f"---\ntitle: Talks begin\n---\n{text}\n", (short,), "uk")


def trademark_drafts(cells: dict[str, str]) -> Iterator[Draft]:
    """A trademark in small letters, and a verb of it in its forms."""
    for one in forms(cells["trademark"]):
        yield phrase_draft(one[0].lower() + one[1:] if one[0].isupper() else one.lower())
        yield phrase_draft(one.lower().replace("-", " "))
        yield phrase_draft(f"{one.lower().removesuffix('e')}ed")


def sign_drafts(cells: dict[str, str]) -> Iterator[Draft]:
    """Signs inside a sentence, with the spaces and code points that the list writes as letters."""
    sign = re.sub(r"U\+([0-9A-F]{4,5})", lambda code: chr(int(code[1], 16)), cells["pattern"]).replace("␠", " ")
    lines = (f"They met in Halden{sign}on Monday", f"The word{sign} was said", f"The {sign}bridge{sign} is {sign} shut")
    body = "\n\n".join(f"{line}, the mayor said." for line in lines)
    yield Draft(f"{body}\n", (sign,))


def relative_drafts(cells: dict[str, str]) -> Iterator[Draft]:
    """A phrase of time, in a draft with a date and in one without."""
    dated = phrase_draft(cells["phrase"])
    yield dated
    yield dated._replace(source=dated.source.replace("date: 2024-05-15\n", ""))


def example_drafts(cells: dict[str, str]) -> Iterator[Draft]:
    """The wrong side of a rule's example."""
    for one in cells["example"].partition("→")[0].split(" / "):
        fault = one.strip()
        yield Draft(f"{fault}.", (fault,))
        yield Draft(f"---\ntitle: {fault}\n---\nTalks began in Halden on Monday, the mayor said.\n", (fault,))


def guide_drafts(cells: dict[str, str]) -> Iterator[Draft]:
    """A subject in each house, as the other guides write it."""
    return (name_draft(cells, house) for house in ("ap", "reuters", "bbc", "guardian", "economist"))


def forms(key: str) -> list[str]:
    """A row's words as copy has them."""
    bare = re.sub(r"\s*\([^)]*\)", "", key).replace("…", "").replace("...", "").strip() or key
    return [one.strip() for one in re.split(r" / |(?<=\w)/(?=\w)", bare) if one.strip()]


def phrase_draft(phrase: str, house: str = "") -> Draft:
    """A phrase in the headline and in several places of the text."""
    upper = phrase[:1].upper() + phrase[1:]
    body = "\n\n".join(line.format(phrase, upper) for line in PARAGRAPHS)
    return Draft(f"---\ntitle: Mayor {phrase} council\ndate: 2024-05-15\n---\n{body}\n", (phrase,), house)


def name_draft(cells: dict[str, str], house: str) -> Draft:
    """A subject as the other guides write it, for one of them."""
    right = {"ap": "AP", "reuters": "Reuters", "bbc": "BBC", "guardian": "Guardian", "economist": "Economist"}[house]
    others = {value for key, value in cells.items() if key not in {"subject", "note", right} and value}
    wrong = sorted(others - {cells[right]})
    text = "\n\n".join(f"They spoke of {one} on Monday, the mayor said." for one in wrong)
    return Draft(f"---\ntitle: Talks\ndate: 2024-05-15\n---\n{text}\n", tuple(wrong), house)


def office_draft(cells: dict[str, str]) -> Draft:
    """The office given to its holder a year after the term, or a year before it where it has not ended."""
    day = dt.date.fromisoformat(cells["end"] or cells["start"]) + dt.timedelta(400 if cells["end"] else -400)
    office = cells["office"]
    title = " ".join(word if word in {"of", "in"} else word[:1].upper() + word[1:] for word in office.split())
    said = f"{title} {cells['name']}"
    plain = f"the {office} of {cells['body']}, {cells['name']}"
    text = f"{said} will speak in Halden on Monday, the mayor said.\n\nGuests met {plain}, on Monday."
    return Draft(f"---\ntitle: Talks begin\ndate: {day}\n---\n{text}\n", (said, plain, f"{office}, {cells['name']}"))


@cache
def our_examples() -> tuple[str, ...]:
    """The invalid examples of every rule of core and news."""
    files = (path for pack in ("core", "news", "ap", "uk") for path in rule_files(shipped() / pack))
    return tuple(one.text for path in files for one in build(read_rule(path)).examples.invalid)


def examples_of(wrong: str, right: str) -> Iterator[Draft]:
    """The examples of ours that have one word of a pair, which a fix must turn into the other."""
    word = re.compile(rf"(?<!\w){re.escape(wrong)}(?!\w)", re.IGNORECASE)
    for text in our_examples():
        if word.search(text):
            yield Draft(text, (wrong,), f">{right}")


def our_drafts() -> dict[tuple[str, str], tuple[Draft, ...]]:
    """The drafts of our own: the fault is between double brackets."""
    found: dict[tuple[str, str], tuple[Draft, ...]] = defaultdict(tuple)
    with DRAFTS.open(encoding="utf-8", newline="") as lines:
        for cells in csv.DictReader(lines):
            text = cells["draft"].replace("\\n", "\n")
            draft = Draft(text.replace("⟦", "").replace("⟧", ""), tuple(re.findall(r"⟦(.*?)⟧", text, re.DOTALL)))
            found[cells["list"], cells["row"]] += (draft._replace(house=cells["house"], ours=True),)
    return found


SHOWN: dict[str, Callable[[dict[str, str]], Iterable[Draft]]] = {
    "attribution_verbs": verb_drafts,
    "compounds": compound_drafts,
    "confusables": confusable_drafts,
    "datelines_ap": dateline_drafts,
    "legal_caution": legal_drafts,
    "metadata_lines": lambda _: (),
    "months": month_drafts,
    "names_by_guide": guide_drafts,
    "officeholders": lambda cells: (office_draft(cells),),
    "relative_dates": relative_drafts,
    "rules_index": example_drafts,
    "spelling_us_uk": spelling_drafts,
    "states_ap": state_drafts,
    "titles_abbrev": title_drafts,
    "trademarks": trademark_drafts,
    "typography_artefacts": sign_drafts,
}


class Houses:
    """The desks of every house, each with all packs that it may read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.known: dict[str, Desk] = {}

    def desk(self, house: str) -> Desk:
        if house not in self.known:
            path = self.folder / f"{house}.yaml"
            path.write_text(f"extends: [{EVERY}, {HOUSES[house]}]\n", "utf-8")
            self.known[house] = Desk(config=str(path), grammar="off")
        return self.known[house]

    def found(self, draft: Draft, house: str, name: str) -> Iterator[Diagnostic]:
        """What a house finds in a draft; labels of systems come in plain text, too."""
        for path in ("draft.md", "draft.txt") if name in PLAIN else ("draft.md",):
            yield from self.desk(house).lint_text(draft.source, path).diagnostics

    def verdict(self, row: Row) -> Verdict:
        """The finding that says what the row says, or else any on its words."""
        best, houses = Verdict(), ("ap",) if row.list in SAME_EVERYWHERE else ("ap", "uk")
        for draft in row.drafts:
            for house in [draft.house] if draft.house in HOUSES else houses:
                for found in on_fault(self.found(draft, house, row.list), draft):
                    verdict = Verdict(found.rule, found.message, cures(found, row.cures))
                    if verdict.cured:
                        return verdict
                    best = best if best.rule else verdict
        return best


def on_fault(diagnostics: Iterable[Diagnostic], draft: Draft) -> Iterator[Diagnostic]:
    """The findings that lie on a draft's fault, and mend it in the way that the draft asks for, if it does."""
    folded = draft.source.casefold() if len(draft.source) == len(draft.source.casefold()) else draft.source
    places = [
        (at.start(), at.end())
        for fault in draft.faults
        for at in re.finditer(re.escape(fault.casefold() if folded != draft.source else fault), folded)
    ]
    wanted = draft.house[1:].casefold() if draft.house.startswith(">") else ""
    for one in diagnostics:
        start, end = one.span
        if (BESIDE.match(one.rule) and not draft.ours) or wanted not in " ".join(
            fix.text for fix in one.fixes
        ).casefold():
            continue
        if any(start < to and at < end and end - start < to - at + 40 for at, to in places):
            yield one


def cures(found: Diagnostic, wanted: tuple[str, ...]) -> bool:
    """Whether a finding writes or says what a row says, or the row says nothing."""
    said = " ".join([found.message, *(fix.text for fix in found.fixes)]).casefold()
    return not wanted or any(one in said for one in wanted)


def left_out() -> dict[tuple[str, str], str]:
    """The reason for each row that no rule speaks of."""
    with LEFT_OUT.open(encoding="utf-8", newline="") as lines:
        return {(cells["list"], cells["row"]): cells["reason"] for cells in csv.DictReader(lines)}


def page(reasons: dict[tuple[str, str], str]) -> str:
    """The rows left out, by list and reason."""
    by_list: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for (name, key), reason in reasons.items():
        by_list[name][reason].append(f"`{key}`" if "`" not in key else key)
    lines = ["# Left out, row by row", "", "Generated by `python tools/lists_coverage.py --page`.", ""]
    lines += ["Words and rules of editors' lists that no pack speaks of, and why.", ""]
    for name, groups in sorted(by_list.items()):
        lines += [f"## {name.replace('_', ' ').capitalize()}", ""]
        for reason, keys in groups.items():
            lines += [f"{reason[:1].upper()}{reason[1:]}: {', '.join(keys)}.", ""]
    return "\n".join(lines).rstrip() + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("lists", type=Path, nargs="?")
    parser.add_argument("--list", action="append", default=[], help="read this list alone")
    parser.add_argument("--all", action="store_true", help="name the rows that are well, too")
    parser.add_argument("--page", action="store_true", help="write docs/left-out.md")
    args = parser.parse_args()
    reasons = left_out()
    if args.page:
        PAGE.write_text(page(reasons), "utf-8", newline="\n")
    if not args.lists:
        return 0
    told: dict[str, Counter[str]] = defaultdict(Counter)
    with tempfile.TemporaryDirectory() as folder:
        houses = Houses(Path(folder))
        for row in rows(args.lists):
            if not args.list or row.list in args.list:
                told[row.list][report(row, houses.verdict(row), reasons, every=args.all)] += 1
    for name, counts in told.items():
        print(f"{name}: {sum(counts.values())} rows, {dict(counts)}")
    return int(any(counts["lost"] + counts["found though left out"] for counts in told.values()))


def report(row: Row, verdict: Verdict, reasons: dict[tuple[str, str], str], *, every: bool) -> str:
    """What became of a row; prints it where that is not as it should be."""
    listed = (row.list, row.key) in reasons
    state = (
        "found" if verdict.cured else "found with another cure" if verdict.rule else "left out" if listed else "lost"
    )
    state = "found though left out" if listed and verdict.rule else state
    if every or state not in {"found", "left out"}:
        print(f"{state} | {row.list} | {row.key} | {'; '.join(row.cures)} | {verdict.rule} | {verdict.said}")
    return state


if __name__ == "__main__":
    sys.exit(main())
