"""The way to the web as a run has it: the real network, or the one that it was given."""

import time

from site_builder import __version__
from site_builder.cli.settings import Settings
from site_builder.fetch import Web, is_public, look_up
from site_builder.network import Network


def open_web(settings: Settings, base_url: str) -> Web:
    """A way to the web that says which program asks, and for whom where that is known."""
    network = settings.network or Network(
        resolve=look_up, may_reach=is_public, clock=time.monotonic, sleep=time.sleep
    )
    owner = f" (+{base_url})" if base_url.isascii() and base_url else ""
    return Web(network, f"briefing/{__version__}{owner}")
