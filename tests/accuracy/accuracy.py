#!/usr/bin/env python3
"""Scores what chipgraph builds from annotated articles against their annotations. See README.md.

    accuracy.py [FOLDER…] [options] [-- OPTIONS OF chipgraph build]
    accuracy.py --only de --show
    accuracy.py my/articles -- --mappings my/rules --ontology my/names

Every NAME.txt with a NAME.json beside it is built alone. Exit status: 0, 1 if an article could not be built or a number
is below its floor, 2 for wrong usage. Needs Python 3.10 and nothing else.
"""
import argparse
import concurrent.futures
import fnmatch
import json
import os
import pathlib
import subprocess
import sys

import report
from agreement import agree, differences
from facts import Article, read_annotation, read_build
from tuples import MODES, compare, false_facts

SOURCE = pathlib.Path(__file__).resolve().parents[2]
CORPUS = SOURCE / "tests/data/corpus"
TIMEOUT = 120 * (10 if os.environ.get("CHIPGRAPH_SANITIZED") else 1)


def annotated_articles(folders, only, without):
    """Paths of the articles in the folders and their sub-folders, in order of name."""
    named = lambda path, patterns: any(fnmatch.fnmatch(path.stem, pattern + "*") for pattern in patterns)
    found = {path for folder in folders for path in folder.rglob("*.txt") if path.with_suffix(".json").exists()}
    return sorted(path for path in found if (not only or named(path, only)) and not named(path, without))


def build(program, path, date, options):
    """What chipgraph states of one article, and what went wrong or nothing."""
    dated = ["--date", date] if date else []
    command = [program, "build", str(path), *dated, "--format", "ntriples", "--output", "-", "--quiet", *options]
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT, check=False)
    except subprocess.TimeoutExpired:
        return Article(), f"no answer in {TIMEOUT} s"
    except OSError as error:
        sys.exit(f"accuracy: {program}: {error.strerror}")
    return read_build(run.stdout), f"exit status {run.returncode}: {run.stderr.strip()[-300:]}" if run.returncode else ""


def score_article(program, path, options):
    """Annotation, build, problem, and the comparison in each mode."""
    annotated = read_annotation(path.with_suffix(".json"))
    built, problem = build(program, path, annotated.date, options)
    return annotated, built, problem, {mode: compare(annotated, built, mode) for mode in MODES}


def add(totals, path, annotated, built, problem, comparisons):
    totals.articles += 1
    totals.facts_annotated += len(annotated.facts)
    totals.facts_built += len(built.facts)
    totals.failures += [(path, problem)] if problem else []
    for mode, comparison in comparisons.items():
        totals.modes[mode] += comparison.count()
    with_status = comparisons["with_status"]
    for kind in with_status.kinds:
        totals.kinds[kind, annotated.language] += with_status.count(kind)
    totals.false_facts += false_facts(annotated, with_status)
    totals.agreement += agree(annotated, built)


def show(path, annotated, built, comparison):
    count = comparison.count()
    print(f"== {path.name}: {count.right} right, {count.wrong} wrong, {count.missed} missed")
    for word, tuples in (("wrong", comparison.wrong), ("missed", comparison.missed)):
        for one in sorted(tuples):
            print(f"   {word:<9} {' '.join(part for part in one if part)}")
    for line in differences(annotated, built):
        print(f"   {line}")


def score(paths, program, options=(), show_articles=False):
    """The totals over `paths`."""
    totals = report.Totals()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, scored in zip(paths, pool.map(lambda path: score_article(program, path, options), paths)):
            add(totals, path, *scored)
            if show_articles:
                show(path, scored[0], scored[1], scored[3]["with_status"])
    return totals


def read_arguments():
    """Options of this tool, and what stands behind "--": options for chipgraph."""
    words = sys.argv[1:]
    end = words.index("--") if "--" in words else len(words)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=pathlib.Path, metavar="FOLDER", help="default: tests/data/corpus")
    parser.add_argument("--only", action="append", default=[], metavar="PATTERN", help="articles whose name begins so (de, *-03)")
    parser.add_argument("--without", action="append", default=[], metavar="PATTERN", help="leave these out")
    parser.add_argument("--show", action="store_true", help="say of each article what is wrong and what is missed")
    parser.add_argument("--json", action="store_true", help="print the numbers as JSON")
    parser.add_argument("--floors", type=pathlib.Path, metavar="FILE", help="fail where a number is below that in FILE")
    parser.add_argument("--chipgraph", default=os.environ.get("CHIPGRAPH", str(SOURCE / "build/release/chipgraph")), metavar="PATH",
                        help="the program; default: $CHIPGRAPH, else build/release/chipgraph")
    return parser.parse_args(words[:end]), words[end + 1:]


def main():
    arguments, options = read_arguments()
    paths = annotated_articles(arguments.folders or [CORPUS], arguments.only, arguments.without)
    if not paths:
        print("accuracy: no annotated article there", file=sys.stderr)
        return 2
    totals = score(paths, arguments.chipgraph, options, arguments.show and not arguments.json)
    result = report.as_json(totals)
    print(json.dumps(result, indent=1) if arguments.json else "\n".join(report.as_text(totals)))
    problems = [f"{path}: {problem}" for path, problem in totals.failures]
    if arguments.floors:
        problems += report.below_floor(result, json.loads(arguments.floors.read_text()))
    for problem in problems:
        print(f"accuracy: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
