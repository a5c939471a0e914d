"""Who stands before or after a verb of saying: the words that name a speaker, found without a parser."""

import re
from functools import cache
from typing import Literal

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
    """although and as because but if nor or since so than that then though until when where whereas whether which
    while whilst who whom whose yet""".split()
)

_DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your one two three several some both another".split()
)

_ADVERB = (
    r"(?:has|have|had|having|is|was|are|were|be|been|being|did|does|do|would|will|could|may|might|must|should|can|also|then|"
    r"later|recently|further|previously|repeatedly|earlier|once|again|already|just|now|still|even|both|all|never|often|"
    r"always|first|not|soon|afterwards?|instead|only|today|tonight|yesterday|reportedly|quoted as|cited as|went on to|"
    r"continued to|\w{2,}ly|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)

_PARTICLE = r"(?:de|da|di|du|del|della|van|von|der|den|ter|bin|bint|ibn|al|el|la|le|dos|das|af|of|and|the|&)"


@cache
def _adverbs() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:^|(?<=\s)){_ADVERB}\s+)+$")


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(r"\([^()]{0,60}\)|[^\s,;:()\[\]—–“”\"«»]+|[,;:()—–]")


@cache
def _after() -> re.Pattern[str]:
    """Words that may name whoever spoke, after the verb: up to a mark or a word that begins something else."""
    return re.compile(
        r"\s+(?P<name>[^\W\d_][^\s,;:()—–“”\"«»]*(?:\s(?!(?:in|on|at|to|during|after|before|from|who|as|while|when|where|with|"
        r"because|but|that|he|she|they|if|is|was|were|has|had|would|will|about|following|via|through|upon|adding|saying)\b)"
        r"[^\s,;:()—–“”\"«»]+){0,11})"
    )


@cache
def _apposed() -> re.Pattern[str]:
    """The name after a description: `the prosecutor, Ana Ruiz,`."""
    return re.compile(r",\s[A-Z][^\W\d_]+(?:\s(?:[a-z]{2,3}\s){0,2}[A-Z][\w’'-]*\.?)+(?=\s*[,.]|$)")


def before_verb(text: str, start: int, verb: int) -> Span | None:
    """The words that name the subject of a verb, looked for between the start of its sentence and the verb."""
    left = text[start:verb]
    adverbs = _adverbs().search(left)
    if adverbs:
        left = left[: adverbs.start()]
    parts = _parts(left)
    if not parts:
        return None
    if left.rstrip().endswith(","):
        return _before_apposition(text, start, parts)
    words = parts[-1]
    if text[start + words[-1].start : start + words[-1].end].lower() in {"who", "which", "that"}:
        words = words[:-1] or (parts[-2] if len(parts) > 1 else [])
    return _nominal(text, start, words)


def after_verb(text: str, verb_end: int) -> Span | None:
    """The words that name the subject of a verb which follow it: `said the mayor of Rome`."""
    found = _after().match(text, verb_end, min(len(text), verb_end + 160))
    if not found:
        return None
    name = found["name"].rstrip(".!?’'")
    first = name.split()[0].lower() if name else ""
    if (
        not name
        or (first in _PREPOSITIONS | _CLAUSE_WORDS and first != "one")
        or (first[0].islower() and not _may_name(name))
    ):
        return None
    end = found.start("name") + len(name)
    apposed = _apposed().match(text, end) if first in _DETERMINERS else None
    return Span(found.start("name"), apposed.end() if apposed else end)


def main_subject(text: str, start: int, end: int) -> Span | None:
    """The words at the head of a sentence that name its subject."""
    parts = _parts(text[start:end])
    for words in parts:
        first = _word(text, start, words[0]).lower()
        if len(parts) == 1 or not (first in _PREPOSITIONS | _CLAUSE_WORDS or first.endswith("ing")):
            return _head(text, start, words)
    return None


def _may_name(name: str) -> bool:
    words = name.split()
    return words[0].lower() in _DETERMINERS | PRONOUNS or any(word[0].isupper() for word in words) or len(words) <= 4


def _parts(left: str) -> list[list[Span]]:
    """The words of a text between commas and other marks; a note in brackets, such as a party, is left out."""
    parts: list[list[Span]] = [[]]
    for token in _tokens().finditer(left):
        if token[0] in ",;:()—–":
            parts.append([])
        elif token[0][0] != "(":
            parts[-1].append(Span(*token.span()))
    return [part for part in parts if part]


def _word(text: str, start: int, span: Span) -> str:
    return text[start + span.start : start + span.end]


def _before_apposition(text: str, start: int, parts: list[list[Span]]) -> Span | None:
    """The name in `Ana Ruiz, a teacher, said` or `The mayor, who lives there, said`."""
    for words in parts:
        first = _word(text, start, words[0]).lower()
        if first not in _PREPOSITIONS and first not in _CLAUSE_WORDS and not first.endswith("ing"):
            return _nominal(text, start, words)
    return None


def _nominal(text: str, start: int, words: list[Span]) -> Span | None:
    """The last words of a run that can be a subject: what follows the last conjunction and adverbial."""
    if not words:
        return None
    kept = _after_conjunction(text, start, words)
    lower = [_word(text, start, span).lower() for span in kept]
    if not kept:
        return None
    if lower[-1] in PRONOUNS | _NO_SPEAKER:
        return kept[-1].shift(start)
    if lower[0] in _PREPOSITIONS:
        kept = _last_noun(text, start, kept)
    return Span(start + kept[0].start, start + kept[-1].end) if kept and len(kept) <= 16 else None


def _after_conjunction(text: str, start: int, words: list[Span]) -> list[Span]:
    for at in range(len(words) - 1, -1, -1):
        word = _word(text, start, words[at])
        follows = _word(text, start, words[at + 1]) if at + 1 < len(words) else ""
        joins = word in {"and", "&"} and follows[:1].isupper() and at > 0
        if (
            word.lower() in _CLAUSE_WORDS
            and not joins
            and not (word == "as" and at + 1 < len(words) and follows[:1].islower())
        ):
            return words[at + 1 :]
    return words


def _last_noun(text: str, start: int, words: list[Span]) -> list[Span]:
    """Of `In 2010 the mayor`, the mayor; of `On Monday Smith`, Smith."""
    for at in range(len(words) - 1, 0, -1):
        before = _word(text, start, words[at - 1])
        word = _word(text, start, words[at])
        if word.lower() in _DETERMINERS and before.lower() not in _PREPOSITIONS:
            return words[at:]
        if word[0].isupper() and not before[0].isupper() and before.lower() not in _DETERMINERS | _PREPOSITIONS:
            return words[at:]
    return []


def _head(text: str, start: int, words: list[Span]) -> Span:
    """The noun at the head of a sentence: a pronoun, or words up to the first in lower case after a name."""
    first = _word(text, start, words[0]).lower()
    if first in PRONOUNS:
        return words[0].shift(start)
    end, named = words[0], False
    for span in words[:12]:
        word = _word(text, start, span)
        if word[0].isupper() or word.lower() in _DETERMINERS:
            named, end = named or (word[0].isupper() and span != words[0]), span
        elif (named and not re.fullmatch(_PARTICLE, word)) or span.start - words[0].start > 40:
            break
    return Span(start + words[0].start, start + end.end)


def kind_of(words: str) -> SpeakerKind:
    """What sort of speaker some words name."""
    tokens = words.replace("’", "'").split()
    lower = [token.lower().strip(".'") for token in tokens]
    if lower[-1] in _NO_SPEAKER and len(lower) == 1:
        return "none"
    if len(lower) == 1 and lower[0] in PRONOUNS | {"who"}:
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
