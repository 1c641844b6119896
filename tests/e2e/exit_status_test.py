#!/usr/bin/env python3
"""Exit status and messages: 0 well, 1 some skipped, 2 usage, 3 ontology or mapping, 4 output. Files are whole or not there."""
import os
import pathlib
import re
import shutil
import unittest

from harness import ARTICLES, SOURCE, EndToEnd, run, statements

GOOD = "Nvidia's H20 banned\n\nThe US government has banned exports of Nvidia's H20 to China.\n"


class Usage(EndToEnd):
    def assert_usage_error(self, *arguments):
        result = run(*arguments)
        self.assertEqual((result.returncode, result.stdout), (2, ""), arguments)
        self.assertTrue(result.stderr.strip())

    def test_wrong_usage(self):
        self.assert_usage_error()
        self.assert_usage_error("frobnicate")
        self.assert_usage_error("build")
        self.assert_usage_error("build", ARTICLES, "--no-such-option")
        self.assert_usage_error("build", ARTICLES, "--date", "16.4.2025")
        self.assert_usage_error("build", ARTICLES, "--date", "2025-02-30")
        self.assert_usage_error("build", ARTICLES, "--format", "json")
        self.assert_usage_error("build", ARTICLES, "--threads", "0")
        self.assert_usage_error("build", ARTICLES, "--threads", "-3")
        self.assert_usage_error("build", ARTICLES, "--quiet", "--verbose")
        self.assert_usage_error("build", ARTICLES, "--metadata", self.folder / "missing.tsv")
        self.assert_usage_error("build", ARTICLES, "--mappings", self.folder / "missing")
        self.assert_usage_error("extract")
        self.assert_usage_error("assemble")
        self.assert_usage_error("draw", "graph.ttl")
        self.assert_usage_error("draw", "graph.ttl", "--output", "graph.gif")

    def test_help_and_version(self):
        for arguments in (["--help"], ["build", "--help"], ["extract", "-h"], ["assemble", "--help"], ["draw", "--help"],
                          ["explain", "--help"], ["rules", "--help"]):
            result = run(*arguments)
            self.assertEqual((result.returncode, result.stderr), (0, ""))
            self.assertIn("Example", result.stdout)
        self.assertRegex(run("--version").stdout, r"^chipgraph \d+\.\d+\.\d+\n$")

    def test_quiet_and_verbose(self):
        article = self.write("a.txt", GOOD)
        self.assertEqual(run("build", article, "--quiet").stderr, "")
        self.assertIn("Restriction", run("build", article, "--verbose").stderr)
        missing = run("build", article, self.folder / "missing.txt", "--quiet")
        self.assertIn("missing.txt", missing.stderr)

    def test_metadata_from_outside(self):
        article = self.write("a.txt", GOOD)
        table = self.write("meta.tsv", f"path\tdate\tlanguage\tsource\n{article}\t2025-04-16\ten\thttps://example.org/told-by-table\n")
        result = run("build", article, "--metadata", table, "--format", "nquads")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("https://example.org/told-by-table", result.stdout)
        self.assertIn('"2025-04-16"', result.stdout)

    def test_date_and_language_for_all(self):
        article = self.write("a.txt", GOOD)
        result = run("build", article, "--date", "2025-04", "--language", "en", "--format", "nquads")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn('"2025-04-01"', result.stdout)


class Knowledge(EndToEnd):
    """Every file of ontology and mappings may be broken by hand: status 3, file and place, and no output."""

    def setUp(self):
        super().setUp()
        self.article = self.write("a.txt", GOOD)
        self.output = self.folder / "graph.ttl"
        shutil.copytree(SOURCE / "ontology", self.folder / "ontology")
        shutil.copytree(SOURCE / "mappings", self.folder / "mappings")

    def assert_refused(self, path, where=r":\d+"):
        result = run("build", self.article, "--no-defaults", "--ontology", self.folder / "ontology", "--mappings",
                     self.folder / "mappings", "--output", self.output)
        self.assertEqual(result.returncode, 3, f"{path}: {result.stderr}")
        self.assertRegex(result.stderr, re.escape(str(path)) + where)
        self.assertFalse(self.output.exists())

    def test_unchanged_copy_works(self):
        result = run("build", self.article, "--no-defaults", "--ontology", self.folder / "ontology", "--mappings",
                     self.folder / "mappings", "--format", "trig")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stdout, run("build", self.article, "--format", "trig").stdout)

    def test_turtle_that_does_not_parse(self):
        for path in sorted((self.folder / "ontology").glob("*.ttl")):
            with self.subTest(path=path.name):
                text = path.read_text()
                path.write_text(text + "\n<a> <b> .\n")
                self.assert_refused(path)
                path.write_text(text)

    def test_xml_that_does_not_parse(self):
        for path in sorted((self.folder / "mappings").rglob("*.xml")):
            with self.subTest(path=path.name):
                text = path.read_text()
                path.write_text(text.rstrip()[:-1])
                self.assert_refused(path, r":\d+:\d+")
                path.write_text(text + "<x></y>")
                self.assert_refused(path, r":\d+:\d+")
                path.write_text(text)

    def test_added_rules_are_checked_too(self):
        bad = self.write("extra/en/bad.xml", "<rules>\n  <nonsense/>\n</rules>\n")
        result = run("build", self.article, "--mappings", self.folder / "extra")
        self.assertEqual(result.returncode, 3, result.stderr)
        self.assertRegex(result.stderr, re.escape(str(bad)) + r":\d+:\d+")

    def test_nothing_known(self):
        result = run("build", self.article, "--no-defaults")
        self.assertEqual(result.returncode, 2)
        self.assertIn("--ontology", result.stderr)


