package main

import (
	"os"
	"testing"
)

// A command line that cannot be followed is refused, and nothing is written.
func TestMisuse(t *testing.T) {
	tests := []struct {
		name string
		args []string
	}{
		{"nothing", nil},
		{"no input", []string{"-totals", "t", "-faults", "f"}},
		{"no results", []string{"-input", "a.ndjson"}},
		{"one name for both", []string{"-input", "a.ndjson", "-totals", "t", "-faults", "t"}},
		{"a word that is no flag", []string{"-input", "a.ndjson", "-totals", "t", "-faults", "f", "a.ndjson"}},
		{"an unknown flag", []string{"-input", "a.ndjson", "-totals", "t", "-faults", "f", "-fault", "f"}},
		{"no shard", []string{"-input", "a.ndjson", "-totals", "t", "-faults", "f", "-shards", "0"}},
		{"too many shards", []string{"-input", "a.ndjson", "-totals", "t", "-faults", "f", "-shards", "100000"}},
		{"no years", []string{"-input", "a.ndjson", "-totals", "t", "-faults", "f", "-years", "lately"}},
		{"no subject", []string{"-input", "a.ndjson", "-totals", "t", "-faults", "f", "-subjects", "mines,mine"}},
		{"no such actors", []string{"-input", "a.ndjson", "-totals", "t", "-faults", "f", "-actors", "b.json"}},
		{"actors that are no register", []string{"-input", "a.ndjson", "-totals", "t", "-faults", "f", "-actors", "a.ndjson"}},
		{"a list of actors to be overwritten", []string{"-input", "t-*.ndjson", "-totals", "t", "-faults", "a.ndjson", "-actors", "./a.ndjson"}},
		{"no such file", []string{"-input", "b.ndjson", "-totals", "t", "-faults", "f"}},
		{"one pattern without a file", []string{"-input", "a.ndjson", "-input", "b*", "-totals", "t", "-faults", "f"}},
		{"a malformed pattern", []string{"-input", "[", "-totals", "t", "-faults", "f"}},
		{"a file system that is not there", []string{"-input", "other://a", "-totals", "t", "-faults", "f"}},
		{"an input to be overwritten", []string{"-input", "a.ndjson", "-totals", "./a.ndjson", "-faults", "f"}},
		{"an input to be overwritten by a shard", []string{"-input", "t-*.ndjson", "-totals", "t.ndjson", "-faults", "f", "-shards", "2"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := newTrial(t)
			r.put("a.ndjson", minimal("a"))
			r.put("t-00001-of-00002.ndjson", minimal("a"))
			t.Chdir(r.dir)
			if status := r.run(test.args...); status != faulty {
				t.Errorf("status %d, want %d", status, faulty)
			}
			files, err := os.ReadDir(".")
			if err != nil || len(files) != 2 {
				t.Errorf("%d files, want 2: %v", len(files), err)
			}
			if text := r.read("a.ndjson"); text != minimal("a") {
				t.Errorf("the input is now %s", text)
			}
		})
	}
}
