"""Bodies that came compressed, unpacked piece by piece, so that a bomb never fills the memory."""

import zlib
from collections.abc import Iterable, Iterator

from site_builder.errors import SourceError

ACCEPTED = "gzip, deflate"
PLAIN = {"", "identity"}
PACKED = {"gzip", "x-gzip", "deflate"}
PIECE = 1_000_000  # bytes
MEMBER = b"\x1f\x8b"
EITHER, BARE = zlib.MAX_WBITS | 32, -zlib.MAX_WBITS


def unpack(chunks: Iterable[bytes], coding: str, location: str) -> Iterator[bytes]:
    """What was packed with a content coding, in pieces of at most a megabyte.

    Raises SourceError where the coding is unknown, or what came is not packed with it.
    """
    coding = coding.strip().lower()
    if coding in PLAIN:
        yield from chunks
    elif coding in PACKED:
        try:
            yield from _inflate(chunks)
        except zlib.error as error:
            raise SourceError.at(location, "came damaged: it can not be unpacked") from error
    else:
        message = f"came packed as {coding[:40]!r}, which was not asked for"
        raise SourceError.at(location, message)


def _inflate(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """What was packed by gzip, in one or several members, or by deflate, with its header or bare.

    What follows the last member is padding.
    """
    engine = None
    for chunk in chunks:
        rest = chunk
        while rest and (engine is None or not engine.eof or rest.startswith(MEMBER)):
            if engine is None or engine.eof:
                engine = zlib.decompressobj(EITHER if _has_header(rest) else BARE)
            yield engine.decompress(rest, PIECE)
            rest = engine.unused_data if engine.eof else engine.unconsumed_tail
    if engine is not None:
        yield engine.flush()
        if not engine.eof:
            message = "it ends too early"
            raise zlib.error(message)


def _has_header(data: bytes) -> bool:
    """Whether this begins as gzip or zlib do; some servers send deflate bare."""
    return data.startswith(MEMBER) or (data[0] & 15 == 8 and int.from_bytes(data[:2]) % 31 == 0)
