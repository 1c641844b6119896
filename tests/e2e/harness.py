"""What the end-to-end tests share: running the program, and reading what it wrote. Standard library only.

CHIPGRAPH names the program, SOURCE the checkout; CTest sets both.
"""
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ.get("SOURCE", pathlib.Path(__file__).parents[2]))
CHIPGRAPH = os.environ.get("CHIPGRAPH", str(SOURCE / "build/release/chipgraph"))
ARTICLES = SOURCE / "examples/articles"
NODE_PACKAGES = SOURCE / "tests/node/node_modules"
SLOW = 10 if os.environ.get("CHIPGRAPH_SANITIZED") else 1  # sanitized programs take their time

CG = "https://w3id.org/chipgraph/ontology#"
ID = "https://w3id.org/chipgraph/id/"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

TERM = r'(<[^<>"{}|^`\\\x00-\x20]*>|"(?:[^"\\\n\r]|\\[tbnrf"\'\\]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*"(?:@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*|\^\^<[^<>"{}|^`\\\x00-\x20]*>)?)'
STATEMENT = re.compile(rf"^{TERM}\s+{TERM}\s+{TERM}(?:\s+{TERM})?\s*\.$")


def run(*arguments, stdin=None, timeout=120):
    """Runs the program; a crash (signal, sanitizer) is an error at once. Output is decoded strictly as UTF-8."""
    result = subprocess.run([CHIPGRAPH, *map(str, arguments)], input=stdin, capture_output=True, timeout=timeout * SLOW)
    result.stdout, result.stderr = result.stdout.decode("utf-8"), result.stderr.decode("utf-8", "backslashreplace")
    if result.returncode not in (0, 1, 2, 3, 4) or "Sanitizer" in result.stderr or "runtime error" in result.stderr:
        raise AssertionError(f"{arguments}: exit status {result.returncode}\n{result.stderr[-4000:]}")
    return result


def statements(text):
    """The statements of N-Triples or N-Quads as tuples of terms; fails on a line that is none."""
    found = set()
    for line in text.splitlines():
        if not line.strip():
            continue
        match = STATEMENT.match(line)
        if not match:
            raise AssertionError(f"not a statement: {line[:300]}")
        found.add(tuple(term for term in match.groups() if term))
    return found


class EndToEnd(unittest.TestCase):
    maxDiff = 4000

    """A test with a folder of its own, `self.folder`, and the checks that many tests need."""

    def setUp(self):
        keeper = tempfile.TemporaryDirectory(prefix="chipgraph-")
        self.addCleanup(keeper.cleanup)
        self.folder = pathlib.Path(keeper.name)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def build(self, *arguments, expect=0, **options):
        """Standard output of `build`, in N-Quads, as statements."""
        result = run("build", *arguments, "--format", "nquads", **options)
        self.assertEqual(result.returncode, expect, result.stderr)
        return statements(result.stdout)

    def assert_skipped(self, result, path, *reasons):
        """The run went on, named `path` on standard error and one of `reasons`."""
        self.assertEqual(result.returncode, 1, result.stderr)
        lines = [line for line in result.stderr.splitlines() if str(path) in line]
        self.assertTrue(lines, f"{path} is not named in: {result.stderr}")
        self.assertRegex(lines[0].split(str(path), 1)[1], "|".join(reasons))


def titles(found):
    """Titles of the articles in a set of statements."""
    return {s[2] for s in found if s[1] == "<http://purl.org/dc/terms/title>"}


def types(found, *names):
    """Subjects of the given classes of the ontology."""
    wanted = {f"<{CG}{name}>" for name in names}
    return {s[0] for s in found if s[1] == f"<{RDF_TYPE}>" and s[2] in wanted}
