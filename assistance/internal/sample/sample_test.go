package sample_test

import (
	"bytes"
	"encoding/json"
	"testing"
	"unicode/utf8"

	"github.com/treatyaid/treatyaid/assistance/internal/sample"
)

// TestSample holds the records to what the package says of them. That they are
// valid, package assistance tests.
func TestSample(t *testing.T) {
	const n = 5000
	for _, layout := range []sample.Layout{sample.InOrder, sample.Shuffled} {
		records := sample.New(7, layout).Records(n)
		whole := bytes.Join(records, nil)
		if !bytes.Equal(whole, bytes.Join(sample.New(7, layout).Records(n), nil)) {
			t.Errorf("layout %d: the same seed gives others", layout)
		}
		if bytes.Equal(whole, bytes.Join(sample.New(8, layout).Records(n), nil)) {
			t.Errorf("layout %d: another seed gives the same", layout)
		}
		var lines bytes.Buffer
		if err := sample.New(7, layout).WriteTo(&lines, n); err != nil || !bytes.Equal(lines.Bytes(), append(bytes.Join(records, []byte("\n")), '\n')) {
			t.Errorf("layout %d: written otherwise than made, %v", layout, err)
		}
		size, rich := 0, 0
		ids := map[string]bool{}
		for _, data := range records {
			var r struct{ ID string }
			if err := json.Unmarshal(data, &r); err != nil {
				t.Fatalf("%s: %v", data, err)
			}
			ids[r.ID] = true
			size += len(data)
			if bytes.ContainsRune(data, '\\') || utf8.RuneCount(data) < len(data) {
				rich++
			}
		}
		if len(ids) != n {
			t.Errorf("layout %d: %d ids of %d records", layout, len(ids), n)
		}
		if average := size / n; average < 900 || average > 1100 {
			t.Errorf("layout %d: %d bytes on average", layout, average)
		}
		if rich < n/12 || rich > n/8 {
			t.Errorf("layout %d: %d of %d records are not plain", layout, rich, n)
		}
	}
}
