package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A document is listed as many faults of as -most says, and the rest are counted.
func TestMostOfADocument(t *testing.T) {
	const faults = 250
	lines := func(n int, line func(i int) string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(line(i) + ",\n")
		}
		return b.String()
	}
	source := `{"title": "t", "read": "2026-01-01"}`
	for name, text := range map[string]string{
		"schema": "{\n" + lines(faults, func(i int) string { return fmt.Sprintf(`"unknown-%d": 0`, i) }) +
			`"id": "r", "title": "T", "compiled": "2026-01-01"}`,
		"scan": "{\n" + lines(faults, func(i int) string { return fmt.Sprintf(`"unknown-%d": 0.5`, i) }) +
			`"id": "r", "title": "T", "compiled": "2026-01-01"}`,
		"rules": `{"id": "r", "title": "T", "compiled": "2026-01-01", "reports": [{"id": "p", "state": "FJI", "item": "1", "kind": "annual", "source": ` + source + `, "records": [` + "\n" +
			lines(faults-1, func(i int) string { return fmt.Sprintf(`"nothing-%d"`, i) }) + `"nothing"]}]}`,
	} {
		for most, want := range map[string]int{"": 100, "0": 0, "3": 3, "99": 99, "200": 200, "249": 249, "250": 250, "100000": 250} {
			args := []string{"-kind", "register", "-format", "json"}
			if most != "" {
				args = append(args, "-most", most)
			}
			got := readBack(t, check(strings.NewReader(text), args...).stdout)
			if len(got.Faults) != want || got.Files[0].Faults != faults {
				t.Errorf("%s, -most %s: %d faults are listed, want %d; of %d, want %d", name, most, len(got.Faults), want, got.Files[0].Faults, faults)
			}
			var places, wanted []int
			for i, one := range got.Faults {
				places, wanted = append(places, one.Line), append(wanted, i+2)
			}
			if want <= 3 || want == faults { // else they are the first by place of those that were found first
				if diff := cmp.Diff(wanted, places); diff != "" {
					t.Errorf("%s, -most %s: the lines (-want +got):\n%s", name, most, diff)
				}
			}
		}
	}
}
