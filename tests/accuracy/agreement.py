"""How often certainty and speaker agree, over the facts that an annotation and a build share."""
from collections import Counter
from dataclasses import dataclass, field

from tuples import alternatives, fits


@dataclass
class Agreement:
    certainty: Counter = field(default_factory=Counter)  # (annotated, built): facts
    speaker: Counter = field(default_factory=Counter)  # "right", "wrong", "none": facts whose annotation tells one
    unasked: Counter = field(default_factory=Counter)  # "given", "none": facts whose annotation tells none

    def __iadd__(self, other):
        self.certainty += other.certainty
        self.speaker += other.speaker
        self.unasked += other.unasked
        return self

    @property
    def certainty_ratio(self):
        total = self.certainty.total()
        return sum(n for (annotated, built), n in self.certainty.items() if annotated == built) / total if total else 1.0

    @property
    def speaker_ratio(self):
        return self.speaker["right"] / self.speaker.total() if self.speaker else 1.0

    @property
    def unasked_ratio(self):
        return self.unasked["given"] / self.unasked.total() if self.unasked else 0.0


def closeness(annotated, built):
    """Number of fillers that two facts share; none if they cannot be the same fact.

    They are of one type and status, their subjects (item, company, …) meet where both have some, and more of the roles
    that both have agree than differ.
    """
    if annotated.type != built.type or not fits(annotated.status, built.status):
        return None
    shared, balance = 0, 0
    for role, fillers in annotated.roles.items():
        theirs = built.roles[role]
        if not fillers or not theirs:
            continue
        common = sum(any(fits(one, other, role == "date") for one in fillers) for other in theirs)
        if not common and fillers is annotated.subjects:
            return None
        shared += common
        balance += 1 if common else -1
    has_roles = any(annotated.roles.values()) and any(built.roles.values())
    return shared if balance > 0 or not has_roles else None


def matching_facts(annotated, built):
    """Pairs of facts, closest first, each fact in one pair at most."""
    pairs = [(-near, i, j) for i, one in enumerate(annotated) for j, other in enumerate(built)
             if (near := closeness(one, other)) is not None]
    left, right = set(), set()
    for _, i, j in sorted(pairs):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            yield annotated[i], built[j]


def speaker_verdict(annotated, given):
    """"right": someone is given, and everyone given is among those annotated. Nothing where all may be left out and are."""
    if not given:
        return None if all(one.endswith("?") for one in annotated) else "none"
    return "right" if all(any(fits(one, other) for one in annotated) for other in given) else "wrong"


def agree(annotated, built):
    """Agreement in one article. Its speakers count only where the annotation tells at least one."""
    result = Agreement()
    for one, other in matching_facts(annotated.facts, built.facts):
        if one.certainty:
            said = alternatives(one.certainty)
            result.certainty[other.certainty if other.certainty in said else said[0], other.certainty] += 1
        if one.speakers:
            if verdict := speaker_verdict(one.speakers, other.speakers):
                result.speaker[verdict] += 1
        elif annotated.tells_speakers:
            result.unasked["given" if other.speakers else "none"] += 1
    return result


def differences(annotated, built):
    """Lines for people: facts whose certainty or speaker is not what the annotation says."""
    for one, other in matching_facts(annotated.facts, built.facts):
        name = " ".join([one.type, one.status, *one.subjects])
        if one.certainty and not fits(one.certainty, other.certainty):
            yield f"certainty {name}: {one.certainty}, built {other.certainty}"
        if one.speakers and speaker_verdict(one.speakers, other.speakers) in ("wrong", "none"):
            yield f"speaker   {name}: {', '.join(one.speakers)}, built {', '.join(other.speakers) or 'none'}"
        if annotated.tells_speakers and not one.speakers and other.speakers:
            yield f"speaker   {name}: none, built {', '.join(other.speakers)}"
