#!/usr/bin/env python3
"""Whatever comes in: a clear message or a right result, never a crash or broken RDF, and the other inputs arrive."""
import os
import pathlib
import subprocess
import unittest

from harness import CG, CHIPGRAPH, EndToEnd, run, statements, titles, types

GOOD = "date: 2025-04-16\n\nNvidia's H20 banned\n\nThe US government has banned exports of Nvidia's H20 to China.\n"
GOOD_TITLE = '"Nvidia\'s H20 banned"@en'


class BadInput(EndToEnd):
    def build_beside_good(self, bad, *arguments, expect=1, timeout=120):
        """Builds `bad` together with a good article, which must be in the result."""
        good = self.write("good.txt", GOOD)
        result = run("build", bad, good, *arguments, "--format", "nquads", timeout=timeout)
        self.assertEqual(result.returncode, expect, result.stderr[-2000:])
        found = statements(result.stdout)
        self.assertIn(GOOD_TITLE, titles(found))
        self.assertTrue(types(found, "Restriction"), "the good article's fact is missing")
        return result, found

    def test_invalid_utf8(self):
        bad = self.write("bad.txt", b"Nvidia\n\nThe H20 is banned in China \xff\xfe and so on.\n")
        result, _ = self.build_beside_good(bad)
        self.assert_skipped(result, bad, "UTF-8")

    def test_utf8_cut_in_the_middle_of_a_character(self):
        bad = self.write("bad.txt", "Nvidia\n\nDer Chip ist für China verboten, heißt es in Zürich ü".encode()[:-1])
        result, _ = self.build_beside_good(bad)
        self.assert_skipped(result, bad, "UTF-8")

    def test_empty_file(self):
        bad = self.write("empty.txt", b"")
        result, _ = self.build_beside_good(bad)
        self.assert_skipped(result, bad, "empty", "no text")

    def test_only_white_space(self):
        bad = self.write("blank.txt", b" \n\n\t\n")
        result, _ = self.build_beside_good(bad)
        self.assert_skipped(result, bad, "empty", "no text")

    def test_binary_file(self):
        bad = self.write("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 40)
        result, _ = self.build_beside_good(bad)
        self.assert_skipped(result, bad, "UTF-8", "binary")

    def test_zero_bytes_in_text(self):
        bad = self.write("zeros.txt", b"Nvidia\n\nThe H20\0 is banned\0 in China.\n")
        result, _ = self.build_beside_good(bad)
        self.assert_skipped(result, bad, "binary", "control", "NUL")

    def test_missing_file(self):
        bad = self.folder / "missing.txt"
        result, _ = self.build_beside_good(bad)
        self.assert_skipped(result, bad, "[Nn]o such file")

    def test_unreadable_file(self):
        bad = self.write("secret.txt", GOOD)
        bad.chmod(0)
        if os.access(bad, os.R_OK):
            self.skipTest("root may read everything")
        result, _ = self.build_beside_good(bad)
        self.assert_skipped(result, bad, "[Pp]ermission")

    def test_special_file_in_a_folder(self):
        os.mkfifo(self.folder / "pipe.txt")
        good = self.write("good.txt", GOOD)
        result = run("build", self.folder, "--format", "nquads", timeout=20)
        self.assertIn(result.returncode, (0, 1), result.stderr)
        self.assertIn(GOOD_TITLE, titles(statements(result.stdout)), good)

    def test_empty_folder(self):
        empty = self.folder / "nothing"
        empty.mkdir()
        result = run("build", empty, self.write("good.txt", GOOD), "--format", "nquads")
        self.assertIn(result.returncode, (0, 1))
        self.assertIn(GOOD_TITLE, titles(statements(result.stdout)))

    def test_folder_that_contains_itself(self):
        self.write("inner/good.txt", GOOD)
        (self.folder / "inner/loop").symlink_to(self.folder, target_is_directory=True)
        result = run("build", self.folder, "--format", "nquads", timeout=20)
        self.assertIn(GOOD_TITLE, titles(statements(result.stdout)))

    def test_other_language(self):
        bad = self.write("fr.txt", "Nvidia et la Chine\n\nLe gouvernement américain a interdit hier la vente des puces H20 à "
                         "la Chine. Selon le ministère, la mesure entre en vigueur dès aujourd'hui pour toutes les entreprises.\n")
        result, _ = self.build_beside_good(bad)
        self.assert_skipped(result, bad, "language")

    def test_language_without_rules_in_the_header(self):
        bad = self.write("fr.txt", "language: fr\n\n" + GOOD.split("\n\n", 1)[1])
        result, _ = self.build_beside_good(bad)
        self.assert_skipped(result, bad, "language 'fr'")

    def test_bad_date_in_the_header(self):
        bad = self.write("date.txt", "date: yesterday\n\nNvidia\n\nThe US government has banned the H20.\n")
        result = run("build", bad, "--format", "nquads")
        self.assertIn(result.returncode, (0, 1))
        self.assertIn(str(bad), result.stderr, "a date that is none is passed over in silence")
        statements(result.stdout)

    def test_huge_file(self):
        paragraph = "Nothing of note happened in the harbour today, and the gulls were as loud as ever.\n" * 12 + "\n"
        bad = self.folder / "huge.txt"
        with open(bad, "w", encoding="utf-8") as file:
            for _ in range(200 * 2**20 // len(paragraph)):
                file.write(paragraph)
        result = run("build", bad, self.write("good.txt", GOOD), "--format", "nquads", timeout=300)
        self.assertIn(result.returncode, (0, 1))
        if result.returncode == 1:
            self.assert_skipped(result, bad, "large", "big", "MB|MiB")
        self.assertIn(GOOD_TITLE, titles(statements(result.stdout)))

    def test_endless_line(self):
        text = "The H20 and China and the ministry and so on without a stop " * 40000
        long_line = self.write("line.txt", "Endless\n\n" + text)
        result, _ = self.build_beside_good(long_line, expect=0)
        self.assertNotIn("skipped", result.stderr)

    def test_endless_word(self):
        self.build_beside_good(self.write("word.txt", "The endless word\n\nThe ban is the law of the land. " + "x" * 3_000_000), expect=0)

    def test_one_sentence_ten_thousand_times(self):
        sentence = "The US government has banned exports of the H20 to China. "
        often = self.write("often.txt", "Again\n\n" + sentence * 10000)
        _, found = self.build_beside_good(often, expect=0)
        facts = types(found, "Restriction")
        self.assertLessEqual(len(facts), 2, "the same sentence makes the same fact")

    def test_deep_nesting_of_quotes_and_brackets(self):
        self.build_beside_good(
            self.write("deep.txt", "Deep\n\nThe ministry said " + "(\"" * 50000 + "no" + "\")" * 50000 + " of the H20.\n"), expect=0)

    def test_control_characters(self):
        odd = self.write("odd.txt", "Odd\n\nThe US government \x01has\x07 banned exports of the \x1bH20\x7f to China.\u2028Yes.\u0085\n")
        result = run("build", odd, self.write("good.txt", GOOD), "--format", "nquads")
        self.assertIn(result.returncode, (0, 1))
        self.assertIn(GOOD_TITLE, titles(statements(result.stdout)))

    def test_odd_unicode(self):
        text = "Odd\n\nThe US government has banned exports of Nvidia\u2019s H20 \U0001f4a5 to China\u202e. \ufeff\ufffe e\u0301 \U0010fffd.\n"
        _, found = self.build_beside_good(self.write("odd.txt", text), expect=0)
        self.assertTrue(types(found, "Restriction"))

    def test_windows_line_ends_and_byte_order_mark(self):
        plain = self.write("plain.txt", GOOD)
        windows = self.write("windows.txt", b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
        self.assertEqual(self.build(plain), self.build(windows))

    def test_source_that_is_no_iri(self):
        for source in ('https://example.org/a b"c<d>{e}|f\\g^h`', "not an address", "https://example.org/ü/ß?q=\u4e2d", "<>", "mailto:x"):
            with self.subTest(source=source):
                article = self.write("iri.txt", f"source: {source}\n" + GOOD)
                result = run("build", article, "--format", "nquads")
                self.assertIn(result.returncode, (0, 1))
                statements(result.stdout)

    def test_names_with_spaces_and_quotes(self):
        text = ('Odd names\n\nThe US government has banned exports of the H20 to China. The chipmaker "Q\\"uo<te> {Labs}" and start-up '
                "Ob'Scure \u00c4\u00d6\u00dc^`| Systems bought 500 H20 chips in China, according to a report.\n")
        self.build_beside_good(self.write('a "b" <c> {d}.txt', text), expect=0)

    def test_file_name_that_is_not_utf8(self):
        bad = os.fsencode(self.folder) + b"/bad\xff.txt"
        pathlib.Path(os.fsdecode(bad)).write_text(GOOD)
        result = subprocess.run([os.fsencode(CHIPGRAPH), b"build", bad, b"--format", b"nquads"], capture_output=True, timeout=60)
        self.assertIn(result.returncode, (0, 1))
        statements(result.stdout.decode())

    def test_standard_input(self):
        found = self.build("-", stdin=GOOD.encode())
        self.assertIn(GOOD_TITLE, titles(found))
        self.assertIn(f"<{CG}Restriction>", {s[2] for s in found})

    def test_empty_standard_input(self):
        result = run("build", "-", stdin=b"")
        self.assert_skipped(result, "-", "empty", "no text")

    def test_metadata_that_is_no_table(self):
        good = self.write("good.txt", GOOD)
        for content in (b"\xff\xfe\t\n", b"just one column\n", f"path\tdate\n{good}\tnot a date\n".encode()):
            with self.subTest(content=content):
                table = self.write("meta.tsv", content)
                result = run("build", good, "--metadata", table, "--format", "nquads")
                self.assert_skipped(result, table, ".")
                self.assertIn(GOOD_TITLE, titles(statements(result.stdout)))


if __name__ == "__main__":
    unittest.main()
