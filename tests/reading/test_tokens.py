from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newslint.formats import read
from newslint.reading.text.tokens import number_from, token_sentences, tokens


def test_words_and_marks_keep_their_places() -> None:
    document = read("Mr. Moe (a baker) won’t sell U.S. maps.\n", format="markdown")
    (block,) = document.blocks
    told = tokens(document, block)
    assert [one.small for one in told] == ["mr.", "moe", "(", "a", "baker", ")", "won't", "sell", "u.s.", "maps", "."]
    assert all(one.span.of(block.text) == one.text for one in told)
    assert [one.text for one in told if not one.is_word] == ["(", ")", "."]
    assert told[number_from(told, block.text.index("sell"))].text == "sell"


def test_asides_are_left_out_of_sentences() -> None:
    document = read("# Maps (old)\n\nMoe, 34, of Oslo (a port) left. He (and she) stayed.\n", format="markdown")
    said = [" ".join(one.text for one in words) for _, words in token_sentences(document)]
    assert said == ["Moe , of Oslo left .", "He stayed ."]


@given(st.text("aB1'’.,-( )\n", max_size=40))
def test_tokens_are_in_order_and_apart(text: str) -> None:
    document = read(text, format="plain")
    for block in document.blocks:
        told = tokens(document, block)
        assert all(left.end <= right.start for left, right in pairwise(told))
