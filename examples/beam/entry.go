package main

import (
	"slices"

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

// asked is what is asked of each record.
type asked struct {
	years    Years
	subjects []assistance.Subject
	actors   *party.Actors // who is known by several names, and whose body it is; nil: nobody
}

// entryOf works out what a record adds, of the subjects that are asked of, between its
// actors, in each category that it bears on and in each of the years. A record that has to
// do with another counts from 0, as the other is not looked up.
func (a *asked) entryOf(place Place, r *assistance.Record) Entry {
	entry := Entry{Place: place}
	runs, categories := a.years.runs(r), a.categoriesOf(r)
	for _, provider := range a.side(r.Provider, r.From) {
		for _, recipient := range a.side(recipientOf(r), r.To) {
			pair := Pair{Provider: provider, Recipient: recipient}
			for _, category := range categories {
				q := assistance.Query{Providers: []party.Actor{provider}, Recipients: []party.Actor{recipient},
					Subjects: a.subjects, Categories: []assistance.Category{category}}
				if share := a.shareOf(r, q, runs); len(share.Spans) > 0 {
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
func (a *asked) shareOf(r *assistance.Record, q assistance.Query, runs []Years) (share Share) {
	for _, run := range runs {
		q.Period = civil.Year(run.First)
		if totals := assistance.TotalsOf(r, q, a.actors); len(totals) > 0 {
			share.Spans = append(share.Spans, Span{run, totals})
		}
	}
	return share
}

// side returns the actor that is printed on a side of a record, and the members of a group:
// each once, under whichever of its names it is printed.
func (a *asked) side(actor party.Actor, group *assistance.Group) []party.Actor {
	actors := []party.Actor{a.actors.Resolve(actor)}
	if group == nil {
		return actors
	}
	for _, member := range group.Members {
		if member = a.actors.Resolve(member); !slices.Contains(actors, member) {
			actors = append(actors, member)
		}
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

// categoriesOf returns the categories of which a record may have money: those of its parts,
// all above them, and every one where the source does not say what the rest is for.
func (a *asked) categoriesOf(r *assistance.Record) (categories []assistance.Category) {
	for _, category := range assistance.Categories() {
		q := assistance.Query{Subjects: a.subjects, Categories: []assistance.Category{category}}
		if !assistance.ShareOf(r, q).IsZero() {
			categories = append(categories, category)
		}
	}
	return categories
}
