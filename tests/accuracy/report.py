"""Sums over articles, as text, as JSON, and beside floors."""
from collections import defaultdict
from dataclasses import dataclass, field

from agreement import Agreement
from facts import RELATIONS, ROLES
from tuples import MODES, Count

RATIOS = ("precision", "recall", "f1")


@dataclass
class Totals:
    modes: dict = field(default_factory=lambda: {mode: Count() for mode in MODES})
    kinds: dict = field(default_factory=lambda: defaultdict(Count))  # (type or relation, language), with status
    agreement: Agreement = field(default_factory=Agreement)
    articles: int = 0
    facts_built: int = 0
    facts_annotated: int = 0
    false_facts: int = 0  # in articles that have none
    failures: list = field(default_factory=list)  # (path, what was wrong)

    def sum(self, kind=None, language=None):
        """With status, over one type, one language, or both."""
        total = Count()
        for (a_kind, a_language), count in self.kinds.items():
            if kind in (None, a_kind) and language in (None, a_language):
                total += count
        return total

    @property
    def languages(self):
        return sorted({language for _, language in self.kinds})

    @property
    def kinds_in_order(self):
        present = {kind for kind, _ in self.kinds}
        return [kind for kind in (*ROLES, *RELATIONS) if kind in present]


def ratios(count):
    return {name: round(getattr(count, name), 3) for name in RATIOS}


def as_json(totals):
    numbers = lambda count: ratios(count) | {"right": count.right, "wrong": count.wrong, "missed": count.missed}
    agreement = totals.agreement
    return {
        **{mode: numbers(count) for mode, count in totals.modes.items()},
        "types": {kind: numbers(totals.sum(kind=kind)) for kind in totals.kinds_in_order},
        "languages": {language: numbers(totals.sum(language=language)) for language in totals.languages},
        "types_by_language": {kind: {language: numbers(totals.sum(kind, language)) for language in totals.languages}
                              for kind in totals.kinds_in_order},
        "certainty": {"agrees": round(agreement.certainty_ratio, 3), "facts": agreement.certainty.total(),
                      "confusion": {f"{annotated} {built}": n for (annotated, built), n in sorted(agreement.certainty.items())}},
        "speaker": {"agrees": round(agreement.speaker_ratio, 3), "facts": agreement.speaker.total(), **agreement.speaker},
        "speaker_where_none": {"given": agreement.unasked["given"], "facts": agreement.unasked.total()},
        "articles": totals.articles, "failed": len(totals.failures), "facts_built": totals.facts_built,
        "facts_annotated": totals.facts_annotated, "false_facts_in_empty_articles": totals.false_facts,
    }


def count_lines(title, rows):
    yield f"{title:<16} precision  recall     F1   right  wrong missed"
    for name, count in rows:
        yield (f"{name:<16} {count.precision:9.3f} {count.recall:7.3f} {count.f1:6.3f}"
               f" {count.right:7} {count.wrong:6} {count.missed:6}")
    yield ""


def confusion_lines(certainty):
    names = sorted({name for pair in certainty for name in pair})
    yield "annotated \\ built " + "".join(f"{name:>10}" for name in names)
    for annotated in names:
        yield f"{annotated:<18}" + "".join(f"{certainty[annotated, built]:10}" for built in names)
    yield ""


def as_text(totals):
    yield from count_lines("type", [(kind, totals.sum(kind=kind)) for kind in totals.kinds_in_order])
    yield from count_lines("language", [(language, totals.sum(language=language)) for language in totals.languages])
    yield f"{'F1':<16}" + "".join(f"{language:>7}" for language in totals.languages)
    for kind in totals.kinds_in_order:
        cells = [totals.kinds.get((kind, language)) for language in totals.languages]
        yield f"{kind:<16}" + "".join(f"{cell.f1:7.3f}" if cell else f"{'–':>7}" for cell in cells)
    yield ""
    yield from count_lines("overall", [(mode.replace("_", " "), count) for mode, count in totals.modes.items()])
    agreement = totals.agreement
    yield f"certainty agrees for {agreement.certainty_ratio:.3f} of {agreement.certainty.total()} facts that match"
    yield from confusion_lines(agreement.certainty)
    said = agreement.speaker
    yield (f"speaker agrees for {agreement.speaker_ratio:.3f} of {said.total()} facts that match and have one"
           f" (right {said['right']}, wrong {said['wrong']}, none given {said['none']})")
    yield (f"speaker given for {agreement.unasked['given']} of {agreement.unasked.total()} facts that match and have none")
    yield f"{totals.facts_built} facts built, {totals.facts_annotated} annotated, optional ones among them"
    yield f"{totals.articles} articles, {len(totals.failures)} failed, {totals.false_facts} false facts in articles that have none"


def below_floor(result, floors, path=""):
    """Lines that say which numbers of `result` are below those that stand in their place in `floors`."""
    for name, floor in floors.items():
        place = f"{path}{name}"
        value = result.get(name, {} if isinstance(floor, dict) else 0)
        if isinstance(floor, dict):
            yield from below_floor(value, floor, place + " ")
        elif value < floor:
            yield f"{place} is {value:.3f}, below its floor {floor}"
