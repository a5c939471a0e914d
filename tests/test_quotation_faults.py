"""Faults of quotations, made on purpose in many ways: each is found, and the clean draft raises nothing."""

from itertools import product

import pytest

from newslint.desk import Desk

DESK = Desk(find_config=False)

RULES = (
    "core.quotation-unclosed",
    "core.quotation-mark-stray",
    "news.quotation-marks-lost",
    "news.quotation-marks-mixed",
    "news.quotation-unattributed",
    "news.attribution-vague",
)

SPEAKERS = ["Amina Diallo", "Sen. Piotr Nowak", "the harbormaster", "Nguyen Thi Lan", "a nurse at the clinic", "she"]
VERBS = ["said", "added", "told reporters", "warned", "recalled", "wrote in a letter", "says"]
STYLES = {"straight": '""', "curly": "“”", "guillemets": "«»", "single": "‘’"}

FORMS = {
    "draft.md": "# Ferry stays in port\n\n{}\n",
    "draft.txt": "Ferry stays in port\n\n{}\n",
    "draft.html": "<article><h1>Ferry stays in port</h1><p>{}</p></article>",
}

LEDE = "The ferry to Orl stays in port for a third week. Its engine failed in May, and the part is made to order."
TAIL = "The next boat leaves on Friday from the other pier. Tickets cost nine euros."
WORDS = "We have been waiting for three weeks and our shelves are empty"


def _draft(name: str, *paragraphs: str) -> str:
    joint = "</p><p>" if name.endswith("html") else "\n\n"
    return FORMS[name].format(joint.join((LEDE, *paragraphs, TAIL)))


def _found(name: str, *paragraphs: str) -> list[str]:
    result = DESK.lint_text(_draft(name, *paragraphs), name)
    return [diagnostic.rule for diagnostic in result.diagnostics if diagnostic.rule in RULES]


def _said(speaker: str, verb: str, marks: str, words: str = WORDS) -> str:
    return f"{marks[0]}{words},{marks[1]} {speaker} {verb}."


CASES = [*product(SPEAKERS, VERBS[:2], STYLES.values(), ["draft.md"]), *product(SPEAKERS[:2], VERBS, ["“”"], FORMS)]


@pytest.mark.parametrize(("speaker", "verb", "marks", "name"), CASES)
def test_a_clean_quotation_raises_nothing(speaker: str, verb: str, marks: str, name: str) -> None:
    assert _found(name, _said(speaker, verb, marks)) == []


@pytest.mark.parametrize(("speaker", "verb", "marks", "name"), CASES)
def test_lost_marks_are_found(speaker: str, verb: str, marks: str, name: str) -> None:
    assert marks
    assert "news.quotation-marks-lost" in _found(name, f"{WORDS}, {speaker} {verb}.")


@pytest.mark.parametrize(("speaker", "verb", "marks", "name"), [case for case in CASES if case[2] != "‘’"])
def test_a_lost_closing_mark_is_found(speaker: str, verb: str, marks: str, name: str) -> None:
    unclosed = _said(speaker, verb, marks).replace(f",{marks[1]} ", ", ")
    assert "core.quotation-unclosed" in _found(name, unclosed)
    assert "core.quotation-unclosed" in _found(name, unclosed, _said("Ruth Fell", "said", marks, "It will take a week"))


@pytest.mark.parametrize(("speaker", "verb", "marks", "name"), [case for case in CASES if case[2] not in {"‘’", '""'}])
def test_a_lost_opening_mark_is_found(speaker: str, verb: str, marks: str, name: str) -> None:
    assert {"core.quotation-mark-stray", "news.quotation-marks-lost"} & {
        *_found(name, _said(speaker, verb, marks).removeprefix(marks[0]))
    }


@pytest.mark.parametrize(("marks", "name"), [*product(STYLES.values(), FORMS)])
def test_a_lost_speaker_is_found(marks: str, name: str) -> None:
    assert "news.quotation-unattributed" in _found(name, f"{marks[0]}{WORDS}.{marks[1]}")


@pytest.mark.parametrize(("usual", "other", "name"), [*product(["“”", '""'], ["“”", '""', "«»"], FORMS)])
def test_a_second_style_is_found(usual: str, other: str, name: str) -> None:
    quotations = (_said("Ruth Fell", "said", usual), _said("Ruth Fell", "said", usual, "It will take a week"))
    found = _found(name, *quotations, _said("Piotr Nowak", "said", other, "Nobody told us of it"))
    assert found == ([] if usual == other else ["news.quotation-marks-mixed"])


VAGUE = [
    "As media report, two people were hurt.",
    "As local media reported, two people were hurt.",
    "Two people were hurt, according to media reports.",
    "According to unconfirmed reports, two people were hurt.",
    "According to some experts, the pier is unsafe.",
    "As is known, the pier is unsafe.",
    "It was noted that the pier is unsafe.",
    "It became known that the pier is unsafe.",
    "The publication writes that the pier is unsafe.",
    "Rumor has it that the pier is unsafe.",
    "As it was reported, the pier is unsafe.",
    "Reliable sources said the pier is unsafe.",
]


@pytest.mark.parametrize(("sentence", "name"), [*product(VAGUE, FORMS)])
def test_a_vague_attribution_is_found(sentence: str, name: str) -> None:
    assert "news.attribution-vague" in _found(name, sentence)
