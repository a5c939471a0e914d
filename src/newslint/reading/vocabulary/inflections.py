"""The forms of a word: from went to go, from choose to chosen, from award to awarded."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.datafiles import shipped_text
from newslint.reading.vocabulary.wordclasses import classes


class Strong(NamedTuple):
    """A verb that does not end in -ed in the past: go, went, gone."""

    plain: str
    past: str
    participle: str


def plain_of(word: str) -> str:
    """The plain form of a verb from any of its forms; empty where there is none."""
    if word in _strong():
        return _strong()[word].plain
    return next((plain for plain in _stripped(word) if "v" in classes(plain)), "")


def participle_of(word: str) -> str:
    """The participle of a verb from any of its forms; empty where there is none."""
    plain = plain_of(word) or word
    if plain in _strong():
        return _strong()[plain].participle
    return next((one for one in _with_ed(plain) if "e" in classes(one)), "")


def past_of(word: str) -> str:
    """The past of a verb from its plain form or its participle; empty where there is none."""
    return (
        _strong()[word].past if word in _strong() else next((one for one in _with_ed(word) if "d" in classes(one)), "")
    )


def is_only_past(word: str) -> bool:
    """Whether a word is the past of a verb with another participle: went, saw, began; “proved” may be both."""
    verb = _strong().get(word)
    return verb is not None and verb.past == word and word not in {verb.plain, verb.participle} and word[-2:] != "ed"


def is_only_participle(word: str) -> bool:
    """Whether a word is the participle of a verb that has another past: gone, seen, begun."""
    verb = _strong().get(word)
    return verb is not None and verb.participle == word and word not in {verb.plain, verb.past}


def strong(plain: str) -> Strong | None:
    """The forms of a strong verb by its plain form; None where the verb is none."""
    verb = _strong().get(plain)
    return verb if verb and verb.plain == plain else None


def with_s(plain: str) -> str:
    """The form of a verb after he or she; empty where there is none."""
    return "has" if plain == "have" else _first(_with_s(plain), "s")


def _first(forms: Iterator[str], letter: str) -> str:
    return next((form for form in forms if letter in classes(form)), "")


def _with_s(word: str) -> Iterator[str]:
    if word.endswith("y"):
        yield f"{word[:-1]}ies"
    yield f"{word}s"
    yield f"{word}es"


@cache
def _strong() -> dict[str, Strong]:
    """The strong verbs by each of their forms; the plain form goes before another verb's past, as in “lay”."""
    verbs = [Strong(*line.split()) for line in shipped_text("reading", "irregular_verbs.txt").splitlines()]
    forms = {form: verb for verb in verbs for form in verb}
    return {**forms, **{verb.plain: verb for verb in verbs}, "has": forms["have"]}


def _stripped(word: str) -> Iterator[str]:
    """What a form may come from: walks and walked from walk, tries from try, stopped from stop, closing from close."""
    yield word
    for ending in ("ed", "ing", "es", "s", "d"):
        if word.endswith(ending) and len(word) >= len(ending) + 2:
            stem = word[: -len(ending)]
            if ending in {"ed", "es"} and stem[-1] == "i":
                yield f"{stem[:-1]}y"
            if ending in {"ed", "ing"} and stem[-1] == stem[-2] and stem[-1] not in "ls":
                yield stem[:-1]
            if ending in {"ed", "ing"}:
                yield f"{stem}e"
            yield stem
            if ending in {"ed", "ing"} and stem[-1] == stem[-2]:
                yield stem[:-1]


def _with_ed(plain: str) -> Iterator[str]:
    if plain.endswith("e"):
        yield f"{plain}d"
    if plain.endswith("y"):
        yield f"{plain[:-1]}ied"
    yield f"{plain}{plain[-1]}ed"
    yield f"{plain}ed"
