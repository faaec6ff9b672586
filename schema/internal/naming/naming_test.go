package naming

import (
	"encoding/json"
	"os"
	"slices"
	"testing"
)

// codesIn returns the codes of a code list.
func codesIn(t *testing.T, file string) []string {
	t.Helper()
	data, err := os.ReadFile("../../v1/codelists/" + file + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var list struct{ Codes []struct{ Code string } }
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, entry := range list.Codes {
		codes = append(codes, entry.Code)
	}
	return codes
}

// Every name is folded and stands once, and has codes that there are.
func TestTables(t *testing.T) {
	for file, table := range map[string][]called{
		"state": states, "currency": currencies, "actor-kind": actorKinds, "category": categories,
		"channel-kind": channelKinds, "stage": stages, "subject": subjects, "": members,
	} {
		var allowed []string
		if file != "" {
			allowed = codesIn(t, file)
		}
		seen := map[string]bool{}
		for _, row := range table {
			if Fold(row.name) != row.name || seen[row.name] || len(row.codes) == 0 || len(row.codes) > 3 {
				t.Errorf("%s: %q, %v", file, row.name, row.codes)
			}
			seen[row.name] = true
			for _, code := range row.codes {
				if file != "" && code != "taken-back" && !slices.Contains(allowed, code) {
					t.Errorf("%s: %q is called %q: no such code", file, code, row.name)
				}
			}
		}
	}
}

// The codes of ISO are those of the States, each once.
func TestISOCodes(t *testing.T) {
	var codes []string
	seen := map[string]bool{}
	for _, row := range isoCodes {
		codes = append(codes, row.code)
		if len(row.letters) != 2 || len(row.number) != 3 || seen[row.letters] || seen[row.number] {
			t.Errorf("%s: %q, %q", row.code, row.letters, row.number)
		}
		seen[row.letters], seen[row.number] = true, true
	}
	if !slices.Equal(codes, codesIn(t, "state")) {
		t.Error("the codes are not those of the States")
	}
}

// What is no State is never told as one, and a withdrawn currency has no code.
func TestNoCodes(t *testing.T) {
	for _, names := range [][]string{territories, formerStates} {
		for _, name := range names {
			if Fold(name) != name || len(Codes("State", name)) > 0 {
				t.Errorf("%q: folded %q, a State's %v", name, Fold(name), Codes("State", name))
			}
		}
	}
	for _, o := range organizations {
		for _, name := range o.names {
			if Fold(name) != name || len(Codes("State", name)) > 0 || Territory(name) {
				t.Errorf("%q: folded %q, a State's %v", name, Fold(name), Codes("State", name))
			}
		}
	}
	current := codesIn(t, "currency")
	for _, w := range withdrawn {
		if slices.Contains(current, w.Code) || w.Year < 1987 || w.Year > 2007 {
			t.Errorf("%s, of %d", w.Code, w.Year)
		}
		for _, name := range append(w.names, Fold(w.Code), Fold(w.Name)) {
			if Fold(name) != name || len(Codes("Currency", name)) > 0 || SharedCurrency(name) {
				t.Errorf("%s is called %q, as another is", w.Code, name)
			}
		}
	}
	for _, name := range sharedCurrencies {
		if Fold(name) != name || len(Codes("Currency", name)) > 0 {
			t.Errorf("%q: folded %q", name, Fold(name))
		}
	}
}

func TestFold(t *testing.T) {
	for name, want := range map[string]string{
		"": "", " Norway ": "norway", "Norvège": "norvege", "Norve\u0300ge": "norvege", "U.S.A.": "usa", "Côte d'Ivoire": "cote divoire",
		"Côte d’Ivoire": "cote divoire", "Guinea-Bissau": "guinea bissau", "Iran (Islamic Republic of)": "iran islamic republic of",
		"The Gambia": "gambia", "the": "the", "US$": "us$", "—": "", "Türkiye": "turkiye",
	} {
		if got := Fold(name); got != want {
			t.Errorf("%q is folded %q, want %q", name, got, want)
		}
	}
}
