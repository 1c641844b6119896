#!/usr/bin/env python3
"""The examples give the graph that is kept with them, and the queries give the answers that are kept with them."""
import difflib
import importlib.util
import unittest

import queries
from harness import ARTICLES, CG, SOURCE, EndToEnd, run, statements, titles, types

EXPECTED = SOURCE / "examples/expected/graph.trig"


class Examples(EndToEnd):
    def test_expected_graph(self):
        built = run("build", ARTICLES, "--format", "trig").stdout
        difference = difflib.unified_diff(EXPECTED.read_text().splitlines(), built.splitlines(), "expected", "built", lineterm="", n=1)
        self.assertEqual("", "\n".join(list(difference)[:60]), "if this is meant: make examples")

    def test_queries(self):
        if not importlib.util.find_spec("rdflib"):
            self.skipTest("rdflib is not installed")
        graph = queries.load_examples()
        self.assertTrue(queries.QUERIES)
        for query in queries.QUERIES:
            with self.subTest(query=query.name):
                self.assertEqual(queries.answer(graph, query), query.with_suffix(".tsv").read_text())

    def test_every_article_is_there(self):
        found = self.build(ARTICLES)
        self.assertEqual(len(titles(found)), len(list(ARTICLES.glob("*.txt"))))

    def test_articles_without_facts_give_none(self):
        for name in ("nl-2025-11-20-technici-brainport.txt", "de-2025-11-21-museum.txt"):
            found = self.build(ARTICLES / name)
            self.assertEqual(len(titles(found)), 1)
            self.assertEqual(types(found, "Claim"), set())

    def test_the_same_fact_in_three_languages_is_one(self):
        """The H20's licence requirement is told in German, Dutch and English: one fact, claims of three articles."""
        found = self.build(*ARTICLES.glob("*-2025-04-1*.txt"))
        value = lambda subject, name: {s[2] for s in found if s[0] == subject and s[1] == f"<{CG}{name}>"}
        is_h20 = lambda fact: value(fact, "item") == {"<https://w3id.org/chipgraph/id/h20>"}
        required = [f for f in types(found, "License") if value(f, "status") == {f"<{CG}required>"} and is_h20(f)]
        articles = {fact: {s[3] for s in found if s[1] == f"<{CG}claimType>" and (s[0], f"<{CG}states>", fact) in {t[:3] for t in found}}
                    for fact in required}
        self.assertTrue(articles)
        self.assertEqual(max(map(len, articles.values())), 3, articles)

    def test_every_fact_has_a_claim_and_every_claim_its_evidence(self):
        found = self.build(ARTICLES)
        facts = types(found, "Restriction", "License", "Deployment", "FinancialImpact", "Position", "Specification")
        stated = {s[2] for s in found if s[1] == f"<{CG}states>"}
        claims = types(found, "Claim")
        derived = {s[0] for s in found if s[1] == "<http://www.w3.org/ns/prov#wasDerivedFrom>"}
        self.assertTrue(facts)
        self.assertEqual(facts, stated)
        self.assertEqual(claims - derived, set())

    def test_evidence_is_where_it_says(self):
        """Offsets count code points of title, two line feeds, body."""
        nif = "<http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
        for path in sorted(ARTICLES.glob("*.txt")):
            text = path.read_text().split("\n\n", 1)[1].strip()
            found = {s[:2]: s[2] for s in self.build(path)}
            for (subject, predicate), quote in found.items():
                if predicate == nif + "anchorOf>":
                    begin = int(found[subject, nif + "beginIndex>"].split('"')[1])
                    end = int(found[subject, nif + "endIndex>"].split('"')[1])
                    self.assertEqual(next(iter(statements(f'<a> <b> {quote} .')))[2].rsplit('"', 1)[0].strip('"').replace('\\"', '"').replace("\\n", "\n"), text[begin:end])


if __name__ == "__main__":
    unittest.main()
