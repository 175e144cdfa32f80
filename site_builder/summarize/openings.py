"""What may be left off the head of a sentence: a dateline, a connective. Not for its end: `asides`.

A connective only ties a sentence to the one before, which a reader of a key point does not see.
"""

import re

# “SKARROW, 20 November (Seaboard) — ” and “(Seaboard) ” say where the news is from, not what it is.
DATELINE = re.compile(
    r"""(?: [A-Z][\w .,'’-]{1,50} [ ] \([A-Z][\w .-]*\)
          | [A-Z]{2}[A-Z .'’-]{1,40} (?:, [ ] [\w. ]{2,25}){0,3} (?: [ ] /[\w ]{2,20}/ )? [ ]
          | \([A-Z]{2}[\w .-]*\) )
        [ ]* (?:—|–|--?) [ ]+ (?=[A-Z“"‘'\d])
      | (?: [A-Z][\w.'’-]* (?: ,?[ ] (?:[A-Z]|and|the|of|near|in)[\w.'’-]* ){0,5} ,? \s* )?
        \((?:CNN|AP|AFP|Reuters)\) (?: \s*(?:—|–|--?)\s+ )? (?=[A-Z“"‘'\d])
      | [A-Z]{2}[A-Z .,'’-]{1,60} --\([A-Z ]{3,20}\)-- \s*
      | \((?:CNN|AP|AFP|Reuters)\) \s*
      | \([A-Z][\w.]*(?:[ ][A-Z&][\w.]*){0,4}\) (?=[A-Z“"])""",
    re.VERBOSE,
)
CONNECTIVE = re.compile(
    r"""(?: And\ yet,? | But\ then,? | (?:But|And)(?!\ (?:for|if|yet|then|what|who|why|how)\b),?
      | (?: However | Meanwhile | Still | Yet | Moreover | Furthermore | Nevertheless | Nonetheless
          | Besides | Also | Similarly | Likewise | Additionally | Indeed | Finally | Separately
          | Instead | Then | Thus | Therefore | Consequently | Even\ so | After\ all | Of\ course
          | To\ begin\ with | In\ addition | In\ fact | In\ short | In\ contrast | By\ contrast
          | In\ the\ meantime
          | In\ other\ words | For\ example | For\ instance | At\ the\ same\ time | As\ a\ result
          | On\ the\ other\ hand | That\ said | To\ be\ sure | More\ importantly | So ),
      ) \s+ (?=[\w“"‘'\[])""",
    re.VERBOSE,
)


def find_dateline(sentence: str) -> int:
    """Where the dateline ends; 0 where there is none."""
    found = DATELINE.match(sentence)
    return found.end() if found else 0


def find_connective(sentence: str) -> int:
    """Where a connective at the head ends; 0 where there is none."""
    found = CONNECTIVE.match(sentence)
    return found.end() if found else 0
