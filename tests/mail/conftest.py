"""Editions made by hand, the mail's templates, and a real SMTP server on loopback."""

import asyncio
import datetime
import queue
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import trustme
from aiosmtpd.smtp import SMTP, AuthResult

from site_builder.config import Config, MailConfig, Security
from site_builder.model import (
    Article,
    Coverage,
    Edition,
    Library,
    Place,
    PrintedEdition,
    Story,
    VerifiedArticle,
    VerifiedPoint,
    VerifiedQuote,
)
from site_builder.plan import print_edition
from site_builder.render import make_environment

DAY = datetime.date(2026, 11, 18)
PLACES = (Place(paragraph=0, start=0, end=5),)


def make_article(number: int, **changes) -> VerifiedArticle:
    """An article about an invented town, with two key points and a verified quote."""
    given = {
        "title": f"Council of Orrin votes on bridge number {number}",
        "source": f"Outlet {number % 3}",
        "slug": f"2026-11-18-bridge-{number}",
        "key_points": (
            f"The council of Orrin voted {number} to 3 on the bridge.",
            "Work begins in spring.",
        ),
        "quotes": (
            VerifiedQuote(
                text="We have waited long enough",
                speaker="Ada Marrow",
                role="mayor of Orrin",
                places=PLACES,
            ),
        ),
        **changes,
    }
    article = Article(
        location=f"content/articles/{given['slug']}.md",
        slug=given["slug"],
        title=given["title"],
        published=DAY,
        body="",
        source=given["source"],
    )
    return VerifiedArticle(
        article=article,
        day=DAY,
        html="",
        paragraphs=(),
        key_points=tuple(VerifiedPoint(text=text) for text in given["key_points"]),
        quotes=given["quotes"],
    )


@pytest.fixture(scope="session")
def article() -> Callable[..., VerifiedArticle]:
    """Makes an article; what is given by name is used instead of the invented."""
    return make_article


@pytest.fixture(scope="session")
def edition() -> Callable[..., PrintedEdition]:
    """Makes an edition of these articles, a story each, or of five invented ones."""

    def make_edition(*articles: VerifiedArticle) -> PrintedEdition:
        articles = articles or tuple(make_article(number) for number in range(1, 6))
        stories = tuple(
            Coverage(
                story=Story(id=item.article.slug, title=item.article.title, articles=(item,)),
                title=item.article.title,
                articles=(item,),
            )
            for item in articles
        )
        made = Edition(day=DAY, number=7, stories=stories)
        return print_edition(made, Library(articles=articles), Config())

    return make_edition


@pytest.fixture(scope="session")
def config() -> Config:
    """The settings of a site that may send mail."""
    return Config(
        title="The Orrin Briefing",
        base_url="https://orrin.example/news/",
        mail=MailConfig(sender="The Orrin Desk <desk@orrin.example>"),
    )


@pytest.fixture(scope="session")
def render():
    """The shipped templates of the mail, filled in."""
    environment = make_environment(None, Config())
    return lambda template, digest: environment.get_template(template).render(digest=digest)


@dataclass
class Mailroom:
    """What an SMTP server does with what it is given: keeps it, or refuses."""

    refused: tuple[str, ...] = ()
    hang_up_at: int = 0
    user: tuple[bytes, bytes] = (b"", b"")
    logins: list[bool] = field(default_factory=list)
    letters: list[tuple[str, str, bytes]] = field(default_factory=list)

    def authenticate(self, _server, _session, _envelope, _mechanism, data):
        self.logins.append((data.login, data.password) == self.user)
        return AuthResult(success=self.logins[-1], handled=False)

    async def handle_RCPT(self, _server, _session, envelope, address, _options):  # noqa: N802
        if address in self.refused:
            return "550 5.1.1 nobody \x1b[31mof this name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, _session, envelope):  # noqa: N802
        if len(self.letters) + 1 == self.hang_up_at:
            server.transport.abort()
            return "421 gone"
        (to,) = envelope.rcpt_tos
        self.letters.append((envelope.mail_from, to, envelope.content))
        return "250 taken"


@dataclass(frozen=True)
class Servers:
    """Starts servers whose certificates are of an authority of our own."""

    folder: Path
    authority: trustme.CA

    def settings(self, port: int, **changes) -> MailConfig:
        """How to reach a server on this port, its authority trusted."""
        ca_file = self.folder / "authority.pem"
        self.authority.cert_pem.write_to_path(str(ca_file))
        given = {"host": "127.0.0.1", "port": port, "ca_file": str(ca_file), **changes}
        return MailConfig(sender="desk@orrin.example", **given)

    @contextmanager
    def smtp(self, room: Mailroom, security: Security | None, **options) -> Iterator[MailConfig]:
        """A server that speaks TLS in this way, or not at all; its certificate is for `name`."""
        certificate = self.authority.issue_cert(options.pop("name", "127.0.0.1"))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        if security is Security.STARTTLS:
            options |= {"tls_context": context, "require_starttls": True}
        # aiosmtpd takes a login inside TLS from the start for one without TLS, unless told.
        starttls = security is not Security.TLS
        options |= {"authenticator": room.authenticate, "auth_require_tls": starttls}

        def protocol() -> SMTP:
            return SMTP(room, hostname="orrin.example", loop=asyncio.get_running_loop(), **options)

        tls = context if security is Security.TLS else None
        with listening(protocol, tls) as port:
            yield self.settings(port, security=security or Security.STARTTLS)


@contextmanager
def listening(protocol, tls: ssl.SSLContext | None = None) -> Iterator[int]:
    """A server for this asyncio protocol, in a thread of its own; gives its port."""
    started: queue.Queue = queue.Queue()

    async def serve() -> None:
        loop, stop = asyncio.get_running_loop(), asyncio.Event()
        server = await loop.create_server(protocol, "127.0.0.1", 0, ssl=tls)
        started.put((loop, stop, server.sockets[0].getsockname()[1]))
        await stop.wait()
        server.close()
        await server.wait_closed()

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    loop, stop, port = started.get(timeout=10)
    try:
        yield port
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(timeout=10)


@pytest.fixture
def servers(tmp_path) -> Servers:
    return Servers(folder=tmp_path, authority=trustme.CA())


@pytest.fixture
def mailroom() -> type[Mailroom]:
    return Mailroom


@pytest.fixture
def listen():
    return listening
