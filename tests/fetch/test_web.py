"""What comes from the web: whole, safe and bounded, or a reason. The server is on loopback."""

import gzip
import ssl
import time
import tracemalloc
import zlib
from dataclasses import replace

import pytest
import trustme

from site_builder.errors import SourceError
from site_builder.fetch import Validators, Web, is_public

PAGE = b"<p>The ferry of Orrin stops for the winter.</p>"


def reason(web, address: str) -> str:
    """Why nothing comes from an address, without the address."""
    with pytest.raises(SourceError) as caught:
        web.get(address)
    return str(caught.value).removeprefix(f"{address}: ")


def test_a_page_comes_with_what_its_server_says(web, server):
    said = {"content_type": "text/html; charset=KOI8-R", "etag": '"a"', "last_modified": "Friday"}
    address = server.tell("/ferry?day=1", server.say(200, PAGE, **said))
    fetched = web.get(address)
    assert (fetched.url, fetched.body, fetched.unchanged) == (address, PAGE, False)
    assert (fetched.media_type, fetched.charset) == ("text/html", "koi8-r")
    assert fetched.validators == Validators(etag='"a"', modified="Friday")


def test_a_request_says_who_asks_and_nothing_else(web, server):
    address = server.tell("/", server.say(200, PAGE, set_cookie="a=b"))
    web.get(address)
    web.get(address)
    names = [line.split(":")[0] for line in server.requests[-1].splitlines()[1:] if line]
    assert names == ["Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"]
    assert "\nUser-Agent: briefing/0 (+https://orrin.example/)\n" in server.requests[-1]
    assert f"\nHost: orrin.example:{server.port}\n" in server.requests[-1]


def test_no_proxy_is_asked(web, server, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    assert web.get(server.tell("/", server.say(200, PAGE))).body == PAGE


# Addresses


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1/", "http://[::1]/", "http://localhost:8080/"]
)
def test_the_real_network_does_not_reach_loopback(network, server, address):
    def look_up(host, port):
        return ["::1"] if ":" in host else ["127.0.0.1"]

    strict = Web(replace(network, resolve=look_up, may_reach=is_public), "briefing")
    assert "which is not on the public web" in reason(strict, address)
    assert server.requests == []


def test_a_name_that_means_a_private_address_too_is_refused(network, server):
    mixed = replace(network, resolve=lambda _host, _port: ("127.0.0.1", "10.0.0.7"))
    address = server.url("/")
    assert "leads to 10.0.0.7" in reason(Web(mixed, "briefing"), address)
    assert server.requests == []


def test_a_name_that_changes_its_meaning_after_the_check_changes_nothing(network, server):
    """The second answer of the name service would be a private address: nobody asks for it."""
    meanings = iter([("127.0.0.1",), ("127.0.0.1",), ("169.254.169.254",)])
    rebinding = replace(network, resolve=lambda _host, _port: next(meanings))
    web = Web(rebinding, "briefing")
    address = server.tell("/", server.say(200, PAGE))
    assert web.get(address).body == PAGE  # one look-up for robots.txt, one for the page
    assert "leads to 169.254.169.254" in reason(web, address)


def test_the_next_address_of_a_host_is_tried(network, server):
    both = replace(
        network,
        resolve=lambda _host, _port: ("127.0.0.2", "127.0.0.1"),
        may_reach=lambda address, _port: address.startswith("127."),
    )
    assert Web(both, "briefing").get(server.tell("/", server.say(200, PAGE))).body == PAGE


def test_a_name_that_nobody_knows_is_told(network, server):
    def unknown(_host, _port):
        raise OSError

    assert reason(Web(replace(network, resolve=unknown), "x"), server.url("/")).endswith(
        "the connection failed"
    )


# Redirects


def test_redirects_are_followed_and_the_last_address_is_told(web, server):
    server.tell("/a", server.say(301, location="/b"))
    server.tell("/b", server.say(307, location=server.url("/c", "ledger.example")))
    server.tell("/c", server.say(200, PAGE))
    assert web.get(server.url("/a")).url == server.url("/c", "ledger.example")


