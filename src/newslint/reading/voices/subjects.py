"""Who stands before or after a verb of saying: the words that name a speaker, found without a parser."""

import re
from functools import lru_cache
from typing import Literal

from newslint.expression import expression
from newslint.span import Span

SpeakerKind = Literal["name", "pronoun", "described", "institution", "document", "none"]

PRONOUNS = frozenset(
    "i you he she it we they one everyone everybody someone somebody nobody anyone many some others both".split()
)

_NO_SPEAKER = frozenset("it there this that what which nothing something everything".split())

_INSTITUTIONS = frozenset(
    """academy administration agency airline airport alliance army assembly association authorities authority bank
    board bureau cabinet campaign center centre charity chamber church city club coalition college commission
    committee community companies company congress consortium corporation corps council country court county
    department delegation embassy federation firm force forces foundation fund government governments group
    groups hospital house institute institution judiciary kremlin league media military ministry mission mosque
    movement municipality nation navy network newspaper office operator organisation organization panel paper
    parliament party pentagon police presidency prosecutors publication regime regulator school secretariat
    senate service state station studio team treasury tribunal union university white post times journal
    guardian herald tribune gazette daily observer independent bbc cnn reuters ap afp nbc abc cbs npr tass
    xinhua""".split()
)

_DOCUMENTS = frozenset(
    """account ad advertisement affidavit agreement analysis announcement article articles banner bill blog book
    caption complaint constitution decision declaration document documents dossier draft editorial email e-mail
    filing findings graffiti headline indictment inscription jersey judgment law lawsuit leaflet letter letters
    manual memo memorandum message messages motion note notice opinion pamphlet paper petition placard plaque
    poll post poster posters posts release releases report reports resolution review rule ruling sign signs
    slogan statement statements study survey text transcript treaty tweet tweets verdict video warrant webpage
    website wording""".split()
)

_PREPOSITIONS = frozenset(
    """about above across after against along amid among around as at before behind below beneath beside between beyond
    by concerning despite down during except following for from in inside into like near of off on onto out
    outside over per regarding since through throughout to toward towards under until unlike up upon via with
    within without""".split()
)

_CLAUSE_WORDS = frozenset(
    """although and as because but if nor or since so than that then though until what when where whereas whether which
    while whilst who whom whose yet""".split()
)

_DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your one two three several some both another".split()
)

# What may stand between a subject and its verb, besides words in -ly and days.
_ADVERBS = frozenset(
    """has have had having is was are were be been being did does do would will could may might must should can also
    then later recently further previously repeatedly earlier once again already just now still even both all never
    often always first not soon afterward afterwards instead only today tonight yesterday reportedly""".split()
)

_ADVERBIALS = (" quoted as", " cited as", " went on to", " continued to")

_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())

_NOUNS_IN_LY = frozenset("family ally assembly monopoly bully rally supply reply anomaly butterfly fly jelly".split())

_PARTICLE = r"(?:de|da|di|du|del|della|van|von|der|den|ter|bin|bint|ibn|al|el|la|le|dos|das|af|of|and|the|&)"


def _without_adverbs(left: str) -> str:
    """The words before a verb without those that belong to the verb: “Ruiz also recently” is “Ruiz”."""
    while True:
        left = left.rstrip()
        space = left.rfind(" ")
        word = left[space + 1 :]
        if word in _DAYS:
            left = left[:space].removesuffix(" on") if space >= 0 else ""
        elif word in _ADVERBS or (word.endswith("ly") and word.islower() and word not in _NOUNS_IN_LY):
            left = left[: max(0, space)]
        elif left.endswith(_ADVERBIALS):
            left = next(left.removesuffix(phrase) for phrase in _ADVERBIALS if left.endswith(phrase))
        else:
            return left


_TOKENS = expression(r"\([^()]{0,60}\)|[^\s,;:()\[\]—–“”\"«»]+|[,;:()—–]")


_AFTER = expression(
    r"\s+(?P<name>[^\W\d_][^\s,;:()—–“”\"«»]*(?:\s(?!(?:in|on|at|to|during|after|before|from|who|as|while|when|where|with|"
    r"because|but|that|he|she|they|if|is|was|were|has|had|would|will|about|following|via|through|upon|adding|saying|says|reads)\b)"
    r"[^\s,;:()—–“”\"«»]+){0,11})"
)
"""Words that may name whoever spoke, after the verb: up to a mark or a word that begins something else."""


