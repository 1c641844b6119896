#!/usr/bin/env python3
"""Answers of the example queries as tables. Run by itself, it writes each NAME.rq's answer into NAME.tsv."""
from harness import ARTICLES, SOURCE, run

QUERIES = sorted((SOURCE / "examples/queries").glob("*.rq"))


def load_examples():
    """The graph of the examples in rdflib."""
    import rdflib
    graph = rdflib.ConjunctiveGraph()
    graph.parse(data=run("build", ARTICLES, "--background", "--format", "nquads").stdout, format="nquads")
    return graph


def answer(graph, query):
    """The table that `query` gives: names of the columns, then the rows, cells apart by tabs."""
    result = graph.query(query.read_text())
    rows = ["\t".join("" if cell is None else str(cell) for cell in row) for row in result]
    return "\n".join(["\t".join(map(str, result.vars)), *rows]) + "\n"


if __name__ == "__main__":
    examples = load_examples()
    for path in QUERIES:
        path.with_suffix(".tsv").write_text(answer(examples, path))
