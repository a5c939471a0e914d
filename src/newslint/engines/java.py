"""The Java that runs LanguageTool."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from newslint.errors import EngineError

OLDEST = 17
"""The Java that LanguageTool 6.8 needs."""


def java() -> str:
    """The path of a Java that LanguageTool can run on. Raises EngineError."""
    found = path_of_java()
    if not found:
        raise EngineError(
            f"LanguageTool needs Java {OLDEST} or newer, and there is none: install a Java runtime, such as "
            "Eclipse Temurin or the package openjdk-17-jre-headless, or use 'engine: harper'"
        )
    version = version_of(found)
    if version < OLDEST:
        what = f"Java {version}" if version else "no Java"
        raise EngineError(
            f"LanguageTool needs Java {OLDEST} or newer, and {found} is {what}: install a newer one, name it in "
            "JAVA_HOME, or use 'engine: harper'"
        )
    return found


def path_of_java() -> str:
    """The Java of JAVA_HOME, or else of the PATH; empty if there is none."""
    home = os.environ.get("JAVA_HOME")
    if home and (found := shutil.which("java", path=Path(home, "bin"))):
        return found
    return shutil.which("java") or ""


def version_of(path: str) -> int:
    """The major version of a Java: 17, or 8 for `1.8.0`; 0 for what is none."""
    try:
        run = subprocess.run([path, "-version"], capture_output=True, text=True, timeout=30, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = re.search(r'version "(?:1\.)?(\d+)', run.stderr + run.stdout)
    return int(found[1]) if found else 0
