"""What an article tells twice and differently: the second telling with the first, and where nothing is sure."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.formats import read
from newslint.reading.figures.eventdays import days_retold
from newslint.reading.figures.numbers import in_words
from newslint.reading.figures.recounts import Retold, recounts
from newslint.reading.figures.remeasured import remeasured
from newslint.reading.figures.tolls import tolls_retold
from newslint.reading.figures.twinfigures import twin_figures
from newslint.reading.naming.agestold import ages_retold

Reading = Callable[[Document], Iterator[Retold]]


def _told(reading: Reading, text: str, name: str = "draft.md") -> list[tuple[str, str]]:
    found = reading(read(f"# Pier reopens\n\n{text}\n", name))
    return [(retold.first, retold.span.of(retold.block.text)) for retold in found]


COUNTS = [
    ("Three nurses were hurt. The four injured nurses are at home.", [("Three nurses", "The four injured nurses")]),
    ("Three nurses were hurt. All four nurses are at home.", [("Three nurses", "All four nurses")]),
    ("A total of 16 tenants left.\n\nA van took the 14 tenants to Orl.", [("16 tenants", "the 14 tenants")]),
    ("One of nine titles was read. A board has all eleven of them.", [("nine titles", "all eleven of them")]),
    ("Five people drowned. The six people were from Orl.", [("Five people", "The six people")]),
    # the same count, no count before, or two of them
    ("Three nurses were hurt. The three nurses are at home.", []),
    ("The four nurses are at home.", []),
    ("Three nurses came, then five nurses left. The four nurses who stayed slept. The four nurses are well.", []),
    # parts, and others who came
    ("Six nurses were hurt. The two nurses are at home.", []),
    ("Six nurses were hurt. The five nurses who drove are at home.", []),
    ("Six nurses were hurt. One of them died. The five nurses are at home.", []),
    ("Three nurses were hurt. Another nurse fell. The four nurses are at home.", []),
    ("Three nurses and one driver were hurt. The four other nurses are at home.", []),
    ("Two nurses and three drivers left. Two drivers came back. All five of them slept.", []),
    # hedged, far apart, measured
    ("At least three nurses were hurt. The four nurses are at home.", []),
    ("Three nurses were hurt. The 12 nurses of the ward are at home.", []),
    ("He stayed three years. The four years were hard.", []),
    # in somebody's words
    ("Three nurses were hurt. “The four nurses are well,” she said.", []),
]


@pytest.mark.parametrize(("text", "told"), COUNTS)
def test_a_group_comes_back_with_another_count(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(recounts, text) == told


@pytest.mark.parametrize("name", ["draft.txt", "draft.html"])
def test_the_same_in_other_formats(name: str) -> None:
    lede, text = "Three nurses were hurt in the storm on Monday.", "The four injured nurses are at home."
    form = "Pier reopens\n\n{}\n\n{}\n" if name.endswith("txt") else "<h1>Pier reopens</h1><p>{}</p><p>{}</p>"
    source = form.format(lede, text)
    document = read(source, name)
    places = [
        (retold.first_block.to_source(retold.first_span).of(source), retold.block.to_source(retold.span).of(source))
        for retold in recounts(document)
    ]
    assert places == [("Three nurses", "The four injured nurses")]


FIGURES = [
    ("It lost $287,415. She paid $287,451.", [("$287,415", "$287,451")]),
    ("It lost $1,214,388.16. She paid $1,214,338.16.", [("$1,214,388.16", "$1,214,338.16")]),
    ("The town has 412,807 people. Of the 412,907 people, half rent.", [("412,807", "412,907")]),
    ("It lost $287,415. She paid $287,415.", []),
    ("It lost $287,415. She paid €287,451.", []),
    ("It rose from 287,415 to 287,451.", []),
    ("The north has 12,415 voters. The south has 12,416.", []),
    ("It lost $250,000. She paid $205,000.", []),
    ("It lost $287,415. She paid $827,415.", []),
]


@pytest.mark.parametrize(("text", "told"), FIGURES)
def test_exact_figures_differ_by_a_slip(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(twin_figures, text) == told


AGES = [
    ("Ana Moe, 34, fell.\n\nMoe, 43, lives in Orl.", [("34", "43")]),
    ("Ana Moe, a 34-year-old nurse, fell.\n\nThe 35-year-old was hurt.", [("34", "35")]),
    ("Police held 19-year-old Ana Moe.\n\nMoe (21) is in jail.", [("19", "21")]),
    ("A 34-year-old man fell.\n\nThe 43-year-old driver died.", [("34", "43")]),
    ("Ana Moe, 34, fell.\n\nMoe, then 19, came to Orl.", []),
    ("Ana Moe, 34, fell.\n\nWhen Moe, 19, came to Orl, she had a boat.", []),
    ("Ana Moe, 34, and Eva Moe, 12, fell.\n\nEva Moe, 12, was hurt.", []),
    ("A man, 34, and a woman, 43, fell.\n\nThe 35-year-old bridge is closed.", []),
    ("A man, 34, and a woman, 43, fell.\n\nThe 35-year-old was hurt.", []),
]


@pytest.mark.parametrize(("text", "told"), AGES)
def test_one_person_has_two_ages(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(ages_retold, text) == told


TOLLS = [
    ("Twelve people died.\n\nA death toll of 14 is high.", [("Twelve people died", "death toll of 14")]),
    ("The storm killed 12 people.\n\nAll 14 victims were from Orl.", [("killed 12", "All 14 victims")]),
    ("At least 12 people died.\n\nThe 11 victims were from Orl.", [("At least 12 people died", "The 11 victims")]),
    ("Five people were injured.\n\nThe six injured are well.", [("Five people were injured", "The six injured")]),
    ("Twelve people died, five were injured.\n\nThe five injured are well.", []),
    ("At least 12 people died.\n\nThe 14 victims were from Orl.", []),
    ("Two people died at once, three people died later.\n\nThe death toll of five is high.", []),
    ("Twelve people died.\n\nIn 1998 a storm had a death toll of 14.", []),
    ("Twelve people died.\n\nThe toll rose to a death toll of 14.", []),
    ("Twelve people died.\n\n“The 14 victims are ours,” she said.", []),
]


@pytest.mark.parametrize(("text", "told"), TOLLS)
def test_a_toll_comes_back_with_another_count(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(tolls_retold, text) == told


MEASURES = [
    ("She got a five-year term.\n\nThe six-year term is her second.", [("five-year term", "six-year term")]),
    ("It owns a 12-acre farm.\n\nIts 20-acre farm is for sale.", [("12-acre farm", "20-acre farm")]),
    ("It won a $2.5 million grant.\n\nThe $2.8m grant is spent.", [("$2.5 million grant", "$2.8m grant")]),
    ("The board voted 5-2.\n\nThe 5-3 vote was late.", [("voted 5-2", "The 5-3 vote")]),
    ("It won a $2.5 million grant.\n\nThe $2.52 million grant is spent.", []),
    ("She got a five-year term; the six-year term of the mayor is over.", []),
    ("She got a five-year term, he got a six-year term.\n\nThe six-year term began.", []),
    ("She got a five-year term.\n\nThe six-month term is over.", []),
    ("A five-year-old girl fell.\n\nThe six-year-old boy ran.", []),
    ("The board voted 5-2 on rents and voted 4-3 on parks.\n\nThe 6-1 vote was late.", []),
]


@pytest.mark.parametrize(("text", "told"), MEASURES)
def test_a_thing_comes_back_with_another_measure(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(remeasured, text) == told


DAYS = [
    ("A fire burned a barn on Tuesday.\n\nMonday's fire was small.", [("Tuesday", "Monday's fire")]),
    ("A truck crashed on Tuesday.\n\nThe Monday night crash closed a road.", [("Tuesday", "Monday night crash")]),
    ("The board voted Tuesday.\n\nThe vote on Friday was close.", [("Tuesday", "The vote on Friday")]),
    ("A fire burned a barn on Tuesday.\n\nTuesday's fire was small.", []),
    ("A fire burned on Tuesday, another on Monday.\n\nMonday's fire was small.", []),
    ("A truck crashed on Tuesday.\n\nAs of Friday the crash was not cleared up.", []),
    ("They won on Tuesday.\n\nMonday's game was lost.", []),
    ("A fire burned a barn on Tuesday.\n\n“Monday's fire was small,” she said.", []),
]


@pytest.mark.parametrize(("text", "told"), DAYS)
def test_an_event_falls_on_two_days(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(days_retold, text) == told


@given(st.lists(st.tuples(st.integers(2, 99), st.booleans(), st.sampled_from(["men", "boats", "of them"])), max_size=8))
def test_what_is_found_is_told_after_its_first_telling_and_differs(groups: list[tuple[int, bool, str]]) -> None:
    text = " ".join(f"{'The' if known else 'Then'} {in_words(count)} {noun} came." for count, known, noun in groups)
    for retold in recounts(read(f"{text}\n", "draft.md")):
        assert retold.first_span.end <= retold.span.start
        assert _number(retold.first) != _number(retold.span.of(retold.block.text))


def _number(words: str) -> str:
    return next(word for word in words.lower().split() if word != "the")
