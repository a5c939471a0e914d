"""What a reporter is given: the drafts of a run with their findings, and what could not be checked."""

from dataclasses import dataclass

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.errors import NewslintError


@dataclass(frozen=True, slots=True)
class FileReport:
    """One draft and its findings, in the order of the text."""

    document: Document
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Every draft of a run, clean ones included, and what went wrong; `color` if the report may have colour."""

    files: tuple[FileReport, ...] = ()
    errors: tuple[NewslintError, ...] = ()
    color: bool = False
