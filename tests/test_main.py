"""Where errors end."""

import pytest

from newslint import __main__ as module
from newslint.__main__ import main
from newslint.errors import ConfigError


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (ConfigError("no good", path="a.yaml", line=3), 2, "newslint: a.yaml:3: no good\n"),
        (KeyboardInterrupt(), 130, ""),
        (OSError(28, "No space left on device"), 2, "newslint: [Errno 28] No space left on device\n"),
        (ZeroDivisionError("x"), 2, "newslint: this is a fault of newslint, not of the drafts; please report it\n"),
    ],
)
def test_every_error_ends_in_a_code_of_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: BaseException, code: int, said: str
) -> None:
    def fail(_: list[str]) -> int:
        raise error

    monkeypatch.setattr(module, "_run", fail)
    assert main([]) == code
    err = capsys.readouterr().err
    assert err.endswith(said)
    assert ("Traceback" in err) is isinstance(error, ZeroDivisionError)
