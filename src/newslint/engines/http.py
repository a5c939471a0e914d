"""One request to a server: the body of its answer."""

import urllib.request
from http.client import HTTPException
from urllib.parse import urlencode, urlsplit

LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})


def is_local(url: str) -> bool:
    """Whether an address is this machine's."""
    return urlsplit(url).hostname in LOCAL


def fetch(url: str, form: dict[str, str] | None = None, *, timeout: float) -> bytes:
    """The answer to a request; a form is posted. Raises OSError (URLError, HTTPError, TimeoutError among them).

    A proxy that the environment names is not for this machine's own servers.
    """
    try:
        return _fetched(url, form, timeout)
    except ConnectionError:
        raise
    except HTTPException as error:
        raise ConnectionError(f"no HTTP server: {error!r}") from None


def _fetched(url: str, form: dict[str, str] | None, timeout: float) -> bytes:
    opener = urllib.request.build_opener(*([urllib.request.ProxyHandler({})] if is_local(url) else []))
    with opener.open(url, urlencode(form).encode() if form else None, timeout=timeout) as answer:
        body: bytes = answer.read()
        return body
