#!/usr/bin/env python3
"""What CONTRIBUTING.md says under "Knowledge is data" works as it stands there, from top to bottom in one folder.

A block of Turtle or XML goes into the file that the line before it names, behind what is there already. In a console
block, each line with "$" is run, and the lines below it are what it prints, on standard output and error.
"""
import os
import pathlib
import re
import shutil
import subprocess
import unittest

from harness import CHIPGRAPH, NODE_PACKAGES, SOURCE, EndToEnd

TEXT = (SOURCE / "CONTRIBUTING.md").read_text()
CHAPTER = re.search(r"^## Knowledge is data\n(.*?)^## ", TEXT, re.DOTALL | re.MULTILINE).group(1)
BLOCK = re.compile(r"([^\n]*)\n```(\w+)( \w+)?\n(.*?)^```$", re.DOTALL | re.MULTILINE)
FILE = re.compile(r"`(my/[^`]+)`")


class Contributing(EndToEnd):
    def setUp(self):
        super().setUp()
        for name in ("ontology", "tests"):
            (self.folder / name).symlink_to(SOURCE / name)
        (self.folder / "bin").mkdir()
        (self.folder / "bin/chipgraph").symlink_to(pathlib.Path(CHIPGRAPH).resolve())
        self.environment = os.environ | {"PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}

    def put(self, line, content):
        names = FILE.findall(line)
        self.assertTrue(names, f"no file is named before a block: {line}")
        path = self.folder / names[-1]
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a") as file:
            file.write(content)

    def run_console(self, content):
        for step in re.split(r"^\$ ", content, flags=re.MULTILINE)[1:]:
            command, expected = step.split("\n", 1)
            result = subprocess.run(["sh", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=self.folder,
                                    env=self.environment, check=False)
            self.assertEqual(result.stdout, expected, command)

    def test_every_step(self):
        has_node = shutil.which("node") and NODE_PACKAGES.is_dir()
        done = []
        for line, kind, condition, content in BLOCK.findall(CHAPTER):
            if kind != "console":
                self.put(line, content)
            elif has_node or not condition:
                self.run_console(content)
            done.append(kind)
        self.assertEqual(len(done), CHAPTER.count("```") // 2, "some block was not understood")
        self.assertEqual(done.count("console"), 6)

    def test_every_step_is_there(self):
        self.assertEqual(re.findall(r"^### (.*)", CHAPTER, re.MULTILINE), ["A chip", "A company", "A phrase", "A fact status", "A language"])


if __name__ == "__main__":
    unittest.main()
