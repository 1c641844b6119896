"""Facts and relations as values: read from an annotation, or from the N-Triples that a build of one article gives."""
import json
import re
from collections import defaultdict
from dataclasses import dataclass, field

CG = "https://w3id.org/chipgraph/ontology#"
ID = "https://w3id.org/chipgraph/id/"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

# Roles of each type of fact. The first one is what such facts are about: other roles are tied to it in joint tuples.
ROLES = {
    "Restriction": ("item", "authority", "destination", "target", "legalBasis", "date"),
    "License": ("item", "authority", "holder", "destination", "recipient", "quantity", "condition", "date"),
    "Deployment": ("item", "operator", "quantity", "place"),
    "FinancialImpact": ("company", "amount"),
    "Position": ("agent", "on"),
    "Specification": ("chip", "value", "relativeTo"),
}
RELATIONS = ("manufacturer", "designedFor", "partOfFamily", "affiliation", "sponsor")
UNIT_OF = {"amount": "currency", "value": "unit"}
CERTAINTY_IN_ANNOTATIONS = {"disputed": "denied"}  # in RDF "denied" is a status

STATEMENT = re.compile(r'(<[^>]*>|_:\S+) <([^>]*)> (<[^>]*>|_:\S+|"(?:[^"\\]|\\.)*")')


@dataclass
class Fact:
    """Of an annotation: texts may hold alternatives ("a|b") and fillers may end in "?" (may be left out)."""
    type: str
    status: str = ""
    roles: dict = field(default_factory=dict)  # name to list of texts, for each role of the type
    certainty: str = ""
    speakers: list = field(default_factory=list)
    optional: bool = False

    @property
    def subjects(self):
        return self.roles[ROLES[self.type][0]]


@dataclass
class Article:
    """What one article states."""
    facts: list = field(default_factory=list)
    relations: list = field(default_factory=list)  # (name, subject, object, may be left out)
    language: str = "?"
    date: str = ""
    tells_speakers: bool = False  # some fact of the annotation has a speaker: so the others are known to have none


def as_list(value):
    return [str(v) for v in value] if isinstance(value, list) else [str(value)]


def read_annotation(path):
    content = json.loads(path.read_text(encoding="utf-8"))
    about = content["article"]
    article = Article(language=about.get("language", "?"), date=about.get("date", ""))
    for given in content["facts"]:
        roles = {role: as_list(given.get(role, [])) for role in ROLES[given["type"]]}
        article.facts.append(Fact(given["type"], given.get("status", ""), roles, given.get("certainty", ""),
                                  as_list(given.get("speaker", [])), bool(given.get("optional"))))
    article.relations = [(name, subject, obj, bool(optional)) for subject, name, obj, *optional in content.get("relations", [])]
    article.tells_speakers = any(fact.speakers for fact in article.facts)
    return article


def last_part(term):
    """Of an IRI, what stands behind "#" or the last "/"; of a literal, its text."""
    return term[1:-1] if term[0] == '"' else re.split("[#/]", term.strip("<>"))[-1]


def plain_number(text):
    """"5500000000.0" as "5500000000"."""
    try:
        value = float(text)
    except ValueError:
        return text
    return str(int(value)) if value == int(value) else repr(value)


def filler(role, term, properties):
    """A filler as annotations write it."""
    text = last_part(term)
    if role == "date":
        precision = properties["datePrecision"]
        return text[:4] if "year" in precision else text[:7] if "month" in precision else text[:10]
    if role == "quantity":
        return plain_number(text)
    if role in UNIT_OF:
        return plain_number(text) + " " + (properties[UNIT_OF[role]] or ["?"])[0]
    return text


def read_build(text):
    """The facts and relations of N-Triples. A fact's speakers are those of all claims that state it."""
    subjects = defaultdict(lambda: defaultdict(list))  # subject, local name of a predicate of ours, objects
    types = defaultdict(set)
    for subject, predicate, obj in (match.groups() for match in map(STATEMENT.match, text.splitlines()) if match):
        if predicate == RDF_TYPE:
            types[subject].add(last_part(obj))
        elif predicate.startswith(CG):
            subjects[subject][predicate.removeprefix(CG)].append(obj)
    speakers = defaultdict(set)
    for properties in subjects.values():
        for fact in properties.get("states", []):
            speakers[fact] |= {last_part(term) for term in properties.get("attributedTo", [])}
    article = Article()
    for subject, terms in subjects.items():
        texts = defaultdict(list, {name: [last_part(term) for term in values] for name, values in terms.items()})
        for kind in sorted(types[subject] & ROLES.keys()):
            roles = {role: [filler(role, term, texts) for term in terms.get(role, [])] for role in ROLES[kind]}
            certainty = (texts["certainty"] or [""])[0]
            article.facts += [Fact(kind, status, roles, CERTAINTY_IN_ANNOTATIONS.get(certainty, certainty), sorted(speakers[subject]))
                              for status in texts["status"] or [""]]
        if subject.startswith("<" + ID):
            article.relations += [(name, last_part(subject), obj, False) for name in RELATIONS for obj in texts[name]]
    return article
