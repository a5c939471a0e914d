"""The forms of an English verb: plain, with -s, past, participle and -ing."""

from functools import cache
from typing import NamedTuple

_IRREGULAR = """
be: is was been being
have: has had had having
do: does did done doing
beat: beats beat beaten beating
bid: bids bid bid bidding
break: breaks broke broken breaking
begin: begins began begun beginning
bring: brings brought brought bringing
build: builds built built building
buy: buys bought bought buying
can: can could could could
come: comes came come coming
cost: costs cost cost costing
cast: casts cast cast casting
cut: cuts cut cut cutting
draw: draws drew drawn drawing
fight: fights fought fought fighting
find: finds found found finding
get: gets got got getting
give: gives gave given giving
go: goes went gone going
hold: holds held held holding
hurt: hurts hurt hurt hurting
lead: leads led led leading
know: knows knew known knowing
lay: lays laid laid laying
leave: leaves left left leaving
lend: lends lent lent lending
let: lets let let letting
lose: loses lost lost losing
make: makes made made making
meet: meets met met meeting
pay: pays paid paid paying
put: puts put put putting
say: says said said saying
seek: seeks sought sought seeking
sell: sells sold sold selling
send: sends sent sent sending
show: shows showed shown showing
speak: speaks spoke spoken speaking
take: takes took taken taking
tell: tells told told telling
think: thinks thought thought thinking
run: runs ran run running
strike: strikes struck struck striking
undergo: undergoes underwent undergone undergoing
undertake: undertakes undertook undertaken undertaking
win: wins won won winning
write: writes wrote written writing
"""

_DOUBLING = frozenset(
    "admit ban bar cap commit confer control defer deter get drop infer incur let occur outbid permit plan prefer refer"
    " regret rob slam stop submit swap transfer transmit quip brag rebut".split()
)


class VerbForms(NamedTuple):
    """A verb's forms, each with what stands behind the verb: decide to, decides to, decided to."""

    plain: str
    third: str
    past: str
    participle: str
    ing: str


@cache
def forms(verb: str) -> VerbForms:
    """The forms of a verb in its plain form, with whatever stands behind it: `carry out`, `decide to`."""
    first, space, rest = verb.partition(" ")
    words = _irregular().get(first) or _regular(first)
    return VerbForms(*(word + space + rest for word in (first, *words)))


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    lines = (line.split(": ") for line in _IRREGULAR.strip().splitlines())
    return {verb: tuple(words.split()) for verb, words in lines}


def _regular(verb: str) -> tuple[str, str, str, str]:
    third, past, ing = regular(verb)
    return third, past, past, ing


def regular(verb: str) -> tuple[str, str, str]:
    """The form with -s, the past and the -ing form of a regular verb."""
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d", f"{verb if verb.endswith('ee') else verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    ending = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
    stem = verb + verb[-1] if verb in _DOUBLING else verb
    return f"{verb}{ending}", f"{stem}ed", f"{stem}ing"
