package main

import "github.com/treatyaid/treatyaid/assistance"

// Span is the totals of each one of its years, the same in all of them: of money
// that may be of any year there is one span and not one total a year. Spans stand
// in the order of their years and have none in common.
type Span struct {
	Years
	Totals []assistance.Total `json:"totals"`
}

// addSpans adds up year by year. It writes into neither a nor b.
func addSpans(a, b []Span) []Span {
	var cuts []int
	for _, spans := range [][]Span{a, b} {
		for _, span := range spans {
			cuts = append(cuts, span.First, span.Last+1)
		}
	}
	var sum []Span
	for _, years := range between(cuts) {
		var totals []assistance.Total
		totals = assistance.AddTotals(totals, totalsIn(a, years.First))
		totals = assistance.AddTotals(totals, totalsIn(b, years.First))
		if len(totals) > 0 {
			sum = append(sum, Span{years, totals})
		}
	}
	return sum
}

// totalsIn returns the totals of a year, or none.
func totalsIn(spans []Span, year int) []assistance.Total {
	for _, span := range spans {
		if span.First <= year && year <= span.Last {
			return span.Totals
		}
	}
	return nil
}
