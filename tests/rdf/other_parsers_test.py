#!/usr/bin/env python3
"""Parsers that are not ours read the files of a folder as the same statements.

    other_parsers_test.py FOLDER     with NAME.ttl, NAME.trig, NAME.nt and NAME.nq for each NAME; exit 77 if a parser is missing

rdflib reads all of them: .trig and .nq must hold the same quads, and .ttl and .nt the union of these. rapper must accept
them without a word and find the same triples. Every IRI must be one that a strict reader takes.
"""
import pathlib
import re
import shutil
import subprocess
import sys

try:
    import rdflib
except ImportError:
    sys.exit(77)

FORMATS = {".ttl": ("turtle", "turtle"), ".trig": ("trig", "trig"), ".nt": ("nt", "ntriples"), ".nq": ("nquads", "nquads")}
IRI = re.compile(r"^[a-z][a-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`\x7f-\U0010ffff]+$")


def by_rdflib(path):
    """The quads of a file; the fourth term is None in the default graph."""
    data = rdflib.ConjunctiveGraph()
    data.parse(str(path), format=FORMATS[path.suffix][0])
    default = {path.resolve().as_uri()}  # rdflib names the default graph after the file
    return {(s, p, o, None if isinstance(g.identifier, rdflib.BNode) or str(g.identifier) in default else g.identifier) for s, p, o, g in data.quads()}


def by_rapper(path):
    """The triples of a file."""
    run = subprocess.run(["rapper", "-q", "-i", FORMATS[path.suffix][1], "-o", "ntriples", path], capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (0, b""), (path, run.stderr.decode())
    graph = rdflib.Graph()
    graph.parse(data=run.stdout.decode(), format="nt")
    return set(graph)


def triples(quads):
    return {quad[:3] for quad in quads}


def check(path):
    quads = by_rdflib(path)
    assert quads, f"{path} is empty"
    assert by_rapper(path) == triples(quads), f"rapper and rdflib disagree about {path}"
    for quad in quads:
        for term in quad:
            assert not isinstance(term, rdflib.BNode), f"blank node in {path}"
            if isinstance(term, rdflib.URIRef):
                assert IRI.match(term), f"{path}: bad IRI {term!r}"
            if isinstance(term, rdflib.Literal) and term.datatype is not None:
                assert term.value is not None, f"{path}: ill-typed {term!r}"
    return quads


def main():
    if not shutil.which("rapper"):
        return 77
    folder = pathlib.Path(sys.argv[1])
    checked = 0
    for start in sorted(folder.glob("*.nq")):
        quads = check(start)
        checked += 1
        if start.with_suffix(".trig").exists():
            assert check(start.with_suffix(".trig")) == quads, f"{start.stem}: TriG and N-Quads differ"
            for suffix in (".ttl", ".nt"):
                assert triples(check(start.with_suffix(suffix))) == triples(quads), f"{start.stem}: {suffix} is not the union"
    assert checked > 1, f"no files in {folder}"
    print(f"{checked} graphs of {folder.name}: all parsers agree")
    return 0


if __name__ == "__main__":
    sys.exit(main())
