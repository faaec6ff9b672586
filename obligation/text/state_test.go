package text

import (
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/party"
)

// Every name has its place in the alphabet.
func TestUnaccented(t *testing.T) {
	for _, s := range party.States() {
		for _, r := range unaccented(s.Name()) {
			if r > 127 {
				t.Errorf("%s is sorted by %q", s.Name(), r)
			}
		}
	}
	got := strings.Join(names([]party.State{party.MustParseState("CZE"), party.MustParseState("CIV"), party.MustParseState("HRV"), party.MustParseState("CRI")}), ", ")
	if want := "Costa Rica, Côte d'Ivoire, Croatia, Czech Republic"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