class Output(EndToEnd):
    def setUp(self):
        super().setUp()
        self.article = self.write("a.txt", GOOD)

    def assert_unwritable(self, output, *command):
        result = run(*(command or ("build", self.article)), "--output", output)
        self.assertEqual(result.returncode, 4, result.stderr)
        self.assertIn(str(output), result.stderr)

    def test_unwritable_output(self):
        for command in ("build", "extract"):
            self.assert_unwritable(self.folder / "no/such/folder/graph.ttl", command, self.article)
            self.assert_unwritable(self.folder, command, self.article)
        graph = self.folder / "graph.trig"
        self.assertEqual(run("build", self.article, "--output", graph).returncode, 0)
        self.assert_unwritable(self.folder / "no/graph.svg", "draw", graph)

    def test_full_disk(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        for command in ("build", "extract"):
            self.assert_unwritable("/dev/full", command, self.article)
        self.assertTrue(pathlib.Path("/dev/full").is_char_device())

    def test_devices_stay_devices(self):
        self.assertEqual(run("build", self.article, "--output", "/dev/null").returncode, 0)
        self.assertTrue(pathlib.Path("/dev/null").is_char_device())

    def test_old_output_is_replaced_whole(self):
        output = self.write("graph.nt", "old\n" * 100000)
        self.assertEqual(run("build", self.article, "--output", output).returncode, 0)
        self.assertTrue(statements(output.read_text()))
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["a.txt", "graph.nt"], "a temporary file is left")

    def test_old_output_stays_when_the_run_fails(self):
        output = self.write("graph.ttl", "old\n")
        bad = self.write("extra/en/bad.xml", "<rules><nonsense/></rules>")
        self.assertEqual(run("build", self.article, "--mappings", bad.parents[1], "--output", output).returncode, 3)
        self.assertEqual(output.read_text(), "old\n")

    def test_links_are_followed(self):
        target = self.write("real.nt", "old\n")
        (self.folder / "link.nt").symlink_to(target)
        self.assertEqual(run("build", self.article, "--output", self.folder / "link.nt").returncode, 0)
        self.assertTrue((self.folder / "link.nt").is_symlink())
        self.assertTrue(statements(target.read_text()))

    def test_all_inputs_skipped_gives_an_empty_graph(self):
        output = self.folder / "graph.nq"
        result = run("build", self.folder / "missing.txt", "--output", output)
        self.assertEqual(result.returncode, 1)
        statements(output.read_text())


class Claims(EndToEnd):
    """`assemble` and `draw` meet files that are not what they should be."""

    def test_bad_claims(self):
        good = self.folder / "good.nq"
        run("extract", self.write("a.txt", GOOD), "--output", good)
        for name, content in {"bad.nq": b"<a> <b\n", "bytes.nq": b"\xff\xfe\0", "empty.nq": b"", "missing.nq": None}.items():
            with self.subTest(name=name):
                bad = self.folder / name
                if content is not None:
                    self.write(name, content)
                result = run("assemble", bad, good, "--format", "nquads")
                self.assertEqual(result.returncode, 0 if name == "empty.nq" else 1, result.stderr)
                self.assertIn("Restriction", result.stdout)
                if name != "empty.nq":
                    self.assertIn(name, result.stderr)

    def test_foreign_graph(self):
        foreign = self.write("foreign.ttl", "<http://example.org/a> <http://example.org/b> [ ] .\n")
        found = statements(run("assemble", foreign, "--format", "nquads").stdout)
        self.assertFalse([s for s in found if "example.org" in "".join(s)])
        result = run("draw", foreign, "--output", self.folder / "x.svg")
        self.assertIn(result.returncode, (0, 1))

    def test_unknown_focus(self):
        graph = self.folder / "g.trig"
        run("build", self.write("a.txt", GOOD), "--output", graph)
        result = run("draw", graph, "--focus", "no-such-thing", "--output", self.folder / "x.svg")
        self.assertEqual(result.returncode, 2)
        self.assertIn("no-such-thing", result.stderr)


if __name__ == "__main__":
    unittest.main()
