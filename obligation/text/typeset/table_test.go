package typeset

import "testing"

// A table is as wide with colour as without, and with any name.
func TestTableAlignment(t *testing.T) {
	rows := Table{Words("State", 12), Numbers("n", 4)}
	coloured := Page{Colour: true}
	for _, name := range []string{"Chad", "Côte d'Ivoire", "United Kingdom of Great Britain and Northern Ireland", coloured.Paint(Bold, "Peru")} {
		if got := Width(rows.Row(name, "7")); got != 17 {
			t.Errorf("%s: %d columns, want 17", name, got)
		}
	}
	if got := rows.Row("Chad", "1,234,567"); got != "Chad         1,234,567" {
		t.Errorf("a number that is too wide: %q", got)
	}
}
