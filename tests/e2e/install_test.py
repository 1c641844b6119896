#!/usr/bin/env python3
"""The installed program finds its data by itself, and needs the checkout no more."""
import os
import pathlib
import subprocess
import unittest

from harness import ARTICLES, CHIPGRAPH, EndToEnd, run


class Install(EndToEnd):
    def test_installed_program(self):
        build_folder = next(p for p in pathlib.Path(CHIPGRAPH).parents if (p / "CMakeCache.txt").exists())
        prefix = self.folder / "a prefix"
        subprocess.run(["cmake", "--install", build_folder, "--prefix", prefix], check=True, capture_output=True)
        (self.folder / "elsewhere").mkdir()
        (self.folder / "bin").mkdir()
        (self.folder / "bin/linked").symlink_to(prefix / "bin/chipgraph")
        expected = run("build", ARTICLES, "--format", "trig").stdout
        for program in (prefix / "bin/chipgraph", self.folder / "bin/linked"):
            result = subprocess.run([program, "build", ARTICLES, "--format", "trig"], capture_output=True, text=True,
                                    cwd=self.folder / "elsewhere", env={"PATH": os.environ["PATH"]}, check=False)
            self.assertEqual((result.returncode, result.stdout), (0, expected), result.stderr)
        ontology = prefix / "share/chipgraph/ontology/chipgraph.ttl"
        ontology.write_text("broken")
        result = subprocess.run([prefix / "bin/chipgraph", "build", ARTICLES], capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 3, "the installed program reads the ontology that was installed with it")
        self.assertIn(str(ontology), result.stderr)


if __name__ == "__main__":
    unittest.main()
