package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/schema/label"
)

// listsAt is where the identifiers of the lists begin. They mirror the files, and nothing
// fetches them.
const listsAt = "https://github.com/treatyaid/treatyaid/schema/v1/codelists/"

// The shapes of the vocabulary in JSON-LD.
type (
	graph struct {
		Context map[string]term `json:"@context"`
		Graph   []node          `json:"@graph"`
	}
	// node is a scheme, or a concept of one.
	node struct {
		ID         string            `json:"@id"`
		Type       string            `json:"@type"`
		Title      map[string]string `json:"title,omitempty"`
		Page       string            `json:"page,omitempty"` // where a scheme of others is documented
		Version    string            `json:"version,omitempty"`
		Publisher  string            `json:"publisher,omitempty"`
		Hashtag    string            `json:"hashtag,omitempty"` // of a column that holds codes of the scheme
		Top        []string          `json:"hasTopConcept,omitempty"`
		Scheme     string            `json:"inScheme,omitempty"`
		TopOf      string            `json:"topConceptOf,omitempty"`
		Notation   string            `json:"notation,omitempty"`
		Label      map[string]string `json:"prefLabel,omitempty"`
		Definition map[string]string `json:"definition,omitempty"`
		ScopeNote  map[string]string `json:"scopeNote,omitempty"`
		Cites      []string          `json:"cites,omitempty"` // of the Convention on Cluster Munitions
		Broader    string            `json:"broader,omitempty"`
		Narrower   []string          `json:"narrower,omitempty"`
		Close      []string          `json:"closeMatch,omitempty"`
		Broad      []string          `json:"broadMatch,omitempty"`
		Narrow     []string          `json:"narrowMatch,omitempty"`
		Related    []string          `json:"relatedMatch,omitempty"`
	}
)

// term is what a member of a node stands for.
type term struct {
	ID        string `json:"@id"`
	Type      string `json:"@type,omitempty"`
	Container string `json:"@container,omitempty"`
}

// context maps the members of a node to SKOS and Dublin Core. It stands in the file, so
// that nothing need be fetched to read it.
func context() map[string]term {
	const skos, dublin = "http://www.w3.org/2004/02/skos/core#", "http://purl.org/dc/terms/"
	terms := map[string]term{
		"page": {ID: "http://xmlns.com/foaf/0.1/page", Type: "@id"}, "version": {ID: "http://www.w3.org/2002/07/owl#versionInfo"},
		"publisher": {ID: dublin + "publisher"}, "cites": {ID: dublin + "references"}, "title": {ID: dublin + "title", Container: "@language"},
		"hashtag": {ID: skos + "example"},
	}
	for _, name := range []string{"Concept", "ConceptScheme", "notation"} {
		terms[name] = term{ID: skos + name}
	}
	for _, name := range []string{"prefLabel", "definition", "scopeNote"} {
		terms[name] = term{ID: skos + name, Container: "@language"}
	}
	for _, name := range []string{"hasTopConcept", "inScheme", "topConceptOf", "broader", "narrower", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"} {
		terms[name] = term{ID: skos + name, Type: "@id"}
	}
	return terms
}

// vocabulary returns the code lists as SKOS.
func vocabulary(c *crosswalk) ([]byte, error) {
	g := graph{Context: context()}
	for _, name := range label.Lists() {
		list, err := label.Read(name)
		if err != nil {
			return nil, err
		}
		nodes, err := nodesOf(list, c)
		if err != nil {
			return nil, err
		}
		g.Graph = append(g.Graph, nodes...)
	}
	g.Graph = append(g.Graph, foreignNodes(c)...)
	return indented(g)
}

// nodesOf returns the scheme of a list and its concepts.
func nodesOf(list label.CodeList, c *crosswalk) ([]node, error) {
	top := node{ID: listsAt + kebab(list.List) + ".json", Type: "ConceptScheme", Title: map[string]string{"en": list.Title}, Notation: list.List, ScopeNote: english(list.Note)}
	for _, m := range c.of(list.List, "") {
		top.Hashtag = m.foreignCode
	}
	nodes := []node{top}
	for _, entry := range list.Codes {
		n := node{ID: top.ID + "#" + entry.Code, Type: "Concept", Scheme: top.ID, Notation: entry.Code, Label: map[string]string{}, Cites: entry.Cites}
		for _, language := range label.Languages() {
			if found, ok := entry.Labels.In(language); ok {
				n.Label[language.String()] = found.Text
			}
		}
		// The notes of faults say what is wrong; the others go beside a meaning.
		if list.List == "FaultCode" {
			n.Definition = english(entry.Note)
		} else {
			n.ScopeNote = english(entry.Note)
		}
		if entry.Parent == "" {
			n.TopOf = top.ID
			nodes[0].Top = append(nodes[0].Top, n.ID)
		} else {
			n.Broader = top.ID + "#" + entry.Parent
		}
		for _, kind := range list.Codes {
			if kind.Parent == entry.Code {
				n.Narrower = append(n.Narrower, top.ID+"#"+kind.Code)
			}
		}
		for _, m := range c.of(list.List, entry.Code) {
			if err := n.match(m, c); err != nil {
				return nil, err
			}
		}
		nodes = append(nodes, n)
	}
	return nodes, nil
}

// match adds what a scheme of others calls the concept.
func (n *node) match(m match, c *crosswalk) error {
	to, err := c.iri(m)
	if err != nil {
		return err
	}
	switch m.match {
	case "closeMatch":
		n.Close = append(n.Close, to)
	case "broadMatch":
		n.Broad = append(n.Broad, to)
	case "narrowMatch":
		n.Narrow = append(n.Narrow, to)
	case "relatedMatch":
		n.Related = append(n.Related, to)
	default:
		return fmt.Errorf("crosswalk.csv: %s %s: %q is no way for codes to match", m.list, m.code, m.match)
	}
	return nil
}

// foreignNodes returns the schemes of others, and of each the codes that are matched.
func foreignNodes(c *crosswalk) (nodes []node) {
	for _, s := range c.schemes {
		nodes = append(nodes, node{ID: s.address, Type: "ConceptScheme", Title: map[string]string{"en": s.title}, Page: s.address, Version: s.version, Publisher: s.publisher, Notation: s.id, ScopeNote: english(s.note)})
		var seen []string
		for _, m := range c.matches {
			if m.scheme != s.id || m.code == "" || slices.Contains(seen, m.foreignCode) {
				continue
			}
			seen = append(seen, m.foreignCode)
			nodes = append(nodes, node{ID: s.address + "#" + m.foreignCode, Type: "Concept", Scheme: s.address, Notation: m.foreignCode, Label: english(m.foreignName)})
		}
	}
	return nodes
}

func english(text string) map[string]string {
	if text == "" {
		return nil
	}
	return map[string]string{"en": text}
}

// kebab turns "ChannelKind" into "channel-kind", as the files of the lists are called.
func kebab(name string) string {
	var b strings.Builder
	for i, r := range name {
		if i > 0 && 'A' <= r && r <= 'Z' {
			b.WriteByte('-')
		}
		b.WriteRune(r)
	}
	return strings.ToLower(b.String())
}
