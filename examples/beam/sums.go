package main

// Sums are the totals of a [Key], year by year: a range for each stage and
// currency.
type Sums struct {
	Spans []Span `json:"spans"`
}

// addFn adds up sums, exactly. Their order does not matter.
type addFn struct{}

// MergeAccumulators adds two sums, and writes into neither.
func (*addFn) MergeAccumulators(a, b Sums) Sums { return Sums{addSpans(a.Spans, b.Spans)} }
