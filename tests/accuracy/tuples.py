"""Precision and recall over tuples: what a build states beside what an annotation says.

A fact becomes the tuple (type, status, "", "") and one (type, status, role, filler) for every filler; a relation becomes
(name, subject, object). Joint tuples, (type, status, subject of the fact, role, filler), are counted apart: they tell
whether roles hang on the right item.
"""
from dataclasses import dataclass

MODES = ("with_status", "without_status", "joint")


def ratio(part, whole):
    """Of nothing, all is right."""
    return part / whole if whole else 1.0


@dataclass
class Count:
    """Numbers of tuples. Right and wrong ones are built, hit and missed ones annotated."""
    right: int = 0
    wrong: int = 0
    hit: int = 0
    missed: int = 0

    def __iadd__(self, other):
        self.right, self.wrong = self.right + other.right, self.wrong + other.wrong
        self.hit, self.missed = self.hit + other.hit, self.missed + other.missed
        return self

    @property
    def precision(self):
        return ratio(self.right, self.right + self.wrong)

    @property
    def recall(self):
        return ratio(self.hit, self.hit + self.missed)

    @property
    def f1(self):
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def alternatives(text):
    return [one.rstrip("?") for one in text.split("|")]


def fits(annotated, built, is_date=False):
    """Whether a filler is one of the alternatives; of two dates, the less precise one has to begin the other."""
    return any(one == built or (is_date and len(built) >= 4 and (built.startswith(one) or one.startswith(built)))
               for one in alternatives(annotated))


def fits_tuple(annotated, built):
    """Whether a built tuple is what an annotated one says."""
    if len(annotated) != len(built) or annotated[0] != built[0]:
        return False
    if len(annotated) == 3:
        return all(map(fits, annotated[1:], built[1:]))
    if annotated[-2] != built[-2]:  # the role
        return False
    return all(map(fits, annotated[1:-2], built[1:-2])) and fits(annotated[-1], built[-1], annotated[-2] == "date")


def fact_tuples(fact):
    """All tuples of a fact, each with whether it may be left out."""
    yield (fact.type, fact.status, "", ""), fact.optional
    for role, fillers in fact.roles.items():
        for filler in fillers:
            optional = fact.optional or filler.endswith("?")
            yield (fact.type, fact.status, role, filler), optional
            if fillers is fact.subjects:
                continue
            if fact.subjects and all(subject.endswith("?") for subject in fact.subjects):
                yield (fact.type, fact.status, "", role, filler), True
            for subject in fact.subjects or [""]:
                yield (fact.type, fact.status, subject, role, filler), optional or subject.endswith("?")


def article_tuples(article, mode):
    """Tuples that count in `mode`, with whether they may be left out. What is asked for once is no longer optional."""
    found = {}
    pairs = [pair for fact in article.facts for pair in fact_tuples(fact)]
    pairs += [(relation[:3], relation[3]) for relation in article.relations]
    for key, optional in pairs:
        if (len(key) == 5) != (mode == "joint"):
            continue
        if mode == "without_status" and len(key) == 4:
            key = (key[0], "", *key[2:])
        found[key] = found.get(key, True) and optional
    return found


@dataclass
class Comparison:
    """Tuples of one article. What only an optional tuple fits is neither right nor wrong."""
    right: set
    wrong: set
    hit: set
    missed: set

    def count(self, kind=None):
        """Numbers of all tuples, or of those of one type of fact or one relation."""
        return Count(*(sum(kind in (None, t[0]) for t in part) for part in (self.right, self.wrong, self.hit, self.missed)))

    @property
    def kinds(self):
        return {t[0] for part in (self.right, self.wrong, self.hit, self.missed) for t in part}


def compare(annotated, built, mode):
    expected, found = article_tuples(annotated, mode), article_tuples(built, mode).keys()
    required = [key for key, optional in expected.items() if not optional]
    right = {t for t in found if any(fits_tuple(key, t) for key in required)}
    wrong = {t for t in found - right if not any(fits_tuple(key, t) for key in expected)}
    hit = {key for key in required if any(fits_tuple(key, t) for t in found)}
    return Comparison(right, wrong, hit, set(required) - hit)


def false_facts(annotated, comparison):
    """Number of facts built where the annotation asks for none."""
    if not all(fact.optional for fact in annotated.facts):
        return 0
    return sum(len(t) == 4 and not t[2] for t in comparison.wrong)
