"""The code lists as SKOS: what is wrong with them as a graph."""

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import FOAF, RDF, SKOS

OURS = "https://github.com/treatyaid/treatyaid/schema/v1/codelists/"
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
MATCHES = (SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)


def faults(path, codes):
    """The faults of the graph, which must say what the table of codes says."""
    graph = Graph().parse(str(path), format="json-ld")
    schemes = {one for one in graph.subjects(RDF.type, SKOS.ConceptScheme) if str(one).startswith(OURS)}
    concepts = {one for one in graph.subjects(RDF.type, SKOS.Concept) if graph.value(one, SKOS.inScheme) in schemes}
    if len(concepts) != len(codes):
        yield f"SKOS: {len(concepts)} concepts, {len(codes)} codes"
    lists = {str(graph.value(one, SKOS.notation)): one for one in schemes}
    for code in codes:
        concept = URIRef(f"{lists[code['list']]}#{code['code']}")
        if (concept, SKOS.notation, Literal(code["code"])) not in graph:
            yield f"SKOS: {code['list']} {code['code']} is missing"
        for language in LANGUAGES:
            labels = [str(label) for label in graph.objects(concept, SKOS.prefLabel) if label.language == language]
            if labels != [code[f"label_{language}"]] * bool(code[f"label_{language}"]):
                yield f"SKOS: {code['list']} {code['code']} in {language}: {labels}"
        parent = graph.value(concept, SKOS.broader)
        if str(parent or "").rpartition("#")[2] != code["parent"]:
            yield f"SKOS: {code['list']} {code['code']}: broader {parent}"
    for concept in concepts:
        yield from tree_faults(graph, concept)
    matched = 0
    for way in MATCHES:
        for concept, foreign in graph.subject_objects(way):
            matched += 1
            scheme = graph.value(foreign, SKOS.inScheme)
            if concept not in concepts or (scheme, RDF.type, SKOS.ConceptScheme) not in graph or graph.value(scheme, FOAF.page) is None:
                yield f"SKOS: {concept} {way} {foreign}: of no documented scheme"
    if list(graph.subject_objects(SKOS.exactMatch)) or matched < 30:
        yield f"SKOS: {matched} matches, and none may be exact"
    for scheme in schemes:
        if not list(graph.objects(scheme, SKOS.hasTopConcept)):
            yield f"SKOS: {scheme} has no top concept"
    print(f"SKOS: {len(schemes)} schemes, {len(concepts)} concepts, {matched} matches, {len(graph)} triples")


def tree_faults(graph, concept):
    """Broader leads to the top of the same scheme, without a circle, and narrower back."""
    scheme, at, seen = graph.value(concept, SKOS.inScheme), concept, set()
    while (wider := graph.value(at, SKOS.broader)) is not None:
        if wider in seen or graph.value(wider, SKOS.inScheme) != scheme or (wider, SKOS.narrower, at) not in graph:
            yield f"SKOS: {concept}: broader leads astray at {wider}"
            return
        seen.add(wider)
        at = wider
    if (at, SKOS.topConceptOf, scheme) not in graph or (scheme, SKOS.hasTopConcept, at) not in graph:
        yield f"SKOS: {at} is no top concept"