def test_a_redirect_to_a_private_address_is_refused(network, server):
    def resolve(host, _port):
        return [host if host[0].isdigit() else "127.0.0.1"]

    server.tell("/a", server.say(302, location="http://169.254.169.254/latest/meta-data/"))
    web = Web(replace(network, resolve=resolve), "briefing")
    assert "leads to 169.254.169.254" in reason(web, server.url("/a"))


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "ftp://x/", "https://a:b@orrin.example/"]
)
def test_a_redirect_out_of_the_web_is_refused(web, server, location):
    server.tell("/a", server.say(302, location=location))
    assert "can not be fetched" in reason(web, server.url("/a"))


def test_redirects_in_a_circle_come_to_an_end(web, server, clock):
    server.tell("/a", server.say(302, location="/b"))
    server.tell("/b", server.say(302, location="/a"))
    assert reason(web, server.url("/a")) == "is redirected more than 5 times"
    assert len(server.asked()) == 6
    assert clock.slept == []


# Bodies


def packed(body: bytes, **options) -> bytes:
    engine = zlib.compressobj(**options)
    return engine.compress(body) + engine.flush()


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(PAGE, mtime=0)),
        ("x-gzip", gzip.compress(PAGE[:9], mtime=0) + gzip.compress(PAGE[9:], mtime=0) + b"\0\0"),
        ("deflate", packed(PAGE)),
        ("deflate", packed(PAGE, wbits=-15)),
        ("identity", PAGE),
    ],
)
def test_a_packed_body_is_unpacked(web, server, coding, body):
    assert web.get(server.tell("/", server.say(200, body, content_encoding=coding))).body == PAGE


@pytest.mark.parametrize(
    ("coding", "body", "expected"),
    [
        ("gzip", gzip.compress(PAGE, mtime=0)[:-12], "came damaged: it can not be unpacked"),
        ("gzip", PAGE, "came damaged: it can not be unpacked"),
        ("br", PAGE, "came packed as 'br', which was not asked for"),
        ("gzip, gzip", PAGE, "came packed as 'gzip, gzip', which was not asked for"),
    ],
)
def test_what_can_not_be_unpacked_is_told(web, server, coding, body, expected):
    address = server.tell("/", server.say(200, body, content_encoding=coding))
    assert reason(web, address) == expected


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_bomb_does_not_go_off(hurried, server, coding):
    pack = gzip.compress if coding == "gzip" else zlib.compress
    body = pack(bytes(50_000_000))
    address = server.tell("/", server.say(200, body, content_encoding=coding))
    tracemalloc.start()
    try:
        assert "too large" in reason(hurried(body=2_000_000), address)
        assert tracemalloc.get_traced_memory()[1] < 8_000_000
    finally:
        tracemalloc.stop()


def test_a_body_that_is_said_to_be_large_is_not_awaited(hurried, server):
    address = server.tell("/", server.say(200, bytes(3000), content_length="90000000"))
    assert "too large" in reason(hurried(body=2_000_000), address)


def test_a_body_without_an_end_is_cut_off(hurried, server):
    def pour(connection):
        connection.sendall(b"HTTP/1.1 200 Said\r\n\r\n")
        for _ in range(1000):
            connection.sendall(bytes(100_000))

    assert "too large" in reason(hurried(body=2_000_000), server.tell("/", pour))


def drip(beginning: bytes):
    def send(connection):
        connection.sendall(beginning)
        for _ in range(200):
            connection.sendall(b"a")
            time.sleep(0.01)

    return send


@pytest.mark.parametrize(
    "beginning",
    [b"HTTP/1.1 200 Said\r\n\r\n", b"HTTP/1.1 200 Said\r\nContent-Type: ", b"HTTP/1"],
    ids=["body", "header", "status"],
)
def test_an_answer_that_drips_is_given_up(hurried, server, beginning):
    began = time.monotonic()
    assert reason(hurried(total=0.2), server.tell("/", drip(beginning))) == "the server is too slow"
    assert time.monotonic() - began < 2


def test_a_server_that_says_nothing_is_given_up(hurried, server):
    def wait(connection):
        connection.recv(1)  # until the other side hangs up

    assert "the server is too slow" in reason(hurried(silence=0.1), server.tell("/", wait))


