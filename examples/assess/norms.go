package main

import (
	"slices"
	"strings"
	"unicode"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema"
)

// readNorms reads norms by id or by citation. A paragraph stands for every norm in
// it: "4(4)" for 4(4)(a) and 4(4)(b), "6" for all of Article 6.
func readNorms(r *refusal, given values, all []obligation.Norm) []*obligation.Norm {
	asked := make(map[string]bool)
	for _, text := range given.items() {
		found := false
		for i := range all {
			if all[i].ID == text || within(all[i].Cite, text) {
				asked[all[i].ID], found = true, true
			}
		}
		if !found {
			refuseNorm(r, text, all)
		}
	}
	var norms []*obligation.Norm
	for i := range all {
		if asked[all[i].ID] {
			norms = append(norms, &all[i])
		}
	}
	return norms
}

// within reports whether a cited paragraph is the one asked for or lies in it.
func within(cite, asked string) bool {
	have, want := steps(cite), steps(asked)
	return len(want) > 0 && len(want) <= len(have) && slices.Equal(have[:len(want)], want)
}

// steps returns what a citation leads through, however it is written: 4(4)(a),
// "Article 4 (4) (a)" and 4.4.a lead through 4, 4 and a.
func steps(cite string) []string {
	words := strings.FieldsFunc(strings.ToLower(cite), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) > 0 && (words[0] == "article" || words[0] == "art") {
		words = words[1:]
	}
	return words
}

func refuseNorm(r *refusal, found string, all []obligation.Norm) {
	var cites, ids []string
	for i := range all {
		cites = append(cites, all[i].Cite)
		ids = append(ids, all[i].ID)
	}
	names := slices.Concat(slices.Compact(cites), ids)
	r.unknown("norm or paragraph", found, schema.Nearest(found, names), names)
}

// cites names the paragraphs of norms, each once.
func cites(norms []*obligation.Norm) string {
	var cites []string
	for _, n := range norms {
		if !slices.Contains(cites, n.Cite) {
			cites = append(cites, n.Cite)
		}
	}
	return strings.Join(cites, ", ")
}
