"""Where a quotation's lost mark belongs."""

import pytest

from newslint.formats import read
from newslint.reading.voices.lostmarks import first_of_unopened, unclosed_inside
from newslint.reading.voices.quotations import quotations, stray_marks


def first(text: str) -> list[str | None]:
    found = [(mark, first_of_unopened(mark)) for mark in stray_marks(read(text, "a.md"))]
    return [span and span.of(mark.block.text) for mark, span in found]


def inside(text: str) -> list[str]:
    found = [(one, unclosed_inside(one)) for one in quotations(read(text, "a.md"))]
    return [span.of(one.block.text) for one, span in found if span]


def test_a_first_sentence_before_its_speaker_is_quoted_whole() -> None:
    assert first("The peaches sell out by June, and we ship more,” said Anna Moe, a farmer.") == ["The"]
    assert first('We are not for sale!" the mayor said.') == ["We"]


@pytest.mark.parametrize(
    "text",
    [
        "It rained. We are not for sale,” she said.",
        "Moe said that the port is a waste of money,” she said.",
        "The plan is a “waste” and a shame” of a kind.",
        "He called it a waste of money”.",
    ],
)
def test_elsewhere_nobody_knows(text: str) -> None:
    assert first(text) in ([None], [])


def test_a_quotation_inside_lacks_its_end() -> None:
    assert inside("“He told me, ‘Come home, we’re late,” Moe said. “And I did.”") == ["late,"]
    assert inside("“He told me, ‘Come home,’ and I did,” Moe said.") == []
    assert inside("“He read ‘Bleak House’ in the ’90s,” Moe said.") == []


@pytest.mark.parametrize(
    "text", ["''We are late,'' she said.", "“We are late,’’ she said.", "‘‘We are late,’’ she said."]
)
def test_two_single_marks_are_a_double_one(text: str) -> None:
    assert [one.unclosed for one in quotations(read(text, "a.md"))] == [False]
