"""A Word file (Office Open XML, ECMA-376) as a document. Needs the extra `[docx]`.

mammoth turns the styles of the file into HTML; its structure is read as that of a page is.
"""

import zipfile
import zlib
from io import BytesIO
from typing import Any
from xml.parsers.expat import ExpatError

from lxml import etree, html
from lxml.etree import _Element

from site_builder.errors import SourceError
from site_builder.extract.structure import read_blocks
from site_builder.extract.text import is_title
from site_builder.extract.titles import title_from
from site_builder.model import Block, BlockKind, Document, RawDocument
from site_builder.text import one_line

MISSING = "reading Word files needs one more package"
INSTALL = "install it with: pip install 'briefing[docx]'"
# A Word file is a zip archive; one that unpacks to more than this is made to do harm.
MOST_PARTS = 5_000
LARGEST_PART = 30_000_000  # bytes
LARGEST_RATIO = 200
# What unpacking and mammoth run into, besides errors of their own, where a byte is wrong.
DAMAGE = (
    *(AttributeError, EOFError, LookupError, OSError, RuntimeError, TypeError, ValueError),
    zlib.error,
)
BROKEN = "the Word file is broken"
MEND = "open it in a word processor and save it anew"
STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
"""
PROPERTIES = "docProps/core.xml"
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def extract_docx(raw: RawDocument) -> tuple[Document, ...]:
    """The one article of a Word file; raises SourceError where it is broken or made to do harm."""
    try:
        with zipfile.ZipFile(BytesIO(raw.body)) as archive:
            _check(archive, raw)
            stated = _properties(archive)
        blocks = read_blocks(html.document_fromstring(_as_html(raw)))
    except (zipfile.BadZipFile, ExpatError, etree.ParserError, *DAMAGE) as error:
        raise SourceError.at(raw.location, BROKEN, MEND) from error
    if not blocks:
        raise SourceError.at(raw.location, "the Word file holds no text", MEND)
    head = blocks[0]
    titled = len(blocks) > 1 and (head.kind is BlockKind.HEADING or is_title(head.text))
    document = Document(
        location=raw.location,
        title=head.text if titled else stated.get("title") or title_from(head.text),
        blocks=_body(blocks[1:] if titled else blocks),
        byline=stated.get("creator", ""),
    )
    return (document,)


def _check(archive: zipfile.ZipFile, raw: RawDocument) -> None:
    """Refuse an archive of too many parts, of a part too large, or packed too well to be text."""
    parts = archive.infolist()
    packed = sum(part.compress_size for part in parts) or 1
    unpacked = sum(part.file_size for part in parts)
    large = any(part.file_size > LARGEST_PART for part in parts if part.filename.endswith(".xml"))
    bomb = unpacked > LARGEST_PART and unpacked / packed > LARGEST_RATIO
    if len(parts) > MOST_PARTS or large or bomb:
        raise SourceError.at(raw.location, "the Word file is too large", "paste its text")


def _properties(archive: zipfile.ZipFile) -> dict[str, str]:
    """Title and creator as the file states them; a single word is an account and no name."""
    if PROPERTIES not in archive.namelist():
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        tree = etree.fromstring(archive.read(PROPERTIES), parser)
    except etree.XMLSyntaxError:
        return {}
    stated = {name: _text(tree.find(f"{DUBLIN_CORE}{name}")) for name in ("title", "creator")}
    return {name: text for name, text in stated.items() if " " in text}


def _text(element: _Element | None) -> str:
    return "" if element is None else one_line(element.text or "")


def _as_html(raw: RawDocument) -> str:
    try:
        import mammoth  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise SourceError.at(raw.location, MISSING, INSTALL) from error
    result: Any = mammoth.convert_to_html(
        BytesIO(raw.body), style_map=STYLES, convert_image=mammoth.images.img_element(_no_image)
    )
    return f"<body>{result.value}</body>"


def _no_image(_image: object) -> dict[str, str]:
    return {"src": ""}


def _body(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks; a Word file's own title is none of them."""
    return tuple(block for block in blocks if block.text)
