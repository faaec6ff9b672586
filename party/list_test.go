package party

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// document returns the JSON text of a made-up list under the rules of the
// Convention on Cluster Munitions. In each participation "@2025-03-10" stands for
// a source read on that day.
func document(participations ...string) []byte {
	text := fmt.Sprintf(`{
		"id": "example", "instrument": "example", "title": "Made up; no fact",
		"completeAsOf": "2026-02-01",
		"entryIntoForce": {"cite": "17", "instruments": 30, "deposited": "2010-02-16", "inForce": "2010-08-01", "delay": {"count": 6, "unit": "month-beginnings"}},
		"withdrawal": {"cite": "20(3)", "delay": {"count": 6, "unit": "months"}, "prolongedBy": "armed-conflict"},
		"sources": ["@2026-02-01"],
		"participations": [%s]
	}`, strings.Join(participations, ","))
	return regexp.MustCompile(`"@([0-9-]+)"`).ReplaceAll([]byte(text), []byte(`{"title": "Made up", "read": "$1"}`))
}

func participation(state, acts string) string {
	if acts != "" {
		acts += ","
	}
	return fmt.Sprintf(`{"state": %q, "name": "Made up", %s "sources": ["@2026-02-01"]}`, state, acts)
}

func parsed(t testing.TB, participations ...string) *StatusList {
	t.Helper()
	l, err := ParseStatusList(document(participations...))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// day reads a date; "" is none.
func day(s string) civil.Date {
	if s == "" {
		return civil.Date{}
	}
	return civil.MustParse(s)
}
