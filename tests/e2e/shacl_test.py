#!/usr/bin/env python3
"""Everything that is written keeps to ontology/shapes.ttl."""
import shutil
import subprocess
import unittest

from harness import ARTICLES, NODE_PACKAGES, SOURCE, EndToEnd, run

VALIDATE = SOURCE / "tests/node/validate_shacl.mjs"


class Shapes(EndToEnd):
    def setUp(self):
        super().setUp()
        if not shutil.which("node") or not NODE_PACKAGES.is_dir():
            self.skipTest("Node packages are not installed: make setup-node")

    def validate(self, path):
        return subprocess.run(["node", VALIDATE, path], capture_output=True, text=True, check=False)

    def test_built_graph(self):
        for options in ([], ["--background"]):
            graph = self.folder / "graph.ttl"
            self.assertEqual(run("build", ARTICLES, *options, "--output", graph).returncode, 0)
            report = self.validate(graph)
            self.assertEqual(report.returncode, 0, (report.stdout + report.stderr)[:4000])

    def test_a_broken_graph_is_found_out(self):
        graph = self.folder / "graph.nt"
        run("build", ARTICLES, "--output", graph)
        lines = graph.read_text().splitlines(keepends=True)
        graph.write_text("".join(line for line in lines if "wasDerivedFrom" not in line))
        self.assertEqual(self.validate(graph).returncode, 1)


if __name__ == "__main__":
    unittest.main()
