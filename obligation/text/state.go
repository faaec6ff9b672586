package text

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/party"
)

// names returns the names of States, in the order of the alphabet.
func names(states []party.State) []string {
	names := make([]string, len(states))
	for i, s := range states {
		names[i] = s.Name()
	}
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(unaccented(a), unaccented(b)) })
	return names
}

// unaccented is a name as it stands in an alphabet: Côte d'Ivoire before Croatia.
func unaccented(name string) string {
	return strings.NewReplacer("ô", "o", "ü", "u").Replace(name)
}

// between names a bearer, and the counterparty if there is one.
func between(bearer, counterparty party.State) string {
	if !counterparty.IsValid() {
		return bearer.Name()
	}
	return bearer.Name() + " toward " + counterparty.Name()
}
