"""`They` for one company, and `which` where a clause defines."""

from collections.abc import Iterator

from newslint.engines.remark import Remark
from newslint.engines.syntax.clauses import is_finite
from newslint.engines.syntax.nouns import BODIES, PERSONS
from newslint.engines.syntax.tree import Sentence, Word

_ITS = {"their": "its", "they": "it", "themselves": "itself"}

_MANY = frozenset({"NNS", "NNPS", "CC", "CD"})


def plural_for_body(sentence: Sentence) -> Iterator[Remark]:
    """A plural for one body: 'The company said it was closing their plant'."""
    bodies = [word for word in sentence.words if _acts(sentence, word)]
    for word in sentence.words[bodies[0].at + 1 :] if bodies else ():
        right = _ITS.get(word.lower)
        if right and not any(_is_many(other) for other in (*sentence.before, *sentence.between(0, word.at))):
            message = f"One {bodies[0].text} is 'it': write '{right}'" + (", with its verb." if right == "it" else ".")
            yield sentence.remark("plural-pronoun-for-body", word.at, word.at, message)


def _acts(sentence: Sentence, word: Word) -> bool:
    """Whether a word names one company or body, and is the subject of a verb."""
    if word.role not in {"nsubj", "nsubjpass"} or word.tag not in {"NN", "NNP"} or word.lower not in BODIES:
        return False
    return word.head > word.at and is_finite(sentence, sentence.words[word.head])


def _is_many(word: Word) -> bool:
    """Whether a plural pronoun may mean this word."""
    return word.tag in _MANY or word.lower in PERSONS


def which_that_defines(sentence: Sentence) -> Iterator[Remark]:
    """A clause that defines: 'a law which bans bags'."""
    for word in sentence.words:
        if word.lower == "which" and word.role in {"nsubj", "nsubjpass", "dobj"}:
            clause = sentence.words[word.head]
            noun = sentence.words[clause.head]
            if clause.role == "relcl" and noun.at == word.at - 1 and noun.tag in {"NN", "NNS"}:
                message = f"'Which' without a comma: write '{noun.text} that', or '{noun.text}, which' if it only adds."
                yield sentence.remark("which-without-comma", word.at, word.at, message, "that")
