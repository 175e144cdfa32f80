"""A way to the web that ends on loopback."""

import time
from dataclasses import replace

import pytest

from site_builder.fetch import Web

AGENT = "briefing/0 (+https://orrin.example/)"


@pytest.fixture
def web(network) -> Web:
    return Web(network, AGENT)


@pytest.fixture
def hurried(network):
    """A way to the web with little patience, or room, as `limits` say; its clock is a real one."""

    def make(**limits) -> Web:
        changed = replace(network.limits, **limits)
        return Web(replace(network, clock=time.monotonic, limits=changed), AGENT)

    return make
