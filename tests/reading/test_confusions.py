from collections.abc import Iterator
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.formats import read
from newslint.reading.grammar.confusions import _rivals, confused
from newslint.reading.text.beside import Place, code
from newslint.reading.text.tokens import Tokens, tokens


def draft(text: str) -> Document:
    return read(text, format="markdown")


def told(text: str) -> Tokens:
    document = draft(text)
    return tokens(document, document.blocks[0])


def said(text: str) -> list[tuple[str, str]]:
    return [(span.of(block.text), right) for block, span, right in confused(draft(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Their going to like them, and there still counting.", [("Their", "They're"), ("there", "they're")]),
        ("“Its not too much to ask,” she said.", [("Its", "It's")]),
        ("“Its not too much to ask,” she said. “You could’ve gone.”", [("Its", "It's")]),
        ("Everyone did there best, and it’s chances are good.", [("there", "their"), ("it’s", "its")]),
        ("He may of seen the car, and must of known.", [("of", "have"), ("of", "have")]),
        ("The increase will take affect in May.", [("affect", "effect")]),
        ("The council could not except the offer.", [("except", "accept")]),
        ("We here that you no the mayor.", [("here", "hear"), ("no", "know")]),
        ("There is know doubt that the prime minster will come.", [("know", "no"), ("minster", "minister")]),
        ("More then 50 people walked home.", [("then", "than")]),
        ("He rode down the rode to win a gold metal.", [("rode", "road"), ("metal", "medal")]),
    ],
)
def test_neighbors_tell_which_word_was_meant(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "He'd have thought of that.",
        "Are there homes to let? Is there life on Mars?",
        "Well, there generally is a boat.",
        "The department urged them to quickly act, and to slow the spread.",
        "It will rise from £152 to £158, and from 3 to 5.",
        "The staff who's dealing with it came with the man who's worked here.",
        "Its quick return to form came from hard work, and their different views did not matter.",
        "The Wood Utilization Program paid. May Led said so.",
        "“Them boys ain't here,” she said. “He done it for me own good.”",
        "He wrote “[T]heir going” and “there(s) going”.",
        "The then-mayor and the no-win case stood.",
        "Its lovely color was kept for its very life and its thick, soft coat.",
        "He paid there Monday and left it there. There never had been one, there being no road; there a pine stood.",
        "They had the votes to work their will. It was dark, for it's getting late, and it's Mother's love.",
        "It is subject, therefore, to much change. The works are too long and centered too closely on one man.",
        "The rates then existing were no worse then. Of few is this more true than of them.",
        "For every inch of water lost, a ship is left light, and a second berth is put into operation.",
    ],
)
def test_what_may_stand_is_left_alone(text: str) -> None:
    assert said(text) == []


SENTENCES = (
    "The council said it's going to close its only bridge in the spring.",
    "They're going to ask their friends to wait until there is more time.",
    "You're welcome to bring your own lunch to the park.",
    "More than 50 people came, and then they went home.",
    "We were told where the new school will be.",
    "She could have known that the loss of the shop was near.",
    "The mayor accepted the advice of his counsel and did not break the law.",
    "The trial of the man began on Monday, and he could lose his job.",
    "Nobody knows whether the weather will hold, but we hear it may.",
    "He threw the ball through the window of the country house.",
    "The prime minister had a piece of cake and a quiet word with the principal.",
    "The whole team led at the break and won the right to play at home.",
)
"""Sentences in which no word is wrong."""


class Swap(NamedTuple):
    """A sentence with one word of it typed as another."""

    text: str
    typed: str
    right: str


def swapped() -> Iterator[Swap]:
    for sentence in SENTENCES:
        for token in told(sentence):
            for written, rivals in _rivals().items():
                if token.small in {rival.meant for rival in rivals}:
                    typed = written.capitalize() if token.text[0].isupper() else written
                    yield Swap(f"{sentence[: token.start]}{typed}{sentence[token.end :]}", typed, token.text)


SWAPS = tuple(swapped())


def test_no_right_sentence_is_touched() -> None:
    assert said("\n\n".join(SENTENCES)) == []


@given(st.sampled_from(SWAPS))
def test_where_one_word_is_typed_for_another_it_is_found_if_any_is(swap: Swap) -> None:
    found = said(swap.text)
    assert not found or swap.typed in {word for word, _ in found}


def test_most_swaps_are_found_and_the_right_word_is_named() -> None:
    assert sum(said(swap.text) == [(swap.typed, swap.right)] for swap in SWAPS) > 0.6 * len(SWAPS)


def test_each_pair_has_a_code_of_its_own() -> None:
    pairs = {
        (frozenset((written, rival.meant)), rival.pair) for written, rivals in _rivals().items() for rival in rivals
    }
    assert len({pair for _, pair in pairs}) == len({words for words, _ in pairs}) == len(pairs)
    assert (code(0), code(27)) == ("aa", "bb")


def test_a_place_knows_its_neighbors() -> None:
    text = "“No,” said Moe. In 2019 its “own” port closed"
    place = Place(text, told(text), 9)
    assert (place.token.text, place.before, place.after, place.second) == ("its", "#", "own", "port")
