"""What the head of every page is given."""


def make_head(title: str, description: str = "") -> dict[str, object]:
    """The title of the page, and one line about it for search engines."""
    return {"title": title, "description": description}
