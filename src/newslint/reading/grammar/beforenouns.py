"""Whether words stand before a noun that they can qualify."""

from newslint.expression import expression
from newslint.reading.grammar.clauses import BREAKS
from newslint.reading.text.nounphrases import AUXILIARIES, DETERMINERS, PREPOSITIONS
from newslint.reading.vocabulary.wordclasses import classes
from newslint.span import Span


def is_before_noun(text: str, span: Span) -> bool:
    """Whether a noun comes after a stretch of a text, or what else may begin one's phrase: an adjective, a name.

    A word in no dictionary is taken for a noun, a name for one only after an article: “a dark colored Ford”.
    """
    found = _NEXT.match(text, span.end)
    if found is None or found[1].lower() in _NEVER:
        return False
    word = found[1]
    if word[:2].isupper() and word not in _COUNTRIES:
        return True
    if word[0].isupper():
        return word not in _DAYS and bool(_ARTICLE.search(text, max(0, span.start - 8), span.start))
    letters = classes(word)
    return (
        (not letters and len(word) >= _RARE)
        or not {"n", "p"}.isdisjoint(letters)
        or ("a" in letters and "r" not in letters)
    )


_NEXT = expression(r"[ \xa0]([^\W\d_]{2,})")


_ARTICLE = expression(r"\b(?:[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur) \Z")


_COUNTRIES = frozenset("US UK UN EU USA UAE BBC AP".split())
"""Capital letters that more often begin what follows than name a kind of thing: “high performance CPUs” has one."""
_RARE = 5
"""Letters of a word that may be a noun which no dictionary has; the shorter ones are verbs and little words."""
_DAYS = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December""".split()
)
_NO_NOUNS = frozenset(
    """or will can must does well back down up out over while where more now still plus via today yesterday tomorrow
    home other two next last like for in on at by as of to and""".split()
)
"""What a dictionary has as a noun or an adjective, and what is mostly none after two words."""
_LITTLE = (
    BREAKS
    | PREPOSITIONS
    | AUXILIARIES
    | DETERMINERS
    | frozenset(
        """unless whereas despite during beyond through throughout between among above below beneath beside toward
        towards within without except himself herself itself themselves there here however""".split()
    )
)
"""Words that the dictionary has not, and that are no nouns."""
_NEVER = _NO_NOUNS | _LITTLE
