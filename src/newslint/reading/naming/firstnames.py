"""Given names that stand alone where a news text has the surname: “Hillary said”, “Jinping's visit”."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.naming.introductions import BODY
from newslint.reading.naming.names import Name, names
from newslint.reading.naming.people import Mention, Person, persons
from newslint.reading.naming.titles import titles
from newslint.reading.vocabulary.lexicon import english_given_names, places, role
from newslint.reading.vocabulary.wordclasses import classes
from newslint.reading.voices.quotations import is_quoted
from newslint.span import Span

_TITLED = expression(r"[^\W\d_a-z][\w.]+ $")
"""A word with a capital before a name: Princess Anne, Prime Minister Tuilaepa are called so."""


class FirstName(NamedTuple):
    """A given name alone, and the surname that belongs there."""

    block: Block
    span: Span
    surname: str


def first_names(document: Document) -> Iterator[FirstName]:
    """Every given name alone in the reporter's words, of a politician named in full before, or of somebody whose family
    name stands first. Families of one surname in the text, who need their given names, are left alone.
    """
    return _alone(
        document,
        {person.given: person for person in persons(document) if _is_to_be_called_by_surname(document, person)},
    )


def mixed_first_names(document: Document) -> Iterator[FirstName]:
    """Every given name alone, in the reporter's words, of somebody else whom the text calls by the surname too."""
    people = [person for person in persons(document) if person.given and _is_mixed(document, person)]
    for found in _alone(document, {person.given: person for person in people}):
        if not _AMONG_KIN.search(found.block.text, max(0, found.span.start - 14), found.span.start):
            yield found


_AMONG_KIN = expression(r"(?:\b(?:[A-Z]\w+,|and|son|daughter|child|brother|sister|named|called)|&) \Z")
"""What stands before the name of somebody else who bears it, in families above all: “their sons, Ola and Hugh”."""


def _is_mixed(document: Document, person: Person) -> bool:
    """Whether the surname alone stands in the reporter's words, and neither name can be anything else's."""
    counts = document.once(_people_by_name)
    given = person.given
    return (
        len(given) > 2
        and " " not in given
        and given.isalpha()
        and given not in places()
        and given.title() == given
        and not classes(given.lower())
        and role(given) == "word"
        and counts[given] == counts[person.surname] == 1
        and not _is_to_be_called_by_surname(document, person)
        and any(
            not mention.given and mention.block.scope in BODY and not is_quoted(document, mention.block, mention.span)
            for mention in person.mentions
        )
    )


def _alone(document: Document, called: dict[str, Person]) -> Iterator[FirstName]:
    for name in names(document) if called else ():
        person = called.get(name.text)
        if person and _is_after(name, person) and not is_quoted(document, name.block, name.span):
            yield FirstName(name.block, name.span, person.surname)


def _is_to_be_called_by_surname(document: Document, person: Person) -> bool:
    counts = document.once(_people_by_name)
    return (
        len(person.given) > 1
        and counts[person.given] == counts[person.surname] == 1
        and any(_is_family_first(mention) or _holds_office(document, mention) for mention in person.mentions)
    )


def _people_by_name(document: Document) -> Counter[str]:
    """How many people of the text have a name that is given in full, as given name or surname."""
    full = [person for person in persons(document) if person.given]
    return Counter(name for person in full for name in (person.given, person.surname))


def _holds_office(document: Document, mention: Mention) -> bool:
    """Whether a title stands with a full name that has its surname last: not with Abiy Ahmed, Mohammed bin Salman."""
    return (
        mention.given in english_given_names()
        and " bin " not in mention.whole.of(mention.block.text)
        and any(
            use.block is mention.block and use.name and use.name.overlaps(mention.whole) for use in titles(document)
        )
    )


def _is_family_first(mention: Mention) -> bool:
    """Whether the surname stands before the given name: Xi Jinping."""
    return bool(mention.given) and mention.span.start == mention.whole.start


def _is_after(name: Name, person: Person) -> bool:
    full = min((mention for mention in person.mentions if mention.given), key=lambda mention: mention.block.span)
    text, (start, end) = name.block.text, name.span
    runs_on = text[end:][:2].lstrip()[:1].isupper() or bool(_TITLED.search(text[:start]))
    return name.block.scope in BODY and name.block.span > full.block.span and not runs_on
