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
	Pairs []Pair `json:"pairs"`
}

// Pair is what a record adds between two actors: those that it prints or, of a group, one
// of its members too. What several members had is not the sum of their pairs: a set is
// asked for as such, with a ledger.
type Pair struct {
	Provider  party.Actor `json:"provider"`
	Recipient party.Actor `json:"recipient"`
	Shares    []Share     `json:"shares"`
}

// Share is what a record adds in one category, year by year.
type Share struct {
	Category assistance.Category `json:"category"`
	Spans    []Span              `json:"spans"`
}

// entryOf works out what a record adds, of the subjects that are asked of, between its
// actors, in each category that it bears on and in each of the years. A record that has to
// do with another counts from 0, as the other is not looked up.
func entryOf(place Place, r *assistance.Record, years Years, subjects []assistance.Subject) Entry {
	entry := Entry{Place: place}
	runs := years.runs(r)
	for _, provider := range side(r.Provider, r.From) {
		for _, recipient := range side(recipientOf(r), r.To) {
			pair := Pair{Provider: provider, Recipient: recipient}
			for _, category := range categoriesOf(r) {
				q := assistance.Query{Providers: []party.Actor{provider}, Recipients: []party.Actor{recipient},
					Subjects: subjects, Categories: []assistance.Category{category}}
				if share := shareOf(r, q, runs); len(share.Spans) > 0 {
					share.Category = category
					pair.Shares = append(pair.Shares, share)
				}
			}
			if len(pair.Shares) > 0 {
				entry.Pairs = append(entry.Pairs, pair)
			}
		}
	}
	return entry
}

// shareOf works out what a record adds to a question in runs of years.
func shareOf(r *assistance.Record, q assistance.Query, runs []Years) (share Share) {
	for _, run := range runs {
		q.Period = civil.Year(run.First)
		if totals := assistance.TotalsOf(r, q); len(totals) > 0 {
			share.Spans = append(share.Spans, Span{run, totals})
		}
	}
	return share
}

// side returns the actor that is printed on a side of a record, and the members of a group.
func side(actor party.Actor, group *assistance.Group) []party.Actor {
	actors := []party.Actor{actor}
	if group != nil {
		actors = append(actors, group.Members...)
	}
	return actors
}

// recipientOf returns who has the money: the provider, where own resources name nobody else.
func recipientOf(r *assistance.Record) party.Actor {
	if r.Recipient == (party.Actor{}) {
		return r.Provider
	}
	return r.Recipient
}

// categoriesOf returns the categories of the record's parts and all above them:
// who asks for victim assistance means medical care too. Where the source does not say
// what the rest is for, it is every category.
func categoriesOf(r *assistance.Record) []assistance.Category {
	if r.Rest == assistance.RestUnsaid {
		return assistance.Categories()
	}
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