_APPOSED = expression(r",\s[A-Z][^\W\d_]+(?:\s(?:[a-z]{2,3}\s){0,2}[A-Z][\w’'-]*\.?)+(?=\s*[,.]|$)")
"""The name after a description: `the prosecutor, Ana Ruiz,`."""


def before_verb(text: str, start: int, verb: int) -> Span | None:
    """The words that name the subject of a verb, looked for between the start of its sentence and the verb."""
    left = _without_adverbs(text[start:verb])
    end = start + len(left)
    if left.endswith(","):
        return _before_apposition(_parts(text, start, end))
    plain = _plain_subject(left)
    if plain:
        return plain.shift(start)
    parts = _parts(text, start + _last_parts(left), end)
    if not parts:
        return None
    words = parts[-1]
    if words[-1][0].lower() in _RELATIVES:
        words = words[:-1] or (parts[-2] if len(parts) > 1 else [])
    return _nominal(words)


def after_verb(text: str, verb_end: int) -> Span | None:
    """The words that name the subject of a verb which follow it: `said the mayor of Rome`."""
    found = _AFTER.match(text, verb_end, min(len(text), verb_end + 160))
    if not found:
        return None
    name = found["name"].rstrip(".!?’'")
    first = name.split()[0].lower() if name else ""
    if not name or (first in _NO_HEADS and first != "one") or (first[0].islower() and not _may_name(name)):
        return None
    end = found.start("name") + len(name)
    apposed = _APPOSED.match(text, end) if first in _DETERMINERS else None
    return Span(found.start("name"), apposed.end() if apposed else end)


def main_subject(text: str, start: int, end: int) -> Span | None:
    """The words at the head of a sentence that name its subject."""
    parts = _parts(text, start, end)
    for words in parts:
        if len(parts) == 1 or _may_head(words):
            return _head(words)
    return None


_NO_HEADS = _PREPOSITIONS | _CLAUSE_WORDS
_NO_NOUNS = _PREPOSITIONS | _DETERMINERS
_ALONE = PRONOUNS | _NO_SPEAKER
_OPENS_NAME = PRONOUNS | _DETERMINERS


def _may_name(name: str) -> bool:
    words = name.split()
    return words[0].lower() in _OPENS_NAME or any(word[0].isupper() for word in words) or len(words) <= 4


Words = list[re.Match[str]]


def _parts(text: str, start: int, end: int) -> list[Words]:
    """The words of a stretch between commas and other marks; a note in brackets, such as a party, is left out."""
    parts: list[Words] = [[]]
    for token in _TOKENS.finditer(text, start, end):
        if token[0] in ",;:()—–":
            parts.append([])
        elif token[0][0] != "(":
            parts[-1].append(token)
    return [part for part in parts if part]


def _plain_subject(left: str) -> Span | None:
    """The subject where it is the last few words alone, as mostly; None where it takes a closer look."""
    mark = max(map(left.rfind, ',;:—–)]”"»'))
    run = left[mark + 1 :]
    words = run.split()
    if not words or words[-1] in _RELATIVES or "  " in run or left[mark : mark + 1] == ")":
        return None
    at = len(words) - 1
    while at >= 0 and words[at].lower() not in _CLAUSE_WORDS:
        at -= 1
    kept = words[at + 1 :]
    if not kept or len(kept) > 16 or (at >= 0 and words[at] in {"and", "as"}) or kept[0].lower() in _PREPOSITIONS:
        return None
    length = len(kept[-1]) if kept[-1].lower() in _ALONE else len(" ".join(kept))
    span = Span(len(left) - length, len(left))
    return span if not _MARKED.intersection(span.of(left)) else None


_RELATIVES = frozenset({"who", "which", "that"})
_MARKED = frozenset('([“„«"\n\t\xa0')


def _last_parts(left: str) -> int:
    """Where the last two parts begin; the whole text counts where a note in brackets may hold a comma."""
    if "(" in left:
        return 0
    last = max(map(left.rfind, ",;:—–"))
    return max([left.rfind(mark, 0, max(0, last)) for mark in ",;:—–"]) + 1


def _may_head(words: Words) -> bool:
    first = words[0][0].lower()
    return first not in _NO_HEADS and first not in _OPENINGS and not first.endswith("ing")


_OPENINGS = frozenset("asked pressed questioned reached contacted today tonight yesterday earlier later".split())
"""What opens a sentence before its subject: `Asked about the deal, Holm answered`."""


