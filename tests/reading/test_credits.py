"""Picture credits are told by what their words are, not by which they are."""

import pytest

from newslint.desk import Desk

DESK = Desk(find_config=False, grammar="off")

CREDITS = [
    "Lena Marsh / Coastal Echo",
    "Lena Marsh/Pool Photo via AP",
    "(Lena Marsh for The Coastal Echo)",
    "(AM800's Tom Vale)",
    "Photograph: Lena Marsh/EPA-EFE/REX/Shutterstock",
    "Credit: ESA/Hubble & NASA, L. Marsh",
    "Photo © Lena Marsh 2019",
    "Contributed photo by Vale Rotary Club",
    "Vale Police Service/Handout",
    "WDRN Staff Photo",
    "Lena Marsh • Special to the Echo",
    "(Bo Ansel, The Holt Ledger)",
    "Image used for representational purposes only",
    "Words: Lena Marsh Pictures: Tom Vale",
]

PROSE = [
    "The photo by Lena Marsh won the prize.",
    "Photos by Lena Marsh hang in the hall, and her prints sell well.",
    "The pilot (Lena Marsh) landed in a field.",
    "Marsh/Vale beat Orme/Holt 6-4, 6-2.",
    "The Reuters/Ipsos poll found that two in five agreed.",
    "Credit where it is due.",
    "He said he met the mayor via Lena Marsh.",
    "Court files are long. File it, the judge said.",
    "The zone (Dorn Hill Free Zone/Dorn Hill Joint Protest) was cleared.",
]


def _credits(line: str) -> list[str]:
    draft = f"The storm has passed, the mayor said.\n\n{line}\n\nNobody was hurt in the town.\n"
    found = DESK.lint_text(draft, "draft.md").diagnostics
    return [one.span.of(draft) for one in found if one.rule == "core.credit-run-into-text"]


@pytest.mark.parametrize("line", CREDITS)
def test_a_credit_is_found_whole(line: str) -> None:
    assert _credits(line) == [line]


@pytest.mark.parametrize("line", CREDITS[:4])
def test_a_credit_at_the_end_of_a_caption_is_found(line: str) -> None:
    assert _credits(f"Ships wait in the harbor of Dorn. {line}") == [line]


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_left_alone(line: str) -> None:
    assert _credits(line) == []
