#!/usr/bin/env python3
"""Same articles, same bytes: whatever the number of threads, the order of the inputs and the way they are given."""
import random
import shutil
import unittest

from harness import ARTICLES, EndToEnd, run, statements

FORMATS = {"turtle": ".ttl", "trig": ".trig", "ntriples": ".nt", "nquads": ".nq"}


class Determinism(EndToEnd):
    @classmethod
    def setUpClass(cls):
        cls.articles = sorted(ARTICLES.glob("*.txt"))

    def output_of(self, *arguments, **options):
        result = run(*arguments, **options)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertTrue(result.stdout)
        return result.stdout

    def test_number_of_threads(self):
        one = self.output_of("build", ARTICLES, "--threads", 1, "--format", "trig")
        for threads in (2, 7):
            self.assertEqual(one, self.output_of("build", ARTICLES, "--threads", threads, "--format", "trig"))

    def test_order_of_inputs(self):
        expected = self.output_of("build", ARTICLES, "--format", "trig")
        for seed in (1, 2, 3):
            shuffled = random.Random(seed).sample(self.articles, len(self.articles))
            self.assertEqual(expected, self.output_of("build", *shuffled, "--format", "trig"))

    def test_an_article_given_twice_counts_once(self):
        expected = self.output_of("build", ARTICLES, "--format", "trig")
        self.assertEqual(expected, self.output_of("build", ARTICLES, *self.articles, "--format", "trig"))

    def test_path_of_the_articles_does_not_matter(self):
        shutil.copytree(ARTICLES, self.folder / "copy/of the articles")
        self.assertEqual(self.output_of("build", ARTICLES, "--format", "trig"),
                         self.output_of("build", self.folder / "copy", "--format", "trig"))

    def test_build_is_extract_then_assemble(self):
        claims = self.folder / "claims.nq"
        self.output_of_file(claims, "extract", ARTICLES)
        for name in FORMATS:
            for background in ([], ["--background"]):
                with self.subTest(format=name, background=background):
                    options = ["--format", name, *background]
                    self.assertEqual(self.output_of("build", ARTICLES, *options), self.output_of("assemble", claims, *options))

    def test_extract_runs_may_be_split_and_piped(self):
        parts = []
        for index in range(3):
            parts.append(self.folder / f"part{index}.nq")
            self.output_of_file(parts[-1], "extract", *self.articles[index::3])
        expected = self.output_of("build", ARTICLES, "--format", "trig")
        self.assertEqual(expected, self.output_of("assemble", *reversed(parts), "--format", "trig"))
        joined = b"".join(part.read_bytes() for part in parts)
        self.assertEqual(expected, self.output_of("assemble", "-", "--format", "trig", stdin=joined))

    def test_order_of_claim_statements(self):
        claims = self.output_of("extract", ARTICLES).splitlines(keepends=True)
        random.Random(4).shuffle(claims)
        shuffled = "".join(claims + claims[:50])
        self.assertEqual(self.output_of("build", ARTICLES, "--format", "trig"),
                         self.output_of("assemble", "-", "--format", "trig", stdin=shuffled.encode()))

    def test_an_article_told_anew_at_the_same_address(self):
        """One of the two texts counts, always the same one; the other is skipped by name."""
        head = "source: https://example.org/same\nlanguage: en\ndate: 2025-04-16\n\n"
        old = self.write("old.txt", head + "Ban\n\nThe US government has banned exports of Nvidia's H20 to China.\n")
        new = self.write("new.txt", head + "A ban on the H20\n\nIt is official. The US government banned exports of the H20 to China.\n")
        built = run("build", old, new, "--format", "trig")
        self.assertEqual(built.returncode, 1)
        self.assertIn(str(old), built.stderr)
        self.assertEqual(built.stdout, run("build", new, old, "--format", "trig").stdout)
        claims = run("extract", old, new).stdout
        self.assertEqual(built.stdout, run("assemble", "-", "--format", "trig", stdin=claims.encode()).stdout)

    def output_of_file(self, path, *arguments):
        """Runs with `--output path`; standard output must stay empty."""
        result = run(*arguments, "--output", path)
        self.assertEqual((result.returncode, result.stdout), (0, ""), result.stderr)
        return path.read_text()

    def test_format_follows_the_ending(self):
        for name, ending in FORMATS.items():
            written = self.output_of_file(self.folder / f"graph{ending}", "build", ARTICLES)
            self.assertEqual(written, self.output_of("build", ARTICLES, "--format", name))

    def test_formats_agree(self):
        quads = statements(self.output_of("build", ARTICLES, "--format", "nquads"))
        triples = statements(self.output_of("build", ARTICLES, "--format", "ntriples"))
        self.assertEqual({s[:3] for s in quads}, triples)

    def test_pictures(self):
        graph = self.folder / "graph.trig"
        self.output_of_file(graph, "build", ARTICLES)
        for ending in (".svg", ".dot"):
            first = self.output_of_file(self.folder / f"a{ending}", "draw", graph)
            self.assertEqual(first, self.output_of_file(self.folder / f"b{ending}", "draw", graph))


if __name__ == "__main__":
    unittest.main()
