#!/usr/bin/env python3
"""`chipgraph rules`, and the table that mappings/README.md shows of it."""
import re
import unittest

import rules_table
from harness import SOURCE, EndToEnd, run

LANGUAGES = ("de", "en", "nl")


def cells(table):
    """Cells by type and detail, then by language."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]
    return {(row[0].strip("`"), row[1].strip("`")): dict(zip(rows[0][2:], row[2:])) for row in rows[2:]}


class Rules(EndToEnd):
    def test_readme_shows_what_is_there(self):
        self.assertEqual(rules_table.written_table(), rules_table.current_table(), "if this is meant: make rules-table")

    def test_every_language_can_state_everything(self):
        table = cells(rules_table.current_table())
        self.assertGreater(len(table), 30)
        for row, by_language in table.items():
            self.assertEqual(tuple(by_language), LANGUAGES)
            if row == ("certainty", "asserted"):
                continue  # no other certainty, only a speaker: a language may do without
            for language, cell in by_language.items():
                self.assertRegex(cell, r"^[1-9]\d* / [1-9]\d*$", f"{language} has no rule or no trigger for {' '.join(row)}")

    def test_every_status_of_the_ontology_has_a_row(self):
        declared = re.findall(r"^    cg:hasStatus (.*) ;$", (SOURCE / "ontology/chipgraph.ttl").read_text(), re.MULTILINE)
        self.assertGreater(len(declared), 4)
        details = {detail for _, detail in cells(rules_table.current_table())}
        self.assertLessEqual({name.strip().removeprefix("cg:") for names in declared for name in names.split(",")}, details)

    def test_own_folders_count(self):
        more = "<set id='nods'>gibt sein Okay | nickt ab | @more-nods</set><set id='more-nods'>nickt ab | segnet ab</set>"
        rule = "<fact id='de.mine' type='License' status='granted'><cue>@nods ja?</cue><example>Washington nickt ab.</example></fact>"
        self.write("mine/de/mine.xml", f"<mapping>{more}{rule}</mapping>")
        number = lambda table: [int(n) for n in cells(table)["License", "granted"]["de"].split(" / ")]
        rules, triggers = number(rules_table.current_table())
        own = run("rules", "--markdown", "--mappings", self.folder / "mine")
        self.assertEqual((own.returncode, number(own.stdout)), (0, [rules + 1, triggers + 3]))

    def test_another_language_has_empty_cells_where_it_has_no_rules(self):
        self.write("mine/fr/language.xml", "<language code='fr'/>")
        table = cells(run("rules", "--markdown", "--mappings", self.folder / "mine").stdout)
        self.assertEqual({cell["fr"] for cell in table.values()}, {""})

    def test_one_language(self):
        self.assertEqual({tuple(row) for row in cells(run("rules", "--markdown", "--language", "nl").stdout).values()}, {("nl",)})
        self.assertEqual(run("rules", "--language", "xx").returncode, 2)

    def test_text_says_the_same(self):
        lines = run("rules").stdout.splitlines()
        self.assertEqual(lines[0].split(), [word for language in LANGUAGES for word in (language, "rules", "triggers")])
        for (kind, detail), by_language in cells(rules_table.current_table()).items():
            numbers = [number for cell in by_language.values() for number in (cell or "0 / 0").split(" / ")]
            self.assertIn([kind, *filter(None, [detail]), *numbers], [line.split() for line in lines])


if __name__ == "__main__":
    unittest.main()
