"""From UTF-8 byte offsets to code points."""

from bisect import bisect_right
from collections.abc import Callable

from newslint.expression import expression

_WIDTHS = expression(r"([\0-\x7f]+)|([\x80-\u07ff]+)|([\u0800-\uffff]+)|([\U00010000-\U0010ffff]+)")


def code_points(text: str, base: int = 0) -> Callable[[int], int]:
    """A function from a byte offset in the UTF-8 of `text` to the code point there, counted from `base`."""
    if text.isascii():
        return (lambda byte: byte + base) if base else int
    runs: list[tuple[int, int, int]] = []
    starts: list[int] = []
    byte = 0
    for run in _WIDTHS.finditer(text):
        width = run.lastindex or 1
        starts.append(byte)
        runs.append((byte, run.start() + base, width))
        byte += (run.end() - run.start()) * width

    def convert(byte: int) -> int:
        if not starts:
            return base
        first, point, width = runs[bisect_right(starts, byte) - 1]
        return point + (byte - first) // width

    return convert
