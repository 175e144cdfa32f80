"""Asking a language model's server again where that can help, and giving up where it can not."""

from dataclasses import dataclass

from site_builder.config import LlmConfig
from site_builder.errors import BriefingError, ModelError
from site_builder.llm.client import Reply, post
from site_builder.llm.failures import HERE, HopelessError
from site_builder.network import Network

PATH = "chat/completions"
OK = 200
BUSY = frozenset({408, 429, 500, 502, 503, 504})
REASONS = {
    400: "does not understand the request",
    413: "takes no article of this length",
    422: "does not understand the request",
    429: "has had too many requests",
}
# The settings are at fault, not the article: asking for another one would bring the same.
HOPELESS = {
    **dict.fromkeys((301, 302, 303, 307, 308), "redirects, which is not followed"),
    401: "wants another key in BRIEFING_LLM_KEY",
    402: "wants money",
    403: "does not let this program in",
    404: "has no such address or model",
}
PAUSE = 2.0  # seconds before the second try
LONGEST_PAUSE = 60.0  # that a server may ask for


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """How a model is reached: its settings, the key that opens it, if any, and the network."""

    settings: LlmConfig
    key: str
    network: Network


def complete(access: Access, body: bytes) -> bytes:
    """What the server answers to a request; one that is busy is asked once more.

    Raises ModelError, and HopelessError where no other request would go better.
    """
    url = access.settings.base_url + PATH
    reply = post(url, access.key, body, access.network)
    if reply.status in BUSY and reply.pause <= LONGEST_PAUSE:
        access.network.sleep(max(PAUSE, reply.pause))
        reply = post(url, access.key, body, access.network)
    if reply.status != OK:
        raise _failure(reply)
    return reply.body


def _failure(reply: Reply) -> BriefingError:
    if reason := HOPELESS.get(reply.status):
        return HopelessError.at(HERE, f"the server {reason} (status {reply.status})")
    reason = REASONS.get(reply.status, "is at fault")
    return ModelError.at(HERE, f"the server {reason} (status {reply.status})")
