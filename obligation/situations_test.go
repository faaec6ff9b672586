package obligation_test

import (
	"fmt"
	"testing"
)

// situations counts what a reference came across, so that a test can tell
// whether what it compares has occurred at all.
type situations map[string]int

func (s situations) note(what string) { s[what]++ }

// check fails for each of those that occurred too seldom; not under -short, where
// fewer registers are thrown.
func (s situations) check(t *testing.T, least int, all []string) {
	t.Helper()
	if testing.Short() {
		return
	}
	told := ""
	for _, what := range all {
		told += fmt.Sprintf("\n%6d %s", s[what], what)
		if s[what] < least {
			t.Errorf("%q occurred %d times, fewer than %d", what, s[what], least)
		}
	}
	t.Log(told)
}
