"""Why a language model is of no help, and what that means for asking again.

ModelError              not for this article
├── UnsoundError        an answer that can not be used; the next one may be better
└── HopelessError       not for any article of this run

What a server or a model said is never part of a message: it could be anything.
"""

from site_builder.errors import ModelError

HERE = "language model"  # where it went wrong, until it is known for which article


class UnsoundError(ModelError):
    """An answer that can not be used; the next one may be better."""


class HopelessError(ModelError):
    """No article of this run can be asked for any more."""