def test_a_body_that_is_too_short_is_asked_for_again(web, server, clock):
    short = server.say(200, PAGE, content_length="200")
    assert web.get(server.tell("/", short, server.say(200, PAGE))).body == PAGE
    assert clock.slept == [1]


def test_a_body_that_stays_too_short_is_not_taken(web, server):
    short = server.say(200, PAGE, content_length="200")
    assert reason(web, server.tell("/", short)) == "the answer ended too early"


def test_a_body_in_chunks_is_put_together(web, server):
    chunks = (
        b"HTTP/1.1 200 Said\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
    )
    assert web.get(server.tell("/", chunks)).body == b"abcde"


@pytest.mark.parametrize(
    "said", [b"", b"\0\1\2", b"SSH-2.0-x\r\n", b"HTTP/1.1 200 Said\r\n" + b"A: b\r\n" * 1000]
)
def test_what_is_no_http_is_told(web, server, said):
    assert reason(web, server.tell("/", said)) in {
        "the answer is no proper HTTP",
        "the server hung up without an answer",
    }


# Patience and manners


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (401, "the server wants a login (status 401)"),
        (404, "there is no such page (status 404)"),
        (418, "the server gives no page (status 418)"),
        (500, "the server is at fault (status 500)"),
    ],
)
def test_an_answer_without_a_page_is_a_reason(web, server, clock, status, expected):
    assert reason(web, server.tell("/", server.say(status, PAGE))) == expected
    assert clock.slept == []


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_asked_again_more_and_more_slowly(web, server, clock, status):
    busy = server.say(status)
    address = server.tell("/", busy, busy, busy, server.say(200, PAGE))
    assert web.get(address).body == PAGE
    assert clock.slept == [1, 2, 4]


def test_a_server_that_stays_busy_is_left_alone(web, server, clock):
    address = server.tell("/", server.say(503))
    assert reason(web, address) == "the server is at fault (status 503)"
    assert len(server.asked()) == 4


@pytest.mark.parametrize(
    ("headers", "slept"),
    [
        ({"retry_after": "7"}, [7]),
        ({"retry_after": "0"}, [1]),
        ({"retry_after": "soon"}, [1]),
        (
            {
                "retry_after": "Fri, 20 Nov 2026 08:00:09 GMT",
                "date": "Fri, 20 Nov 2026 08:00:00 GMT",
            },
            [9],
        ),
        ({"retry_after": "Fri, 20 Nov 2026 08:00:09 GMT"}, [1]),
    ],
)
def test_a_server_may_say_when_to_come_back(web, server, clock, headers, slept):
    address = server.tell("/", server.say(503, **headers), server.say(200, PAGE))
    assert web.get(address).body == PAGE
    assert clock.slept == slept


def test_nobody_waits_for_longer_than_half_a_minute(web, server, clock):
    address = server.tell("/", server.say(429, retry_after="3600"))
    assert reason(web, address) == "the server has had too many requests (status 429)"
    assert (len(server.asked()), clock.slept) == (1, [])


def test_a_host_that_had_too_many_requests_is_asked_nothing_more(web, server):
    reason(web, server.tell("/a", server.say(429, retry_after="3600")))
    assert "too many requests" in reason(web, server.tell("/b", server.say(200, PAGE)))
    assert server.asked() == ["/a"]


def test_a_broken_connection_is_tried_again(web, server, clock):
    address = server.tell("/", b"", b"", server.say(200, PAGE))
    assert web.get(address).body == PAGE
    assert clock.slept == [1, 2]


def test_requests_to_one_host_keep_a_distance(web, server, clock):
    server.tell("/", server.say(200, PAGE))
    for host in ("orrin.example", "ledger.example", "orrin.example", "orrin.example"):
        web.get(server.url("/", host))
    assert clock.slept == [1, 1]


def test_what_is_known_is_not_sent_again(web, server):
    address = server.tell("/", server.say(304))
    fetched = web.get(address, Validators(etag='"a"', modified="Friday"))
    assert fetched.unchanged
    assert '\nIf-None-Match: "a"\nIf-Modified-Since: Friday\n' in server.requests[-1]


def test_validators_that_no_header_can_carry_are_not_kept(web, server):
    address = server.tell("/", server.say(200, PAGE, etag="é" * 3, last_modified="x" * 900))
    assert web.get(address).validators == Validators()


