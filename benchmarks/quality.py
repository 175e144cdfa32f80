"""How good the program is, measured on labelled data: one subcommand for each stage.

A measurement is a module of this folder with `SUMMARY`, `add_arguments(parser)` and
`measure(arguments) -> dict[str, float]`; to add one, write the module and name it below.
"""

import argparse

import score_defects
import score_extract
import score_key_points
import score_lines
import score_quote_rules
import score_quotes
import score_sentences
import score_stories

MEASUREMENTS = {
    "defects": score_defects,
    "extract": score_extract,
    "key-points": score_key_points,
    "lines": score_lines,
    "quotes": score_quotes,
    "quote-rules": score_quote_rules,
    "sentences": score_sentences,
    "stories": score_stories,
}


def main() -> None:
    """Run the measurement that the command line names and print its figures."""
    parser = argparse.ArgumentParser(description="Measure the quality of one stage.")
    commands = parser.add_subparsers(dest="measurement", required=True)
    for name, module in MEASUREMENTS.items():
        module.add_arguments(commands.add_parser(name, help=module.SUMMARY))
    arguments = parser.parse_args()
    for name, figure in MEASUREMENTS[arguments.measurement].measure(arguments).items():
        print(f"{name:36} {figure:8.1f}")


if __name__ == "__main__":
    main()
