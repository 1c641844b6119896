#!/usr/bin/env python3
"""What the program writes, parsers that are not ours read back: the same statements in every format."""
import importlib.util
import shutil
import subprocess
import unittest

from harness import ARTICLES, EndToEnd, run, statements

ODD = r'''source: https://example.org/odd?a="b c"&d=<e>#ü
date: 2025-04-16

Odd \ "names" and 😀 ümläuts

The US government has banned exports of the H20 to China. The chipmaker Q"uo\te Größe.Labs. bought 500 H20 chips, a report said.
'''


def parsed_by_rdflib(path, syntax):
    """Statements as canonical N-Quads terms, in rdflib's reading; the default graph has no fourth term."""
    import rdflib
    data = rdflib.ConjunctiveGraph() if syntax in ("trig", "nquads") else rdflib.Graph()
    data.parse(str(path), format=syntax)
    if not isinstance(data, rdflib.ConjunctiveGraph):
        return {tuple(term.n3() for term in triple) for triple in data}
    found = set()
    for subject, predicate, value, graph in data.quads():
        is_default = isinstance(graph.identifier, rdflib.BNode) or graph.identifier.startswith("file:")
        name = () if is_default else (graph.identifier.n3(),)
        found.add((subject.n3(), predicate.n3(), value.n3(), *name))
    return found


class RoundTrip(EndToEnd):
    def setUp(self):
        super().setUp()
        self.odd = self.write("odd.txt", ODD)
        self.files = {}
        for syntax, ending in {"turtle": "ttl", "trig": "trig", "nt": "nt", "nquads": "nq"}.items():
            path = self.folder / f"graph.{ending}"
            result = run("build", ARTICLES, self.odd, "--background", "--output", path)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.files[syntax] = path
        self.triples = statements(self.files["nt"].read_text())
        self.quads = statements(self.files["nquads"].read_text())
        self.assertGreater(len(self.triples), 500)

    def assert_same(self, found, expected):
        self.assertEqual(([], []), (sorted(found - expected)[:5], sorted(expected - found)[:5]))

    def test_no_blank_nodes(self):
        for path in self.files.values():
            self.assertNotIn("_:", "".join(part for part in path.read_text().split('"')[::2]))

    def test_rapper(self):
        if not shutil.which("rapper"):
            self.skipTest("rapper is not installed")
        for syntax, name in {"turtle": "turtle", "nt": "ntriples", "nquads": "nquads"}.items():
            with self.subTest(syntax=syntax):
                result = subprocess.run(["rapper", "-q", "-i", name, "-o", "ntriples", self.files[syntax]], capture_output=True, check=False)
                self.assertEqual((result.returncode, result.stderr), (0, b""))
                expected = {s[:3] for s in self.quads} if syntax == "nquads" else self.triples
                self.assert_same(self.unescaped(statements(result.stdout.decode())), self.unescaped(expected))

    @staticmethod
    def unescaped(found):
        return {tuple(term.encode("ascii", "backslashreplace").decode("unicode_escape") for term in s) for s in found}

    def test_rdflib(self):
        if not importlib.util.find_spec("rdflib"):
            self.skipTest("rdflib is not installed")
        reference = parsed_by_rdflib(self.files["trig"], "trig")
        self.assertEqual(len(reference), len(self.quads))
        union = {s[:3] for s in reference}
        self.assert_same(parsed_by_rdflib(self.files["turtle"], "turtle"), union)
        # rdflib 6 misreads an escaped backslash in N-Triples and N-Quads; rapper does not.
        plain = lambda found: {s for s in found if not s[2].startswith('"') or "\\" not in s[2].replace('\\"', "")}
        self.assert_same(plain(parsed_by_rdflib(self.files["nt"], "nt")), plain(union))
        self.assert_same(plain(parsed_by_rdflib(self.files["nquads"], "nquads")), plain(reference))

    def test_a_graph_loads_without_its_union_changing(self):
        self.assertEqual({s[:3] for s in self.quads}, self.triples)


if __name__ == "__main__":
    unittest.main()