# robots.txt


def test_robots_txt_is_read_once_and_obeyed(web, server, clock):
    rules = (
        b"User-agent: *\nDisallow: /\n\nUser-agent: Briefing\nDisallow: /closed\nCrawl-delay: 3\n"
    )
    server.tell("/robots.txt", server.say(200, rules))
    server.tell("/open", server.say(200, PAGE))
    web.get(server.url("/open"))
    web.get(server.url("/open"))
    assert reason(web, server.url("/closed/a")) == (
        "is not open to programs, says its robots.txt (save the page in a browser and add the file)"
    )
    assert server.asked() == ["/open", "/open"]
    assert len(server.requests) == 3
    assert clock.slept == [3]


def test_a_crawl_delay_without_measure_is_cut(web, server, clock):
    server.tell("/robots.txt", server.say(200, b"User-agent: *\nCrawl-delay: 86400\n"))
    address = server.tell("/", server.say(200, PAGE))
    web.get(address)
    web.get(address)
    assert clock.slept == [10]


def test_robots_txt_counts_on_every_host_of_a_redirect(web, server):
    rules = server.say(200, b"User-agent: *\nDisallow: /closed\n")
    server.tell("/robots.txt", server.say(404), rules)
    server.tell("/a", server.say(302, location=server.url("/closed", "ledger.example")))
    assert reason(web, server.url("/a")).startswith(
        f"{server.url('/closed', 'ledger.example')}: is not open to programs"
    )


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_host_without_rules_allows_everything(web, server, status):
    server.tell("/robots.txt", server.say(status))
    assert web.get(server.tell("/", server.say(200, PAGE))).body == PAGE


@pytest.mark.parametrize("status", [429, 500, 503])
def test_nothing_is_asked_while_the_rules_can_not_be_read(web, server, status):
    server.tell("/robots.txt", server.say(status))
    server.tell("/", server.say(200, PAGE))
    for _ in range(2):
        expected = f"its robots.txt can not be read (status {status})"
        assert reason(web, server.url("/")).startswith(expected)
    assert server.asked() == []
    assert len(server.requests) == (1 if status == 500 else 4)


def test_rules_are_no_program(web, server):
    """Whatever a robots.txt holds, reading it ends soon and without a crash."""
    rules = b"User-agent: *\nDisallow: /" + b"*a" * 5000 + b"b$\n" + bytes(range(256)) * 2000
    server.tell("/robots.txt", server.say(200, rules))
    address = server.tell("/" + "a" * 3000, server.say(200, PAGE))
    assert web.get(address).body == PAGE


# TLS


@pytest.fixture
def secure(server, tmp_path):
    """Makes the server speak TLS with a certificate for a host; the file of who vouches for it."""
    authority = trustme.CA()

    def encrypt(host: str) -> str:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(host).configure_cert(context)
        server.encrypt(context)
        authority.cert_pem.write_to_path(tmp_path / "ca.pem")
        return str(tmp_path / "ca.pem")

    return encrypt


def secure_url(server, path: str = "/") -> str:
    return server.url(path).replace("http:", "https:")


def test_a_page_comes_inside_tls(network, server, secure):
    web = Web(replace(network, ca_file=secure("orrin.example")), "briefing")
    server.tell("/", server.say(200, PAGE))
    assert web.get(secure_url(server)).body == PAGE


@pytest.mark.parametrize("trusted", [True, False])
def test_a_certificate_has_to_be_for_the_host_and_from_someone_trusted(
    network, server, secure, trusted
):
    ca_file = secure("ledger.example" if trusted else "orrin.example")
    web = Web(replace(network, ca_file=ca_file if trusted else ""), "briefing")
    assert "certificate is not to be trusted" in reason(web, secure_url(server))
    assert server.requests == []


def test_a_server_that_speaks_no_tls_is_told(web, server):
    server.tell("/", server.say(200, PAGE))
    assert "there is no secure connection" in reason(web, secure_url(server))


def test_a_handshake_that_never_ends_is_given_up(hurried, server):
    web = hurried(silence=0.1, total=0.3)
    server.encrypt(None)
    assert "the server is too slow" in reason(web, secure_url(server))
