"""The verbs of saying, as news copy uses them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from newslint.expression import expression
from newslint.reading.vocabulary.verbforms import regular

Tense = Literal["base", "third", "past", "ing"]

# With somebody before or after them, in whatever form, these bring in words or a report of words.
_SAYING = """acknowledge add admit advise affirm aver allege announce argue ask assert assure brag caution clarify
complain concede conclude confess confirm contend declare deny disclose elaborate emphasise emphasize exclaim
explain insist inquire intone lament maintain muse note observe opine predict proclaim profess promise propose reaffirm
reassure recall recommend recount reiterate remark remind repeat reply retort reveal specify speculate stress suggest
summarise summarize testify theorise theorize threaten tweet underline underscore urge venture vow wail warn
whisper yell"""

# The same, but the forms without -ed and -ing are nouns as well: “police reports”, “the claim”.
_ALSO_NOUNS = """answer boast claim comment counter demand estimate gush hint imply indicate inform
instruct joke lecture mention mutter object order pledge post promote protest question quip reckon reflect report
request respond rule shout signal state submit voice wonder"""

# What somebody does to a thing with words of their own: they described it as “…”, called it “…”.
_DESCRIBING = """blast call cite condemn criticise criticize describe dismiss dub express label name nickname
praise reject slam title"""

# The same, of words that mean this only beside a quotation.
_BESIDE_QUOTATION = """accuse advocate applaud attack blame brand celebrate characterise characterize commend
congratulate continue decry defend denounce depict deplore deride hail highlight laud mock outline portray reason
relate thank tout welcome beam chuckle enthuse fume giggle grin gripe groan grumble laugh moan rage rant sigh
smile snap sneer whine communicate pronounce share remember worry text message email scream shrug tease jest bemoan
rave hope"""

_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote writing",
    "think": "thinks thought thinking",
    "feel": "feels felt feeling",
    "believe": "believes believed believing",
    "admit": "admits admitted admitting",
    "quip": "quips quipped quipping",
    "slam": "slams slammed slamming",
    "give": "gives gave giving",
    "make": "makes made making",
    "point": "points pointed pointing",
    "talk": "talks talked talking",
    "swear": "swears swore swearing",
    "speak": "speaks spoke speaking",
    "read": "reads read reading",
    "rebut": "rebuts rebutted rebutting",
    "refer": "refers referred referring",
    "brag": "brags bragged bragging",
    "reply": "replies replied replying",
    "quote": "quotes quoted quoting",
}

# These only as a part of a phrase: they pointed out, spoke of, issued a statement.
IN_PHRASES = frozenset("deliver give issue make point publish release speak talk".split())

# What news copy puts after a speaker's own words.
QUOTING = frozenset(
    """say tell add explain note stress insist recall conclude continue argue warn write reply ask remark observe claim
    admit joke declare state comment respond recount lament boast complain maintain reflect quip reiterate emphasize
    emphasise""".split()
)

_DOUBTFUL = IN_PHRASES | {"quote", "read", "refer"}

_TENSES: tuple[Tense, ...] = ("third", "past", "ing")


class Form(NamedTuple):
    """One form of a verb of saying; `sure` if the form alone says so, otherwise its place must."""

    lemma: str
    tense: Tense
    sure: bool

    @property
    def is_finite(self) -> bool:
        """Whether it tells by itself that somebody said or says something: no “say”, no “saying”."""
        return self.tense in {"past", "third"}


@cache
def speech_forms() -> Mapping[str, Form]:
    """Every form of every verb that may bring in what somebody said, in lower case."""
    return dict(_all_forms())


@cache
def speech_verbs() -> frozenset[str]:
    """Every form of every verb that may bring in what somebody said, “written” too."""
    beside = {*_BESIDE_QUOTATION.split(), *IN_PHRASES}
    return frozenset(word for word, form in speech_forms().items() if form.lemma not in beside) | {"written"}


def names_who_says_it(text: str) -> bool:
    """Whether a text itself says who says it, as no quotation does: “…, Blinken said on Monday.”."""
    return speech_where(text) is not None


def speech_where(text: str) -> int | None:
    """Where the words end of which a text itself says who says them, with their comma: “We are ready, | Moe said.”."""
    return next((found.start() + 1 for found in _said().finditer(text) if _is_said(found)), None)


def _is_said(found: re.Match[str]) -> bool:
    """A verb of saying before its speaker or after; before a name, “asked” and “told” have that name for an object."""
    form = speech_forms().get(found[found.lastgroup or 0])
    inverted = found.lastgroup in {"after", "late"}
    return form is not None and form.sure and form.is_finite and not (inverted and form.lemma in _OF)


_OF = frozenset("tell ask warn urge advise reassure assure remind inform instruct criticize criticise".split())


@cache
def _said() -> re.Pattern[str]:
    """A name beside a verb after a comma, or another speaker there at the end of a sentence."""
    name = r"[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|[a-z]{1,3}(?=\s[A-Z]))){0,5}"
    other = r"(?:[Hh]e|[Ss]he|(?:[Tt]he|[Aa]n?)\s(?:[\w’'-]+\s){0,5}?[\w-]+)"
    clause = rf"(?:(?P<after>[a-z]+)\s{name}|{name}\s(?P<before>[a-z]+))(?=[.,]|\s[a-z]|$)"
    end = rf"(?:(?P<late>[a-z]+)\s{other}|{other}\s(?P<last>[a-z]+))(?=\.(?:\s|$))"
    return expression(rf"[,?!]\s(?:{clause}|{end})")


def _all_forms() -> Iterator[tuple[str, Form]]:
    for lemma in (*_BESIDE_QUOTATION.split(), *_DESCRIBING.split(), *sorted(IN_PHRASES - _IRREGULAR.keys())):
        yield from _inflected(lemma, sure=False)
    for lemma in _ALSO_NOUNS.split():
        for word, form in _inflected(lemma, sure=True):
            yield word, form._replace(sure=form.tense in {"past", "ing"})
    for lemma in _SAYING.split():
        yield from _inflected(lemma, sure=True)
    for lemma in _IRREGULAR:
        yield from _inflected(lemma, sure=lemma not in _DOUBTFUL)


def in_tense(verb: str, tense: Tense) -> str:
    """A verb in a tense, with whatever stands behind it: `say`, past: said; `call for`, third: calls for."""
    word, space, rest = verb.partition(" ")
    forms = dict(zip(_TENSES, _IRREGULAR[word].split() if word in _IRREGULAR else regular(word), strict=True))
    return forms.get(tense, word) + space + rest


def _inflected(lemma: str, *, sure: bool) -> Iterator[tuple[str, Form]]:
    yield lemma, Form(lemma, "base", sure)
    words = _IRREGULAR[lemma].split() if lemma in _IRREGULAR else regular(lemma)
    for word, tense in zip(words, _TENSES, strict=True):
        yield word, Form(lemma, tense, sure)
