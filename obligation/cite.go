package obligation

import (
	"cmp"
	"strconv"
	"strings"
)

// CompareCites orders citations as a treaty does: 6(10) after 6(2), 6(2) before
// 6(2)(a), 4(4)(b) after 4(4)(a), X(7) by the letters of its article. It returns
// -1, 0 or 1, for [slices.SortFunc].
func CompareCites(a, b string) int {
	as, bs := citeParts(a), citeParts(b)
	for i := range min(len(as), len(bs)) {
		if c := compareCiteParts(as[i], bs[i]); c != 0 {
			return c
		}
	}
	return cmp.Or(cmp.Compare(len(as), len(bs)), strings.Compare(a, b))
}

// citeParts splits a citation at its brackets: "6(10)" is "6" and "10".
func citeParts(cite string) []string {
	return strings.FieldsFunc(cite, func(r rune) bool { return r == '(' || r == ')' || r == ' ' })
}

// compareCiteParts orders numbers by their value, before words, and words by their
// letters.
func compareCiteParts(a, b string) int {
	m, errA := strconv.Atoi(a)
	n, errB := strconv.Atoi(b)
	switch {
	case errA == nil && errB == nil:
		return cmp.Compare(m, n)
	case errA == nil:
		return -1
	case errB == nil:
		return 1
	}
	return strings.Compare(a, b)
}
