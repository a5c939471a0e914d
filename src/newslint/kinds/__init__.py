"""The kinds of rule, each imported when a rule of that kind is used."""

from newslint.registry import load
from newslint.rule import Rule

KINDS: dict[str, str] = {
    "acronym": "newslint.kinds.acronym:Acronyms",
    "agreement": "newslint.kinds.agreement:Agreement",
    "anatomy": "newslint.kinds.anatomy:Anatomy",
    "apostrophe": "newslint.kinds.apostrophe:Apostrophe",
    "apposition": "newslint.kinds.apposition:Apposition",
    "arithmetic": "newslint.kinds.arithmetic:Arithmetic",
    "attribution": "newslint.kinds.attribution:Attribution",
    "attribution-verb": "newslint.kinds.attribution_verb:AttributionVerb",
    "capitalization": "newslint.kinds.capitalization:Capitalization",
    "chronology": "newslint.kinds.chronology:Chronology",
    "comma": "newslint.kinds.comma:Comma",
    "complement": "newslint.kinds.complement:Complement",
    "compound": "newslint.kinds.compound:CompoundWords",
    "conditional": "newslint.kinds.conditional:Conditional",
    "consistency": "newslint.kinds.consistency:Consistency",
    "contradiction": "newslint.kinds.contradiction:Contradiction",
    "credit": "newslint.kinds.credit:Credit",
    "date": "newslint.kinds.date:Date",
    "existence": "newslint.kinds.existence:Existence",
    "fragment": "newslint.kinds.fragment:Fragment",
    "furniture": "newslint.kinds.furniture:Furniture",
    "headline": "newslint.kinds.headline:Headline",
    "letter-case": "newslint.kinds.letter_case:LetterCase",
    "listing": "newslint.kinds.listing:Listing",
    "metadata": "newslint.kinds.metadata:Metadata",
    "mistaken": "newslint.kinds.mistaken:MistakenWords",
    "name": "newslint.kinds.name:Name",
    "noun-for-verb": "newslint.kinds.noun_for_verb:NounForVerb",
    "numeral": "newslint.kinds.numeral:Numeral",
    "occurrence": "newslint.kinds.occurrence:Occurrence",
    "office": "newslint.kinds.office:Office",
    "pointer": "newslint.kinds.pointer:Pointer",
    "quotation": "newslint.kinds.quotation:Quotations",
    "readability": "newslint.kinds.readability:Readability",
    "repetition": "newslint.kinds.repetition:Repetition",
    "source-line": "newslint.kinds.source_line:SourceLine",
    "sources": "newslint.kinds.sources:Sources",
    "substitution": "newslint.kinds.substitution:Substitution",
    "time": "newslint.kinds.time:Time",
    "title": "newslint.kinds.title:Title",
    "variety": "newslint.kinds.variety:Variety",
    "word-form": "newslint.kinds.word_form:WordForm",
}


def kind(name: str) -> type[Rule]:
    """The class of a kind by the name that rule files use. Raises KeyError."""
    found: type[Rule] = load(KINDS, name)
    return found
