"""What the head of every page is given."""

from site_builder.message import Message


def make_head(title: Message | str, description: Message | str = "") -> dict[str, object]:
    """The title of the page, and one line about it for search engines."""
    return {"title": title, "description": description}
