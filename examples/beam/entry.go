package main

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Entry is what a record adds to the totals, and where it stands: all that the
// later stages need of it.
type Entry struct {
	Place
	Provider  party.Actor `json:"provider"`
	Recipient party.Actor `json:"recipient"`
	Shares    []Share     `json:"shares"`
}

// Share is what a record adds in one category, year by year.
type Share struct {
	Category assistance.Category `json:"category"`
	Spans    []Span              `json:"spans"`
}

// entryOf works out what a record adds, of the subjects that are asked of, in each
// category that it bears on and in each of the years.
func entryOf(place Place, r *assistance.Record, years Years, subjects []assistance.Subject) Entry {
	entry := Entry{Place: place, Provider: r.Provider, Recipient: r.Recipient}
	runs := years.runs(r)
	for _, category := range categoriesOf(r) {
		share := Share{Category: category}
		for _, run := range runs {
			totals := r.Totals(assistance.Query{
				Subjects:   subjects,
				Categories: []assistance.Category{category},
				Period:     civil.Year(run.First),
			})
			if len(totals) > 0 {
				share.Spans = append(share.Spans, Span{run, totals})
			}
		}
		if len(share.Spans) > 0 {
			entry.Shares = append(entry.Shares, share)
		}
	}
	return entry
}

// categoriesOf returns the categories of the record's parts and all above them:
// who asks for victim assistance means medical care too.
func categoriesOf(r *assistance.Record) []assistance.Category {
	var categories []assistance.Category
	seen := map[assistance.Category]bool{}
	for _, part := range r.Parts {
		for category, ok := part.Category, true; ok && !seen[category]; category, ok = category.Parent() {
			seen[category] = true
			categories = append(categories, category)
		}
	}
	return categories
}
