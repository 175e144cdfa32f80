"""Every page of the site, decided as data. Not for HTML: that is `render`'s."""

from site_builder.plan.check_editions import check_editions
from site_builder.plan.corrections import find_corrections
from site_builder.plan.editions import make_editions
from site_builder.plan.pages import plan
from site_builder.plan.people import check_people
from site_builder.plan.printed import print_edition
from site_builder.plan.sent import make_sent

__all__ = [
    "check_editions",
    "check_people",
    "find_corrections",
    "make_editions",
    "make_sent",
    "plan",
    "print_edition",
]
