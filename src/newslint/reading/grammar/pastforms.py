"""Verbs that tell of the past in another form: “a neighbor seen smoke”, “won the toss and choose to play”."""

from functools import cache

from newslint.reading.text.nounphrases import AUXILIARIES, DETERMINERS
from newslint.reading.text.tokens import Token, Tokens, small_at
from newslint.reading.vocabulary.inflections import is_only_participle, participle_of, past_of, plain_of
from newslint.reading.vocabulary.wordclasses import classes, is_of


@cache
def may_stand_for_past(word: str) -> bool:
    """Whether a word in small letters is a form of a verb that tells of no past by itself, and nothing else."""
    return is_only_participle(word) or classes(word) == "v"


def past_meant(words: Tokens, at: int) -> str:
    """The past that a verb without a helping verb stands for; empty where its form is right."""
    small = words[at].small
    if is_only_participle(small):
        return past_of(plain_of(small)) if words[at].text.islower() and _has_subject(words, at) else ""
    if at and words[at - 1].small in _JOINTS and classes(small) == "v" and words[at].text.islower():
        return _like_first(words, at)
    return ""


_JOINTS = frozenset("and but then".split())
_HELPING = frozenset(
    """is are was were being having cannot to get gets got getting make makes made keep kept see saw seen find found
    hear heard want wanted need""".split()
)


def _helps(word: str) -> bool:
    return word in AUXILIARIES or word in _HELPING or word.endswith(("n't", "'ve", "'s"))


def _is_helper(word: Token) -> bool:
    """Whether a word helps a verb, and is not the month of May."""
    return word.text.islower() and _helps(word.small)


def _has_subject(words: Tokens, at: int) -> bool:
    """Whether a participle has a subject and an object: “he seen it”, but not “smoke seen from the road”."""
    before, after = small_at(words, at - 1), small_at(words, at + 1)
    if before in _SUBJECTS:
        return not _helps(small_at(words, at - 2))
    if "n" not in classes(before) or _helps(before) or _is_helped(words, at):
        return False
    if after in BEGIN_OBJECTS:
        is_time = after in {"the", "a"} and small_at(words, at + 2) in _WHEN
        return words[at].small not in _GIVEN and not is_time
    is_bare = is_of(after, "(noun | plural) & ~adjective & ~adverb & ~ing & ~past") and after not in _WHEN
    return words[at].small in _SEEN and is_bare


_SUBJECTS = frozenset("he she they we i who".split())
BEGIN_OBJECTS = frozenset("the a an his her its their our them him it".split())
"""What an object begins with or is, and no subject of another clause."""
_GIVEN = frozenset("given shown".split())
"""What has an object with a helping verb left out: “the men given the job”."""
_SEEN = frozenset("seen done chosen".split())
_WHEN = frozenset(
    """day week month year night morning afternoon evening weekend summer season time previous following last same next
    first today yesterday""".split()
)


def _is_helped(words: Tokens, at: int) -> bool:
    """Whether a helping verb stands before a participle in its clause."""
    for word in reversed(words[max(0, at - 12) : at]):
        if not word.is_word or _is_helper(word):
            return word.is_word
    return False


def _like_first(words: Tokens, at: int) -> str:
    """The form of a second verb in its plain form: “Moe won the toss and choose to play”, “was held and tell his wife”.

    The first is the past of one who acts, or a participle after “was”, and nothing between the two asks for the plain
    form.
    """
    before = at - 2 if small_at(words, at - 2) != "," else at - 3
    if before < 0 or (words[before].text.islower() and is_of(words[before].small, "verb & ~noun")):
        return ""
    first = next((number for number in range(before, 0, -1) if _ends_reach(words, number)), 0)
    if not first:
        return ""
    if words[first].small in _ONES:
        is_done = "e" in classes(small_at(words, first + 1))
        return participle_of(words[at].small) if is_done else ""
    return past_of(words[at].small) if _is_past_of_one(words, first) else ""


_ONES = frozenset("was has is".split())
_BREAKS = frozenset(
    """that who which what how if whether let lets make made makes making help helped helping saw see seeing watch
    watched heard hear hearing""".split()
)


def _ends_reach(words: Tokens, at: int) -> bool:
    word = words[at]
    return not word.is_word or _is_helper(word) or word.small in _BREAKS or _is_past_of_one(words, at)


def _is_past_of_one(words: Tokens, at: int) -> bool:
    verb = words[at].small
    return verb not in _BREAKS and is_of(verb, "past & ~noun & ~adjective & ~verb") and _is_one(words, at - 1)


def _is_one(words: Tokens, at: int) -> bool:
    """Whether a word is one who acts: he, Moe, the driver."""
    word, letters = words[at], classes(words[at].small)
    if word.small in {"he", "she"}:
        return True
    if "p" in letters or word.small[-1] == "s" or word.small in _MANY or not word.small.isalpha():
        return False
    if word.text[0].isupper():
        return at > 0 or not letters or "n" in letters
    has_article = any(one.small in DETERMINERS for one in words[max(0, at - 3) : at])
    return has_article and is_of(word.small, "noun & ~adverb & ~verb")


_MANY = frozenset(
    "they we i you who police people staff crew team family couple group council board committee women men".split()
)
"""Those who may take a plural verb."""