def _before_apposition(parts: list[Words]) -> Span | None:
    """The name in `Ana Ruiz, a teacher, said` or `The mayor, who lives there, said`."""
    return next((_nominal(words) for words in parts if _may_head(words)), None)


def _nominal(words: Words) -> Span | None:
    """The last words of a run that can be a subject: what follows the last conjunction and adverbial."""
    kept = _after_conjunction(words)
    if not kept:
        return None
    if kept[-1][0].lower() in _ALONE:
        return Span(*kept[-1].span())
    if kept[0][0].lower() in _PREPOSITIONS:
        kept = _last_noun(kept)
    return Span(kept[0].start(), kept[-1].end()) if kept and len(kept) <= 16 else None


def _after_conjunction(words: Words) -> Words:
    for at in range(len(words) - 1, -1, -1):
        word = words[at][0]
        if word.lower() in _CLAUSE_WORDS:
            follows = words[at + 1][0][:1] if at + 1 < len(words) else ""
            joins = word == "and" and follows.isupper() and at > 0
            if not joins and not (word == "as" and follows.islower()):
                return words[at + 1 :]
    return words


def _last_noun(words: Words) -> Words:
    """Of `In 2010 the mayor`, the mayor; of `On Monday Smith`, Smith."""
    for at in range(len(words) - 1, 0, -1):
        before, word = words[at - 1][0], words[at][0]
        if word.lower() in _DETERMINERS and before.lower() not in _PREPOSITIONS:
            return words[at:]
        if word[0].isupper() and not before[0].isupper() and before.lower() not in _NO_NOUNS:
            return words[at:]
    return []


def _head(words: Words) -> Span:
    """The noun at the head of a sentence: a pronoun, or words up to the first in lower case after a name."""
    first = words[0]
    if first[0].lower() in PRONOUNS:
        return Span(*first.span())
    if first[0].lower() in _DETERMINERS and len(words) > 1 and words[1][0].islower():
        return Span(first.start(), _described(words).end())
    end, named = first, False
    for token in words[:12]:
        word = token[0]
        if end[0].endswith(("'s", "’s")) and word.islower():
            return Span(first.start(), token.end())  # Holm's office
        if word[0].isupper() or word.lower() in _DETERMINERS:
            named, end = named or (word[0].isupper() and token is not first), token
        elif _ends_name(word, named=named) or _is_verb(word) or token.start() - first.start() > 40:
            break
    return Span(first.start(), end.end())


def _ends_name(word: str, *, named: bool) -> bool:
    return (named or word in _PREPOSITIONS) and not re.fullmatch(_PARTICLE, word)


def _described(words: Words) -> re.Match[str]:
    """The last word of a description that begins with an article: up to a verb, an adverb or a preposition."""
    end = words[1]
    for token in words[2:6]:
        word = token[0]
        if word in _PREPOSITIONS or word in _CLAUSE_WORDS or _is_verb(word):
            break
        end = token
    return end


def _is_verb(word: str) -> bool:
    """Whether a word ends the subject of a sentence: an auxiliary, an adverb, a word in -ed."""
    return word in _ADVERBS or word.endswith(("ed", "ly")) or word in _PAST


_PAST = frozenset("says said told wrote to made gave took sent put spoke".split())


@lru_cache(maxsize=4096)
def kind_of(words: str) -> SpeakerKind:
    """What sort of speaker some words name."""
    tokens = words.replace("’", "'").split()
    lower = [token.lower().strip(".'") for token in tokens]
    if lower[-1] in _NO_SPEAKER and len(lower) == 1:
        return "none"
    if len(lower) == 1 and (lower[0] in PRONOUNS or lower[0] == "who"):
        return "pronoun"
    head = next((at for at, word in enumerate(lower) if word in _PREPOSITIONS and at), len(lower))
    noun = lower[head - 1].removesuffix("'s")
    proper = any(token[0].isupper() for token in tokens[1:]) or (
        tokens[0][0].isupper() and lower[0] not in _DETERMINERS
    )
    if tokens[head - 1][0].isupper() and proper:
        return "institution" if noun in _INSTITUTIONS or (lower[0] == "the" and head > 1) else "name"
    if noun in _INSTITUTIONS:
        return "institution"
    if noun in _DOCUMENTS:
        return "document"
    return "name" if tokens[-1][0].isupper() and head == len(lower) and proper else "described"
