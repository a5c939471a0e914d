"""A step of the build: the indexes of newslint's own packs go into the wheel, so that a first run need not make them.

Hatchling calls it. An index is found by the content of the pack and of the code that reads it, and so one that is not
of its wheel is never used.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parents[1]
SUFFIX = "*.pack"


class IndexPacks(BuildHookInterface[Any]):
    """Adds the indexes to a wheel; an editable one reads packs that change, and has none."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it builds."""
        if version == "editable":
            return
        self._folder = tempfile.TemporaryDirectory()
        for path in indexes(Path(self._folder.name)):
            build_data["force_include"][str(path)] = f"newslint/indexes/{path.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Called by hatchling when the wheel is written."""
        if version != "editable":
            self._folder.cleanup()


def indexes(folder: Path) -> list[Path]:
    """Write the index of every pack into a folder; where they are."""
    sys.path.insert(0, str(ROOT / "src"))
    from newslint.cache import Cache  # noqa: PLC0415  (from the sources that are built)

    cache = Cache(str(folder))
    for pack in sorted(path for path in (ROOT / "rules").iterdir() if path.is_dir()):
        cache.pack(pack, proven=True)
    return sorted(folder.glob(SUFFIX))
