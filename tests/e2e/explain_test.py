#!/usr/bin/env python3
"""What `explain` tells of an article: text for people, JSON for programs, near misses, and bad questions."""
import json
import unittest

from harness import ARTICLES, CG, EndToEnd, run, statements

ARTICLE = ARTICLES / "en-2025-04-16-h20-licence.txt"
NEAR = "Chips\n\nThe government may perhaps not grant a licence to Nvidia for the H20. Nvidia is glad.\n"


def claims_extracted(path):
    """How many claims `extract` finds."""
    found = statements(run("extract", path, "--quiet").stdout)
    return sum(1 for statement in found if statement[2] == f"<{CG}Claim>")


class Explain(EndToEnd):
    def explain(self, *arguments, **more):
        result = run("explain", *arguments, **more)
        self.assertEqual((result.returncode, result.stderr), (0, ""), arguments)
        return result.stdout

    def explain_json(self, *arguments, **more):
        return json.loads(self.explain(*arguments, "--json", **more))

    def test_text(self):
        text = self.explain(ARTICLE)
        self.assertTrue(text.startswith("Washington puts a licence in front of Nvidia's H20\nen, 2025-04-16, "))
        self.assertIn("\nSentence 1, title\n  Washington puts a licence", text)
        self.assertRegex(text, r'\n  rule 1  en\.license\.required\S*  License/required  claimed\n    cues +"')
        self.assertRegex(text, r"\n    holder +nvidia +\"Nvidia\" +best in the sentence, [\d.]+: [a-z-]+ \+")
        self.assertRegex(text, r"refers back by en\.anaphor\.company")
        self.assertRegex(text, r"\n  relation  en\.manufacturer\.genitive +h20 manufacturer nvidia\n")
        self.assertNotIn("\x1b", text)

    def test_claims_are_those_of_extract(self):
        for path in sorted(ARTICLES.glob("*.txt")):
            sentences = self.explain_json(path)["sentences"]
            claims = sum(len(draft["claims"]) for sentence in sentences for draft in sentence["drafts"])
            relations = {(sentence["number"], relation["subject"], relation["predicate"], relation["object"])
                         for sentence in sentences for relation in sentence["relations"]}
            self.assertEqual(claims + len(relations), claims_extracted(path), path)

    def test_json_has_candidates_that_add_up(self):
        candidates = 0
        for sentence in self.explain_json(ARTICLE)["sentences"]:
            for draft in sentence["drafts"]:
                for role in draft["roles"]:
                    for candidate in role["candidates"]:
                        candidates += 1
                        total = sum(candidate["features"].values()) + candidate["distanceWeight"]
                        self.assertAlmostEqual(candidate["score"], total, 3)
                        self.assertIsInstance(candidate["chosen"], bool)
                        self.assertGreater(candidate["sentence"], 0)
                        self.assertIsInstance(candidate["distance"], int)
        self.assertGreater(candidates, 50)

    def test_places_are_code_points_of_the_text(self):
        article = self.write("a.txt", "Größe\n\nNvidia könnte für China den H20 liefern – über Umwege.\n")
        text = "Größe\n\nNvidia könnte für China den H20 liefern – über Umwege."
        for sentence in self.explain_json(article, "--language", "de")["sentences"]:
            self.assertEqual(text[sentence["begin"]:sentence["end"]], sentence["text"])
            for mention in sentence["mentions"]:
                self.assertEqual(text[mention["begin"]:mention["end"]], mention["text"])

    def test_standard_input_is_an_article(self):
        piped = self.explain_json("-", stdin=ARTICLE.read_bytes())
        self.assertEqual(piped, self.explain_json(ARTICLE))

    def test_output_file(self):
        path = self.folder / "why.json"
        self.assertEqual(self.explain(ARTICLE, "--json", "--output", path), "")
        self.assertEqual(path.read_text(encoding="utf-8"), self.explain(ARTICLE, "--json"))

    def test_own_mappings_are_used(self):
        self.write("mappings/en/mine.xml", '<mapping><fact id="en.mine" type="License" status="granted">'
                   "<cue>frobnicates</cue><example>Nvidia frobnicates the H20.</example></fact></mapping>")
        article = self.write("a.txt", "News\n\nNvidia frobnicates the H20 in China.\n")
        text = self.explain(article, "--language", "en", "--mappings", self.folder / "mappings")
        self.assertIn("  rule 1  en.mine  License/granted  claimed\n", text)


class Why(EndToEnd):
    def test_near_misses(self):
        article = self.write("a.txt", NEAR)
        result = run("explain", article, "--why", "License/granted", "--language", "en")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn("\nRules that came near, the nearest first:\n\nSentence 2\n  The government may", result.stdout)
        self.assertRegex(result.stdout, r"\n  en\.license\.granted\.\S+  License/granted  (one condition fails|fired, )")
        self.assertRegex(result.stdout, r"\n    (MISSING|BLOCKED|NEGATED) ")
        found = json.loads(run("explain", article, "--why", "License/granted", "--language", "en", "--json").stdout)
        self.assertEqual(found["why"], "License/granted")
        self.assertLessEqual(sum(miss["sentence"] == 2 for miss in found["nearMisses"]), 3)
        first = [miss for miss in found["nearMisses"] if miss["sentence"] == found["nearMisses"][0]["sentence"]]
        self.assertEqual([miss["failed"] for miss in first if "draft" not in miss],
                         sorted(miss["failed"] for miss in first if "draft" not in miss))

    def test_what_was_found_is_said(self):
        result = run("explain", ARTICLE, "--why", "License")
        self.assertRegex(result.stdout, r"\nLicense is found in\n  sentence \d+ +en\.license\.")

    def test_unknown_kinds_are_refused_with_the_known(self):
        for why, expected in (("Licence", "there are Deployment, FinancialImpact, License, "),
                              ("License/given", "License has no status 'given'; there are required, applied, "),
                              ("Specification/new", "Specification has no status")):
            result = run("explain", ARTICLE, "--why", why)
            self.assertEqual((result.returncode, result.stdout), (2, ""), why)
            self.assertIn(expected, result.stderr)

    def test_what_is_no_single_article_is_refused(self):
        folder = run("explain", ARTICLES)
        self.assertEqual((folder.returncode, folder.stdout), (2, ""))
        self.assertIn("one article", folder.stderr)
        missing = run("explain", self.folder / "missing.txt")
        self.assertEqual((missing.returncode, missing.stdout), (1, ""))
        self.assertIn("missing.txt", missing.stderr)
        unknown = run("explain", self.write("b.txt", "Titel\n\nText.\n"), "--language", "xx")
        self.assertEqual((unknown.returncode, unknown.stdout), (1, ""))
        self.assertIn("no rules for its language 'xx'", unknown.stderr)


if __name__ == "__main__":
    unittest.main()
