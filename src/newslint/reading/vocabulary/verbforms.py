"""The forms of an English verb: plain, with -s, past, participle and -ing."""

from functools import cache
from typing import NamedTuple

from newslint.reading.vocabulary.inflections import strong

_OTHERWISE = {
    "be": ("is", "was", "been", "being"),
    "can": ("can", "could", "could", "could"),
    "do": ("does", "did", "done", "doing"),
    "go": ("goes", "went", "gone", "going"),
    "have": ("has", "had", "had", "having"),
}
"""Verbs whose form after he or she cannot be told from the plain one."""

_DOUBLING = frozenset(
    """acquit admit ban bar cap commit confer control defer deter get drop infer incur let occur outbid permit plan
    prefer refer regret rob slam stop submit swap tip transfer transmit quip brag rebut begin bet bid cut dig forbid
    forget hit let put quit rid run set shut sit split swim undercut upset win""".split()
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
    words = _OTHERWISE.get(first) or _words(first)
    return VerbForms(*(word + space + rest for word in (first, *words)))


def _words(verb: str) -> tuple[str, str, str, str]:
    third, past, ing = regular(verb)
    known = strong(verb)
    return (third, known.past, known.participle, ing) if known else (third, past, past, ing)


def regular(verb: str) -> tuple[str, str, str]:
    """The form with -s, the past and the -ing form of a regular verb."""
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d", f"{verb if verb.endswith('ee') else verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    ending = "es" if verb.endswith(("s", "sh", "ch", "x", "z", "go")) else "s"
    stem = verb + verb[-1] if verb in _DOUBLING else verb
    return f"{verb}{ending}", f"{stem}ed", f"{stem}ing"
