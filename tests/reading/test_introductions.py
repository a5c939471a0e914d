"""Full names that a text gives again."""

import pytest

from newslint.formats import read
from newslint.reading.naming.introductions import named_again

FAR = "\n\n".join(["The road was closed for two hours."] * 6)

AGAIN = [
    ("Olena Moe, 38, was hurt.\n\nThe car burned. Olena Moe was taken to hospital.", 1),
    ("Olena Moe, 38, was hurt. Olena Moe was taken to hospital.", 1),
    ("Olena Moe, 38, was hurt.\n\nOlena Moe, a teacher, was taken to hospital.", 0),
    ("Olena Moe, 38, was hurt.\n\nThe car belongs to Olena Moe.", 1),
    ("Olena Moe, 38, was hurt. Moe wept.\n\nThe car belongs to Olena Moe.", 1),
    ("Olena Moe, 38, was hurt.\n\nThe car belongs to the baker Olena Moe.", 1),
    ("Olena Moe, 38, was hurt.\n\nThe road was closed.\n\nThe car belongs to Olena Moe.", 0),
    ("Olena Moe, 38, was hurt.\n\n“Olena Moe was asleep,” she said.", 0),
    (f"Olena Moe, 38, was hurt.\n\n{FAR}\n\nOlena Moe was taken to hospital.", 0),
    ("Olena Moe was hurt. Rosa Moe watched.\n\nOlena Moe was taken to hospital.", 0),
]


@pytest.mark.parametrize(("text", "found"), AGAIN)
def test_the_second_full_name_soon_after_the_first(text: str, found: int) -> None:
    assert len(named_again(read(f"{text}\n", "draft.md"), 2)) == found
