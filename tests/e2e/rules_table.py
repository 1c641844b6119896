#!/usr/bin/env python3
"""The table of rules in mappings/README.md, between two comments. Run by itself, it writes the table anew."""
import re

from harness import SOURCE, run

README = SOURCE / "mappings/README.md"
SECTION = re.compile(r"(<!-- rules: begin[^\n]*-->\n)(.*?)(<!-- rules: end -->)", re.DOTALL)


def current_table():
    return run("rules", "--markdown").stdout


def written_table():
    return SECTION.search(README.read_text()).group(2)


if __name__ == "__main__":
    README.write_text(SECTION.sub(lambda found: found.group(1) + current_table() + found.group(3), README.read_text()))
