"""Feeds and mails are known by their names' endings, and by how they begin."""

from pathlib import Path

import pytest

from site_builder.extract import EXTRACTORS
from site_builder.fetch.media_types import SUFFIXES, find_media_type, sniff_media_type

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "sources.md"

RSS, OPML, MAIL, MAILBOX = (
    "application/rss+xml",
    "text/x-opml",
    "message/rfc822",
    "application/mbox",
)


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (b"<rss version='2.0'>", RSS),
        (b"\xef\xbb\xbf\n<?xml version='1.0'?>\n<!-- a --><?xml-stylesheet?><rss>", RSS),
        (b"<?xml version='1.0'?><!DOCTYPE rss PUBLIC 'a' 'b'><rss version='0.91'>", RSS),
        (b"<rdf:RDF xmlns:rdf='x'>", RSS),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", RSS),
        (b"<!-- a --><opml version='2.0'>", OPML),
        (b'{"version": "https://jsonfeed.org/version/1.1"}', "application/feed+json"),
        (
            b'{"title": "a", "version": "https:\\/\\/jsonfeed.org\\/version\\/1"}',
            "application/feed+json",
        ),
        (b'{"goat": 1}', "text/plain"),
        (b"From a@b Thu Nov 19 18:05:00 2026\nFrom: a@b\n", MAILBOX),
        (b"From here on in 2026\nit is quiet.", "text/plain"),
        (b"Return-Path: <a>\r\nReceived: by b;\r\n\tThu\r\nFrom: a@b\r\n\r\nGoat", MAIL),
        (b"From: a@b\nMIME-Version: 1.0\nContent-Type: text/html\n\n", MAIL),
        (b"From: a@b\nSubject: a pasted mail\n\nGoat", "text/plain"),
        (b"<!---->" * 500 + b"<x>", "text/plain"),
    ],
)
def test_the_beginning_tells_the_type(body, media_type):
    assert sniff_media_type(body) == media_type


@pytest.mark.parametrize(
    ("name", "body", "media_type"),
    [
        ("a.rss", b"anything", RSS),
        ("a.ATOM", b"anything", "application/atom+xml"),
        ("a.eml", b"anything", MAIL),
        ("a.mbox", b"anything", MAILBOX),
        ("a.opml", b"anything", OPML),
        ("a.xml", b"<rss>", RSS),
        ("a.xml", b"<opml>", OPML),
        ("a.xml", b"<!doctype html><html>", "text/html"),
        ("a.xml", b"<orle>", "application/xml"),
        ("a.xml", b"goat", "application/xml"),
        ("a.json", b'{"version": "https://jsonfeed.org/version/1"}', "application/feed+json"),
        ("a.json", b"{}", "application/json"),
        ("a", b"<feed>", RSS),
        ("a.txt", b"<feed>", "text/plain"),
    ],
)
def test_the_ending_tells_the_type_where_it_is_of_one_kind(name, body, media_type):
    assert find_media_type(name, body) == media_type


def test_every_ending_stands_in_the_reference_and_can_be_read():
    reference = REFERENCE.read_text(encoding="utf-8")
    assert [suffix for suffix in SUFFIXES if f"`{suffix}`" not in reference] == []
    assert [kind for kind in SUFFIXES.values() if kind not in EXTRACTORS] == []
