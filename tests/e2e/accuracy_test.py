#!/usr/bin/env python3
"""Extraction stays as good as it was on annotated articles, where a corpus lies beside the checkout; else skipped."""
import json
import subprocess
import sys
import unittest

from harness import CHIPGRAPH, SOURCE

SHARED = SOURCE.parent / "shared"
FLOOR = {"with_status": {"precision": 0.86, "f1": 0.79}, "joint": {"f1": 0.60}}


class Accuracy(unittest.TestCase):
    def test_floor(self):
        scorer, corpora = SHARED / "score/score.py", [SHARED / "corpus/seeds", SHARED / "corpus/dev"]
        if not scorer.exists() or not all(c.is_dir() for c in corpora):
            self.skipTest("no annotated corpus beside the checkout")
        command = f"{CHIPGRAPH} build {{file}} --date {{date}} --format ntriples --output - --quiet"
        scored = subprocess.run([sys.executable, scorer, *corpora, "--json", "--command", command], capture_output=True, text=True, check=False)
        self.assertEqual(scored.returncode, 0, scored.stderr[-2000:])
        result = json.loads(scored.stdout)
        print(json.dumps(result))
        self.assertEqual(result["failed"], 0, "articles that could not be built")
        for mode, floors in FLOOR.items():
            for measure, floor in floors.items():
                self.assertGreaterEqual(result[mode][measure], floor, f"{measure} {mode}")


if __name__ == "__main__":
    unittest.main()
