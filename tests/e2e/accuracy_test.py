#!/usr/bin/env python3
"""Extraction from annotated articles stays as good as it was, and tests/accuracy counts right."""
import json
import os
import pathlib
import subprocess
import sys
import unittest

from harness import CG, CHIPGRAPH, ID, RDF_TYPE, SOURCE, EndToEnd

TOOL = SOURCE / "tests/accuracy/accuracy.py"
FLOORS = SOURCE / "tests/accuracy/floors.json"
CORPUS = SOURCE / "tests/data/corpus"
SCORER = pathlib.Path(os.environ.get("SCORER", SOURCE.parent / "shared/score/score.py"))  # another one, if it is there


def score(*arguments, program=CHIPGRAPH):
    return subprocess.run([sys.executable, "-B", TOOL, "--chipgraph", program, *arguments], capture_output=True, text=True, check=False)


class Accuracy(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scored = score(CORPUS, "--json", "--floors", FLOORS)

    def test_floors(self):
        print(self.scored.stdout)
        self.assertEqual((self.scored.returncode, self.scored.stderr), (0, ""))

    def test_every_type_and_language_has_a_floor(self):
        scored, floors = json.loads(self.scored.stdout), json.loads(FLOORS.read_text())
        for part in ("types", "languages"):
            self.assertEqual(floors[part].keys(), scored[part].keys())

    def test_another_scorer_counts_the_same(self):
        if not SCORER.exists():
            self.skipTest("no other scorer beside the checkout")
        for folder in sorted({path.parent for path in CORPUS.rglob("*.json")}):
            some = ["--only", "en-0"]
            command = f"{CHIPGRAPH} build {{file}} --date {{date}} --format ntriples --output - --quiet"
            other = json.loads(subprocess.run([sys.executable, "-B", SCORER, folder, *some, "--json", "--command", command],
                                              capture_output=True, text=True, check=False).stdout)
            ours = json.loads(score(folder, *some, "--json").stdout)
            self.assertEqual(other, {name: ours[name] for name in other})


def statement(subject, predicate, *objects):
    return "".join(f"<{subject}> <{predicate}> {obj} .\n" for obj in objects)


def node(subject, kind, **properties):
    """N-Triples of a node of the ontology; a value that is no literal is a local name or an IRI."""
    term = lambda value: value if value[0] == '"' else f"<{value}>" if ":" in value else f"<{CG}{value}>"
    return statement(subject, RDF_TYPE, f"<{CG}{kind}>") + "".join(
        statement(subject, CG + name, *map(term, values if isinstance(values, tuple) else (values,))) for name, values in properties.items())


class Counting(EndToEnd):
    """A program that always gives the same graph, against annotations."""

    def score(self, annotation, graph, *arguments):
        program = self.write("program", "#!/bin/sh\ncat '%s'\necho \"$@\" > '%s'\n" % (self.write("graph.nt", graph), self.folder / "arguments"))
        program.chmod(0o755)
        self.write("articles/a.txt", "Title\n\nText.")
        self.write("articles/a.json", json.dumps({"article": {"language": "en", "date": "2025-04-16"}, **annotation}))
        return score(self.folder / "articles", *arguments, program=program)

    def numbers(self, annotation, graph):
        return json.loads(self.score(annotation, graph, "--json").stdout)

    def test_alternatives_dates_and_what_may_be_left_out(self):
        annotation = {"facts": [{"type": "Restriction", "status": "imposed|tightened", "item": ["h20"], "authority": ["us-government|bis"],
                                 "destination": ["china", "macau?"], "date": ["2025-04"]},
                                {"type": "Position", "status": "opposes", "agent": ["nvidia"], "optional": True}],
                      "relations": [["h20", "manufacturer", "nvidia"], ["h20", "partOfFamily", "hopper", "optional"]]}
        graph = node("f:1", "Restriction", status="tightened", item=ID + "h20", authority=(ID + "bis", ID + "ndrc"), date='"2025-04-15"',
                     datePrecision="day") + statement(ID + "h20", CG + "partOfFamily", f"<{ID}hopper>")
        count = self.numbers(annotation, graph)
        # right: type, item, bis, date; wrong: ndrc; missed: china, the maker
        self.assertEqual([count["with_status"][name] for name in ("right", "wrong", "missed")], [4, 1, 2])
        self.assertEqual([count["joint"][name] for name in ("right", "wrong", "missed")], [2, 1, 1])
        self.assertEqual((count["with_status"]["precision"], count["with_status"]["recall"]), (0.8, 0.667))
        self.assertEqual(count["types"]["manufacturer"]["missed"], 1)
        self.assertNotIn("partOfFamily", count["types"])

    def test_a_wrong_status_counts_only_with_status(self):
        annotation = {"facts": [{"type": "FinancialImpact", "status": "loss", "company": ["amd"], "amount": ["800000000 USD"]}]}
        graph = node("f:1", "FinancialImpact", status="gain", company=ID + "amd", amount='"800000000.0"', currency='"USD"')
        count = self.numbers(annotation, graph)
        self.assertEqual((count["with_status"]["f1"], count["without_status"]["f1"]), (0, 1))

    def test_certainty_and_speaker(self):
        fact = lambda item, **more: {"type": "License", "status": "granted", "item": [item], **more}
        annotation = {"facts": [fact("h20", certainty="reported", speaker=["jensen-huang|nvidia"]),
                                fact("h200", certainty="denied", speaker=["reuters"]),
                                fact("mi308", certainty="asserted"), fact("a100", certainty="asserted", speaker=["amd"]),
                                fact("h800", certainty="asserted", speaker=["amd"])]}
        graph = "".join([
            node("f:1", "License", status="granted", item=ID + "h20", certainty="reported"),
            node("f:2", "License", status="granted", item=ID + "h200", certainty="disputed"),
            node("f:3", "License", status="granted", item=ID + "mi308", certainty="expected"),
            node("f:4", "License", status="granted", item=ID + "a100", certainty="asserted"),
            node("f:5", "License", status="denied", item=ID + "h800", certainty="asserted"),  # another fact: no match
            node("c:1", "Claim", states="f:1", attributedTo=ID + "nvidia"),
            node("c:2", "Claim", states="f:2", attributedTo=ID + "nvidia"),
            node("c:3", "Claim", states="f:3", attributedTo=ID + "amd")])
        count = self.numbers(annotation, graph)
        self.assertEqual(count["certainty"], {"agrees": 0.75, "facts": 4, "confusion": {
            "asserted asserted": 1, "asserted expected": 1, "denied denied": 1, "reported reported": 1}})
        self.assertEqual(count["speaker"], {"agrees": 0.333, "facts": 3, "right": 1, "wrong": 1, "none": 1})
        self.assertEqual(count["speaker_where_none"], {"given": 1, "facts": 1})

    def test_speakers_count_only_where_they_were_annotated(self):
        annotation = {"facts": [{"type": "License", "status": "granted", "item": ["h20"], "certainty": "asserted"}]}
        graph = node("f:1", "License", status="granted", item=ID + "h20", certainty="asserted") + node("c:1", "Claim", states="f:1", attributedTo=ID + "amd")
        self.assertEqual(self.numbers(annotation, graph)["speaker_where_none"], {"given": 0, "facts": 0})

    def test_a_speaker_may_be_left_out(self):
        annotation = {"facts": [{"type": "License", "status": "granted", "item": [item], "speaker": ["amd?"]} for item in ("h20", "h200", "mi308")]}
        graph = "".join(node(f"f:{item}", "License", status="granted", item=ID + item) for item in ("h20", "h200", "mi308"))
        graph += node("c:1", "Claim", states="f:h20", attributedTo=ID + "amd") + node("c:2", "Claim", states="f:h200", attributedTo=ID + "nvidia")
        self.assertEqual(self.numbers(annotation, graph)["speaker"], {"agrees": 0.5, "facts": 2, "right": 1, "wrong": 1})

    def test_a_fact_matches_the_one_it_shares_most_with(self):
        fact = lambda date, certainty: {"type": "Restriction", "status": "imposed", "item": ["h20"], "date": [date], "certainty": certainty}
        annotation = {"facts": [fact("2023-10", "reported"), fact("2025-04", "asserted")]}
        graph = node("f:1", "Restriction", status="imposed", item=ID + "h20", date='"2025-04-01"', datePrecision="month", certainty="asserted")
        self.assertEqual(self.numbers(annotation, graph)["certainty"]["confusion"], {"asserted asserted": 1})

    def test_facts_where_there_are_none(self):
        graph = node("f:1", "License", status="granted", item=ID + "h20")
        self.assertEqual(self.numbers({"facts": []}, graph)["false_facts_in_empty_articles"], 1)
        optional = {"facts": [{"type": "License", "status": "granted", "item": ["h20"], "optional": True}]}
        self.assertEqual(self.numbers(optional, graph)["false_facts_in_empty_articles"], 0)

    def test_show(self):
        graph = node("f:1", "License", status="granted", item=ID + "h20", certainty="asserted")
        annotation = {"facts": [{"type": "License", "status": "granted", "item": ["h20"], "destination": ["china"], "certainty": "expected"}]}
        text = self.score(annotation, graph, "--show").stdout
        self.assertIn("missed    License granted destination china", text)
        self.assertIn("certainty License granted h20: expected, built asserted", text)

    def test_options_reach_the_program(self):
        self.score({"facts": []}, "", "--", "--mappings", "my/rules")
        self.assertRegex((self.folder / "arguments").read_text(), r"^build .*/a\.txt --date 2025-04-16 .*--mappings my/rules\n$")

    def test_a_number_below_its_floor(self):
        floors = self.write("floors.json", '{"with_status": {"f1": 0.5}, "languages": {"en": {"recall": 0.5}, "fr": {"f1": 0.5}}}')
        failed = self.score({"facts": [{"type": "License", "status": "granted", "item": ["h20"]}]}, "", "--floors", floors)
        self.assertEqual(failed.returncode, 1)
        self.assertEqual(failed.stderr.splitlines(), ["accuracy: with_status f1 is 0.000, below its floor 0.5",
                                                      "accuracy: languages en recall is 0.000, below its floor 0.5",
                                                      "accuracy: languages fr f1 is 0.000, below its floor 0.5"])

    def test_an_article_that_cannot_be_built(self):
        self.write("articles/a.txt", "Title\n\nText.")
        self.write("articles/a.json", '{"article": {}, "facts": []}')
        program = self.write("broken", "#!/bin/sh\necho no rules >&2\nexit 3\n")
        program.chmod(0o755)
        failed = score(self.folder / "articles", program=program)
        self.assertEqual(failed.returncode, 1)
        self.assertIn("a.txt: exit status 3: no rules", failed.stderr)

    def test_no_articles(self):
        self.assertEqual(score(self.folder).returncode, 2)


if __name__ == "__main__":
    unittest.main()
