"""A language model's server on loopback that says what it is told to, and a site that asks it."""

import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.cli import main
from site_builder.cli.settings import Settings
from site_builder.config import LlmConfig
from site_builder.llm import Access, Chooser
from site_builder.model import Candidate, Question
from site_builder.network import Limits, Network

STORY = (
    "The harbour board of Skarrow voted seven to two on Friday to keep the night ferry.",
    "The ferry carried 41,000 people across the Tarn strait in the last twelve months.",
    "Skarrow council will pay 2.3 million crowns a year towards the fuel of the boat.",
    "But they will not.",
    "Fishermen in the old harbour had asked for a morning boat instead of the night ferry.",
    "A second hull for the winter is being built at the Orrin yard until next November.",
    "Tickets will cost four crowns from January, one crown more than they cost this year.",
    "The mayor of Tarrant called the vote a good day for the islands beyond the strait.",
    "Two members of the board left the room before the vote was taken on Friday evening.",
    "The island of Brae has had no doctor at night since its own clinic closed in spring.",
)

Reply = tuple[int, bytes, dict[str, str]]


def said(content: object, **more: object) -> bytes:
    """A chat completion that says this; what is no text as JSON."""
    text = content if isinstance(content, str) else json.dumps(content)
    return json.dumps(
        {
            "choices": [{"message": {"content": text}, "finish_reason": "stop"}],
            "usage": {"prompt_tokens": 500, "completion_tokens": 12},
            **more,
        }
    ).encode()


def chose(*numbers: int, **more: object) -> Reply:
    return 200, said({"sentences": numbers}, **more), {}


def choose_first(request: dict) -> Reply:
    """The first sentence that the schema allows."""
    schema = request["response_format"]["json_schema"]["schema"]
    return chose(schema["properties"]["sentences"]["items"]["enum"][0])


class ModelServer:
    """`replies` follow one another, the last for ever; `seen` are the requests, as they came.

    A reply may depend on its request.
    """

    def __init__(self) -> None:
        self.replies: list[Reply | Callable[[dict], Reply]] = [chose(2, 6)]
        self.seen: list[dict] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []
        self.pause = 0.0
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = False
        self.url = f"http://127.0.0.1:{self._http.server_port}/v1/"

    def encrypt(self, context: ssl.SSLContext) -> None:
        """Speak TLS from now on, under the name of localhost."""
        self._http.socket = context.wrap_socket(self._http.socket, server_side=True)
        self.url = f"https://localhost:{self._http.server_port}/v1/"

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                server.seen.append(json.loads(self.rfile.read(length)))
                server.headers.append(dict(self.headers))
                server.paths.append(self.path)
                time.sleep(server.pause)
                many = len(server.replies) > 1
                reply = server.replies.pop(0) if many else server.replies[0]
                status, body, headers = reply(server.seen[-1]) if callable(reply) else reply
                self.send_response(status)
                for name, value in {"Content-Length": str(len(body)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *words: object) -> None:
                """Say nothing."""

        return Handler

    def tell(self, *replies: Reply | Callable[[dict], Reply]) -> None:
        self.replies = list(replies)

    def run(self) -> Iterator["ModelServer"]:
        thread = threading.Thread(target=self._http.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield self
        finally:
            self._http.shutdown()
            thread.join()
            self._http.server_close()


@pytest.fixture
def model() -> Iterator[ModelServer]:
    yield from ModelServer().run()


@pytest.fixture
def question() -> Question:
    sentences = tuple(Candidate(text=text, fit=not text.startswith("But")) for text in STORY)
    return Question(
        location="content/inbox/ferry.txt", title="Night ferry stays", sentences=sentences, most=3
    )


@pytest.fixture
def make_chooser(model: ModelServer, network: Network, tmp_path: Path) -> Callable[..., Chooser]:
    """A chooser with other settings than the usual, or another key or network."""

    def make(key: str = "", network: Network = network, **settings: object) -> Chooser:
        llm = LlmConfig(**{"base_url": model.url, "model": "orrin:7b", **settings})
        return Chooser(Access(settings=llm, key=key, network=network), tmp_path)

    return make


@pytest.fixture
def hasty(network: Network) -> Network:
    """A network with a real clock and no patience."""
    limits = Limits(silence=0.2, total=0.2)
    return replace(network, clock=time.monotonic, limits=limits)


@pytest.fixture
def site(tmp_path: Path, model: ModelServer) -> Path:
    """A site that asks the model, with one raw text in its inbox."""
    folder = tmp_path / "site"
    inbox = folder / "content" / "inbox"
    inbox.mkdir(parents=True)
    settings = (
        f'title = "Orrin"\nsearch = false\n\n[llm]\nbase_url = "{model.url}"\nmodel = "orrin:7b"\n'
    )
    (folder / "briefing.toml").write_text(settings)
    write(inbox / "2026-11-20-ferry.txt", "Night ferry of Skarrow stays", STORY)
    return folder


def write(path: Path, title: str, sentences: tuple[str, ...]) -> None:
    """A raw text of paragraphs of two sentences."""
    pairs = zip(sentences[::2], sentences[1::2], strict=True)
    path.write_text("\n\n".join([title, *map(" ".join, pairs)]) + "\n")


@pytest.fixture
def run(site: Path, network: Network) -> Callable:
    return lambda *words, **more: CliRunner().invoke(
        main, ["--site", str(site), *words], obj=Settings(network=network), **more
    )
