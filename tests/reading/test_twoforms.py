"""One thing in two forms, and things that only look alike."""

import pytest

from newslint.formats import read
from newslint.reading.capitals.twoforms import two_forms
from newslint.reading.punctuation.apostrophemarks import odd_apostrophes

FORMS = [
    ("Ridley & Tull makes saws. Ridley & Tull was sold. So Ridley and Tull has gone.", ["Ridley and Tull"]),
    ("Vale of the Orm Trust met. The Vale of Orm Trust left.", ["Vale of Orm"]),
    ("The Vale of Orm is long. Anna of the Orm hotel met Anna of Orm.", []),
    ("The Airbus A320 landed. An A-320 took off. The A320 is old.", ["A-320"]),
    ("Dorné is old. Dorne is older. The mayor of Dorne came from Dorné.", ["Dorne", "Dorne"]),
    ("José Moe and Jose Vik came.", []),
    ("With UNIDOR. The Unidor fund. Near UNIDOR.\n\nPARIS (AP) told Paris. PRESS: Press us.", ["Unidor"]),
    ("A cease-fire began. Most ceasefires fail. No ceasefire holds.", ["cease-fire"]),
    ("They re-sign it and do not resign. A front-line nurse is in the front line.", []),
    ("PlayStation sells. PlayStation grows. See PlayStation.com. Play Station fans.", ["Play Station"]),
    ("MacKenzie met Mackenzie. Tracks F-16, F15 and F35-B.", []),
]


@pytest.mark.parametrize(("text", "found"), FORMS)
def test_the_rarer_of_two_forms_is_found(text: str, found: list[str]) -> None:
    assert [use.span.of(use.block.text) for use in two_forms(read(f"{text}\n", "draft.md"))] == found


APOSTROPHES = [
    ("Moe’s hat isn't Vik’s.", ["isn’t"]),
    ("Moe's hat isn’t new. “Yes,” she said.", ["Moe’s"]),
    ("Moe's hat isn’t new. It's 5’ long.", ["isn't"]),
    ("Moe’s hat is ‘old’.", []),
]


@pytest.mark.parametrize(("text", "right"), APOSTROPHES)
def test_the_rarer_style_of_apostrophe_is_found(text: str, right: list[str]) -> None:
    assert [found[2] for found in odd_apostrophes(read(f"{text}\n", "draft.md"))] == right
