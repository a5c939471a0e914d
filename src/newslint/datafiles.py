"""The text files that newslint ships beside its code.

`importlib.resources` finds them as well, and takes longer to load than all of them to read.
"""

from pathlib import Path

HOME = Path(__file__).parent


def shipped_text(folder: str, name: str) -> str:
    """The text of a file in the folder `data` of newslint, or of one of its parts."""
    return (HOME / folder / "data" / name).read_text("utf-8")
