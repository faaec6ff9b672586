package schema_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
)

func TestNearest(t *testing.T) {
	allowed := []string{"state", "status", "steps", "stage", "scope", "recipient", "provider", "id", strings.Repeat("long", 100)}
	tests := []struct {
		found string
		want  []string
	}{
		{"STATUS", []string{"status"}},
		{"Stage", []string{"stage", "state"}},
		{"statsu", []string{"status"}}, // swapped
		{"reciepient", []string{"recipient"}},
		{"provder", []string{"provider"}},
		{"providers", []string{"provider"}},
		{"stae", []string{"stage", "state"}},
		{"ID", []string{"id"}},
		{"st\u0430tus", []string{"status"}},                   // a Cyrillic a, of two bytes
		{"\uff33\uff54\uff45\uff50\uff53", []string{"steps"}}, // of full width
		{"channel", []string{}},
		{"", []string{}},
		{"\xff\xff", []string{}},
		{strings.Repeat("long", 100), []string{}},
	}
	for _, test := range tests {
		got := schema.Nearest(test.found, allowed)
		if diff := cmp.Diff(test.want, append([]string{}, got...)); diff != "" {
			t.Errorf("nearest to %.20q (-want +got):\n%s", test.found, diff)
		}
	}
	if got := schema.Nearest("aaaa", []string{"aaad", "aaac", "aaab", "aaaa"}); len(got) != 3 || got[0] != "aaaa" || got[1] != "aaab" {
		t.Errorf("of four, the nearest three are %q", got)
	}
}
