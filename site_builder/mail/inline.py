"""A mail's styles moved onto its elements, as mail programs want them."""

from css_inline import CSSInliner, InlineError

from site_builder.errors import MailError


def inline(html: str) -> str:
    """The same page with the rules of its style elements on the elements they match.

    `<style data-css-inline="keep">` stays as it is: the rules for dark windows live there. Nothing
    is loaded, neither from the web nor from the disk.
    """
    try:
        return CSSInliner(load_remote_stylesheets=False).inline(html)
    except InlineError as error:
        hint = "mend the mail's HTML template"
        raise MailError.at("mail", f"its styles can not be inlined: {error}", hint) from error
