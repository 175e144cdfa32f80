"""The language model as a run has it, where the settings name one, and what a run used of it."""

import os
import time
from dataclasses import dataclass, replace

import click

from site_builder.cli.report import count
from site_builder.cli.settings import Settings
from site_builder.config import LlmConfig
from site_builder.errors import ConfigError
from site_builder.fetch import is_public, look_up
from site_builder.llm import Access, Chooser, cost
from site_builder.network import Limits, Network
from site_builder.site import Site

KEY_VARIABLE = "BRIEFING_LLM_KEY"


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A site that chooses its key points by the settings, and who chooses them, if anybody does."""

    site: Site
    chooser: Chooser | None = None


def open_model(settings: Settings, site: Site) -> Model:
    """The site with the language model that its settings name, if they do."""
    if site.config.llm is None:
        return Model(site=site)
    access = Access(
        settings=site.config.llm, key=_read_key(), network=_network(settings, site.config.llm)
    )
    chooser = Chooser(access, site.folder)
    return Model(site=replace(site, choose=chooser.choose), chooser=chooser)


def _read_key() -> str:
    """The key in the environment; raises ConfigError where it can be none, without showing it."""
    key = os.environ.get(KEY_VARIABLE, "").strip()
    if not all("!" <= character <= "~" for character in key):
        message = "holds characters that a key does not have"
        raise ConfigError.at(KEY_VARIABLE, message, "copy it again")
    return key


def _network(settings: Settings, llm: LlmConfig) -> Network:
    """A model says nothing until it has thought, so that it is given all of its time for that."""
    network = settings.network or Network(
        resolve=look_up, may_reach=is_public, clock=time.monotonic, sleep=time.sleep
    )
    limits = Limits(silence=llm.timeout, total=llm.timeout)
    return replace(network, limits=limits)


def print_spent(model: Model) -> None:
    """Print for how many articles the model chose, its tokens, and their cost by the settings."""
    if model.chooser is None or model.site.config.llm is None:
        return
    spent = model.chooser.spent
    if not spent.articles and not spent.read:
        return
    words = [count(spent.articles, "article"), f"{spent.read:,} + {spent.written:,} tokens"]
    price = cost(spent, model.site.config.llm)
    click.echo(f"language model: {', '.join(words)}" + (f", ${price:.4f}" if price else ""))
