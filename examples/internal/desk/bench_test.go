package desk

import "testing"

// What a step of the date on the view of one State takes.
func BenchmarkState(b *testing.B) {
	d, err := New()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := d.Answer("state", []byte(`{"treaty":"ccm","state":"LAO","on":"2020-01-01"}`)); err != nil {
			b.Fatal(err)
		}
	}
}
