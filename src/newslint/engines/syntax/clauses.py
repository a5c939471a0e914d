"""What a clause is made of: its verb, its subject, and whether the parse of a sentence can be trusted at all."""

from newslint.engines.syntax.tree import Sentence, Word

LONGEST = 45
"""Words: a longer sentence is parsed right too seldom."""

_SHORTEST = 5

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})

_SUBJECTS = ("nsubj", "nsubjpass", "expl")

_QUESTION = frozenset({"WDT", "WP", "WRB", "WP$"})

_SPEECH = frozenset("i we you my our your me us".split())
"""Who writes so is speaking, in an interview or a quotation whose marks are lost: it is theirs."""

_PLAIN = frozenset({",", ".", "-", "'", "’", "$", "£", "€", "%", "(", ")"})

SAYING = frozenset(
    "say tell add report announce confirm write note claim warn reveal disclose estimate state argue declare think "
    "believe know hope suggest show mean find insist explain agree deny allege predict fear expect suppose guess "
    "understand learn hear see feel recall admit ask wonder conclude maintain stress reply answer assert "
    "contend".split()
)


def is_sure(sentence: Sentence) -> bool:
    """Whether the parse is one to build on: of a whole sentence of bearable length, told of others by a verb."""
    words = [word for word in sentence.words if not word.is_mark]
    if not _SHORTEST <= len(words) <= LONGEST or not words[0].text[0].isupper() or sentence.words[-1].text != ".":
        return False
    return is_clause(sentence, sentence.root) and not any(word.lower in _SPEECH for word in words)


def is_plain(sentence: Sentence) -> bool:
    """Whether commas and brackets are all the marks in a sentence, so that nothing is quoted or set off in it."""
    return all(word.text in _PLAIN for word in sentence.words if word.is_mark)


def is_finite(sentence: Sentence, verb: Word) -> bool:
    """Whether a verb, or an auxiliary of it, has a tense: `voted`, `was closed`, `will vote`."""
    helpers = sentence.children(verb, "aux", "auxpass")
    return verb.tag in FINITE or (verb.tag[:1] == "V" and any(word.tag in FINITE for word in helpers))


def subject(sentence: Sentence, verb: Word) -> Word | None:
    """The subject that a verb has of its own, before it."""
    found = sentence.child(verb, *_SUBJECTS)
    return found if found and found.at < verb.at else None


def is_clause(sentence: Sentence, verb: Word) -> bool:
    return is_finite(sentence, verb) and subject(sentence, verb) is not None


def opens(sentence: Sentence, verb: Word) -> bool:
    """Whether the sentence begins with the verb's subject."""
    told = subject(sentence, verb)
    return told is not None and sentence.first(told) == 0


def begins(sentence: Sentence, verb: Word) -> int:
    """Where the verb's own words begin: at the first of its auxiliaries and adverbs that stand together."""
    at = verb.at
    while (before := sentence.word(at - 1)) and before.head == verb.at and before.role in _GROUP:
        at -= 1
    return at


_GROUP = frozenset({"aux", "auxpass", "neg", "advmod"})


def is_subordinate(sentence: Sentence, verb: Word) -> bool:
    """Whether a conjunction or a question word opens the clause of a verb."""
    inside = sentence.between(sentence.first(verb), verb.at)
    return any((word.head == verb.at and word.role == "mark") or word.tag in _QUESTION for word in inside)
