"""What a machine that asks `/health` gets over the network."""

import http.client
import urllib.parse

import pytest

from tests.browser.conftest import health

pytestmark = pytest.mark.browser


def ask(url: str, method: str) -> tuple[http.client.HTTPResponse, bytes]:
    """One request without following, and the whole answer."""
    address = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(str(address.hostname), address.port)
    try:
        connection.request(method, "/health")
        answer = connection.getresponse()
        return answer, answer.read()
    finally:
        connection.close()


def test_a_server_that_is_well_says_so(server: str) -> None:
    code, said = health(server)
    assert (code, said["status"]) == (200, "ok")
    assert said["as_at"] == "2016-08-31"
    assert len(said["extracts"]) == 11


def test_no_cache_keeps_the_answer(server: str) -> None:
    answer, body = ask(server, "GET")
    assert answer.getheader("Content-Type") == "application/json"
    assert answer.getheader("Cache-Control") == "no-store"
    assert len(body) > 500


def test_a_machine_may_ask_for_the_head_alone(server: str) -> None:
    answer, body = ask(server, "HEAD")
    assert (answer.status, body) == (200, b"")
    assert answer.getheader("Cache-Control") == "no-store"


def test_nothing_can_be_sent(server: str) -> None:
    assert ask(server, "POST")[0].status == 405
