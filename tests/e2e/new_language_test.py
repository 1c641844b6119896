#!/usr/bin/env python3
"""A language that the program was not built with comes from folders alone: French, in tests/data/french."""
import os
import pathlib
import re
import shutil
import subprocess
import unittest

from harness import CG, CHIPGRAPH, ID, SOURCE, EndToEnd, run, types

FRENCH = SOURCE / "tests/data/french"
ARTICLE = FRENCH / "article.txt"
FOLDERS = ("--mappings", FRENCH / "mappings", "--ontology", FRENCH / "ontology")
FACTS = ("Restriction", "License", "Deployment", "FinancialImpact", "Position", "Specification")

EXPECTED = [
    {"type": "Deployment", "status": "actual", "operator": "bytedance", "item": "h20", "quantity": "40000", "certainty": "reported"},
    {"type": "Deployment", "status": "actual", "operator": "ovhcloud", "item": "mi308", "quantity": "3000", "certainty": "asserted"},
    {"type": "FinancialImpact", "status": "loss", "company": "nvidia", "amount": "5500000000", "currency": "USD", "certainty": "expected"},
    {"type": "License", "status": "denied", "authority": "us-department-of-commerce", "holder": "amd", "item": "mi308", "certainty": "asserted"},
    {"type": "License", "status": "required", "authority": "us-government", "holder": "nvidia", "item": "h20", "destination": "china",
     "certainty": "reported"},
    {"type": "Restriction", "status": "imposed", "authority": "us-government", "item": "a800", "destination": "china", "date": "2023-10-01",
     "datePrecision": "month", "certainty": "asserted"},
]


def plain(term):
    return term.split('"')[1] if term.startswith('"') else re.split("[/#]", term.strip("<>"))[-1]


def in_order(dictionaries):
    return sorted(dictionaries, key=lambda one: sorted(one.items()))


def facts(found):
    """Every fact as names and values, in order, without links to other facts."""
    of = lambda subject: {plain(s[1]): plain(s[2]) for s in found
                          if s[0] == subject and s[1].startswith(f"<{CG}") and plain(s[1]) not in ("precedes", "ends")}
    return in_order({"type": kind, **of(subject)} for kind in FACTS for subject in types(found, kind))


class NewLanguage(EndToEnd):
    def test_facts_of_a_french_article(self):
        found = self.build(ARTICLE, "--date", "2025-04-16", *FOLDERS)
        self.assertEqual(facts(found), in_order(EXPECTED))
        self.assertIn((f"<{ID}h20>", f"<{CG}manufacturer>", f"<{ID}nvidia>"), {s[:3] for s in found})
        self.assertEqual({plain(s[2]) for s in found if s[1] == f"<{CG}attributedTo>"}, {"nvidia", "les-echos"})
        self.assertTrue(any(s[2] == '"Chine"@fr' for s in found))

    def test_the_other_languages_stay_as_they_are(self):
        articles = SOURCE / "examples/articles"
        without, added = (facts(self.build(articles, *folders)) for folders in ((), FOLDERS))
        self.assertTrue(without)
        self.assertEqual(without, added)

    def test_without_the_folders_french_is_not_known(self):
        self.assert_skipped(run("build", ARTICLE), ARTICLE, "no rules for its language 'fr'")

    def test_rules_without_names_find_no_such_names(self):
        found = self.build(ARTICLE, "--date", "2025-04-16", *FOLDERS[:2])
        self.assertNotIn('"Chine"@fr', {s[2] for s in found})

    def test_examples_of_the_rules_hold(self):
        checked = run("rules", "--check", "--language", "fr", *FOLDERS)
        self.assertEqual((checked.returncode, checked.stdout, checked.stderr), (0, "", "chipgraph: all examples hold\n"))

    def test_an_example_that_does_not_hold_is_found(self):
        shutil.copytree(FRENCH / "mappings", self.folder / "mappings")
        rules = self.folder / "mappings/fr/rules.xml"
        rules.write_text(rules.read_text().replace("<example>ByteDance a commandé", "<example>ByteDance a vu"))
        checked = run("rules", "--check", "--language", "fr", "--mappings", self.folder / "mappings", *FOLDERS[2:])
        self.assertEqual(checked.returncode, 3)
        self.assertRegex(checked.stderr, r"rules\.xml:\d+:\d+: fr\.deployment\.actual does not fire in its example: ByteDance a vu")

    def test_the_installed_program(self):
        build_folder = next(p for p in pathlib.Path(CHIPGRAPH).parents if (p / "CMakeCache.txt").exists())
        subprocess.run(["cmake", "--install", build_folder, "--prefix", self.folder], check=True, capture_output=True)
        command = [self.folder / "bin/chipgraph", "build", ARTICLE, "--date", "2025-04-16", *FOLDERS, "--format", "nquads"]
        installed = subprocess.run(command, capture_output=True, text=True, cwd=self.folder, env={"PATH": os.environ["PATH"]}, check=False)
        self.assertEqual((installed.returncode, installed.stdout), (0, run(*command[1:]).stdout), installed.stderr)


if __name__ == "__main__":
    unittest.main()
