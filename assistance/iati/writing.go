package iati

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// writing makes an activity of one record.
type writing struct {
	r      *assistance.Record
	prefix string
	a      *activity
	out    []LeftOut
}

// activityOf writes a record as an activity; nil if nothing is left to be written.
func activityOf(r *assistance.Record, p *Publisher) (*activity, []LeftOut) {
	w := &writing{r: r, prefix: p.Prefix, a: &activity{Language: "en", Identifier: identifierOf(p.Prefix, r.ID)}}
	switch {
	case len(r.Steps) == 0:
		w.leave("steps", NoActOfRecord)
		return nil, w.out
	case r.Kind != 0:
		w.leave("kind", NoActOfRecord)
		return nil, w.out
	}
	w.a.Reporter = organisation{Ref: p.Ref, Type: cmp.Or(p.Type, otherOrganisation), Secondary: isTrue, Texts: narrated(p.Name).Texts}
	w.a.Title = narrated(titleOf(r))
	w.a.Descriptions = []narratives{narrated(describedAs(r))}
	w.participants()
	w.destination()
	w.a.Sectors, w.a.Tags = sectorsOf(r), tagsOf(r)
	switch r.Terms {
	case assistance.Grant:
		w.a.FinanceType = &coded{Code: standardGrant}
	case assistance.Loan:
		w.a.FinanceType = &coded{Code: standardLoan}
	}
	if slices.Contains(r.Forms, assistance.Technical) {
		w.a.AidTypes = []coded{{Code: otherTechnicalAssistance}}
	}
	for i := range r.Steps {
		w.step(i)
	}
	w.relations()
	w.unsaid()
	if len(w.a.Transactions)+len(w.a.Budgets)+len(w.a.Planned) == 0 {
		return nil, w.out
	}
	w.dates()
	return w.a, w.out
}

func (w *writing) leave(what string, reason Reason) {
	w.out = append(w.out, LeftOut{w.r.ID, what, reason})
}

// titleOf names an activity by who gives to whom.
func titleOf(r *assistance.Record) string {
	return r.Provider.String() + " to " + r.Recipient.String()
}

// describedAs says what has no element: the sector and the note as they stand, and where it
// is printed.
func describedAs(r *assistance.Record) string {
	var said []string
	for _, one := range []struct{ what, text string }{{"Sector", r.Sector}, {"Beneficiary", r.Beneficiary}, {"Note", r.Note}} {
		if one.text != "" {
			said = append(said, one.what+": "+strings.TrimSuffix(one.text, ".")+".")
		}
	}
	var sources []string
	for i := range r.Steps {
		source := r.Steps[i].Source.Title
		if r.Steps[i].Source.Place != "" {
			source += ", " + r.Steps[i].Source.Place
		}
		if !slices.Contains(sources, source) {
			sources = append(sources, source)
		}
	}
	return strings.Join(append(said, "Source: "+strings.Join(sources, "; ")+"."), " ")
}

func (w *writing) participants() {
	w.a.Participants = append(w.a.Participants, organisationOf(w.r.Provider, fundingRole))
	for i, c := range w.r.Channels {
		if c.Actor == (party.Actor{}) {
			w.leave(fmt.Sprintf("channels/%d", i), NoPlace)
			continue
		}
		o := organisationOf(c.Actor, implementingRole)
		o.Type = cmp.Or(o.Type, typesOf[c.Kind])
		w.a.Participants = append(w.a.Participants, o)
	}
}

// destination writes the recipient: a country, countries that a split divides, or a region
// that is not said, with a note.
func (w *writing) destination() {
	if code := codeOf(w.r.Recipient); code != "" {
		w.a.Countries = []place{{Code: code, Texts: narrated(w.r.Recipient.String()).Texts}}
		return
	}
	if w.divided() {
		return
	}
	w.a.Regions = []place{{Code: undividedRegion, Vocabulary: regionsOfDAC, Texts: narrated(w.r.Recipient.String()).Texts}}
	if w.r.Recipient.Kind == party.ActorGroup && w.r.To != nil {
		var names []string
		for _, m := range w.r.To.Members {
			names = append(names, m.String())
		}
		w.a.Regions[0].Texts[0].Text += ": not divided among " + strings.Join(names, ", ")
		w.leave("to", ManyRecipients)
	}
}

// divided writes the countries of a group by percentages, if the one figure that there is
// splits all of it among them, each by a percentage of four decimals.
func (w *writing) divided() bool {
	if w.r.To == nil || w.r.To.Others || len(w.r.Steps) != 1 || len(w.r.Steps[0].Figures) != 1 {
		return false
	}
	f := &w.r.Steps[0].Figures[0]
	if f.Sense != 0 || f.Split == nil || f.Amount.IsZero() || len(f.Split.Rows) != len(w.r.To.Members) {
		return false
	}
	whole, _ := new(big.Rat).SetString(f.Amount.String())
	var countries []place
	sum := new(big.Rat)
	for _, row := range f.Split.Rows {
		code := codeOf(row.To)
		if code == "" || row.Category != 0 || row.From != (party.Actor{}) {
			return false
		}
		share, _ := new(big.Rat).SetString(row.Amount.String())
		share.Quo(share.Mul(share, big.NewRat(100, 1)), whole)
		text := share.FloatString(4)
		if back, _ := new(big.Rat).SetString(text); back.Cmp(share) != 0 || share.Sign() == 0 {
			return false
		}
		sum.Add(sum, share)
		countries = append(countries, place{Code: code, Percentage: strings.TrimRight(strings.TrimRight(text, "0"), "."), Texts: narrated(row.To.String()).Texts})
	}
	if sum.Cmp(big.NewRat(100, 1)) != 0 {
		return false
	}
	w.a.Countries = countries
	return true
}

// types are the types of transactions.
var types = map[assistance.Stage]string{assistance.Pledged: outgoingPledge, assistance.Committed: outgoingCommitment, assistance.Delivered: disbursement}

// step writes a step as a transaction or, if it is foreseen, as a budget or a planned
// disbursement.
func (w *writing) step(i int) {
	s := &w.r.Steps[i]
	at := fmt.Sprintf("steps/%d", i)
	stage, sign := s.Stage, ""
	if s.Stage == assistance.TakenBack {
		stage, sign = s.Of, "-"
	}
	kind, ok := types[stage]
	when, _ := s.When()
	switch {
	case !ok:
		w.leave(at, NoStageInIATI)
		return
	case len(s.Figures) == 0:
		w.leave(at, NotExact)
		return
	case when.From.IsZero() || when.Until.IsZero() && when.From != civil.Latest():
		w.leave(at, NoDay)
		return
	}
	last := when.From
	if !when.Until.IsZero() {
		last = when.Until.AddDays(-1)
	}
	f := &s.Figures[0]
	for j := range s.Figures[1:] {
		w.leave(fmt.Sprintf("%s/figures/%d", at, j+1), FurtherPrint)
	}
	if f.Sense != 0 || f.Currency == 0 {
		w.leave(at+"/figures/0", NotExact)
		return
	}
	v := value{Currency: f.Currency.String(), Day: last.String(), Amount: f.Amount.String()}
	if !f.Amount.IsZero() {
		v.Amount = sign + v.Amount
	}
	switch {
	case !s.Foreseen:
		t := transaction{Type: coded{Code: kind}, Date: isoDate{last.String()}, Value: v, Provider: ptr(organisationOf(w.r.Provider, ""))}
		if w.r.Recipient.Kind == party.ActorOrganization || w.r.Recipient.Kind == party.ActorFund {
			t.Receiver = ptr(organisationOf(w.r.Recipient, ""))
		}
		if slices.Contains(w.r.Forms, assistance.Material) {
			t.Disbursed = &coded{Code: inKindByDonors}
		}
		if slices.ContainsFunc(w.r.Parts, func(p assistance.Part) bool { return assistance.Emergency.Contains(p.Category) }) {
			t.Humanitarian = isTrue
		}
		w.a.Transactions = append(w.a.Transactions, t)
	case stage == assistance.Delivered:
		p := plannedDisbursement{Type: originalBudget, Start: isoDate{when.From.String()}, End: &isoDate{last.String()}, Value: v, Provider: ptr(organisationOf(w.r.Provider, ""))}
		w.a.Planned = append(w.a.Planned, p)
	default:
		b := budget{Type: originalBudget, Status: indicativeBudget, Start: isoDate{when.From.String()}, End: isoDate{last.String()}, Value: v}
		if stage == assistance.Committed {
			b.Status = committedBudget
		}
		w.a.Budgets = append(w.a.Budgets, b)
	}
}

func ptr[T any](v T) *T { return &v }

// relations writes that money is part of another's, or told by another too.
func (w *writing) relations() {
	for i, rel := range w.r.Relations {
		kind := ""
		switch rel.Kind {
		case assistance.PartOf:
			kind = parentActivity
		case assistance.SameAs:
			kind = thirdParty
		default:
			w.leave(fmt.Sprintf("relations/%d", i), AnotherRelation)
			continue
		}
		w.a.RelatedActivity = append(w.a.RelatedActivity, related{Ref: identifierOf(w.prefix, rel.Record), Type: kind})
	}
}

// unsaid lists the members of the record that have no place.
func (w *writing) unsaid() {
	if w.r.Requester != (party.Actor{}) {
		w.leave("requester", NoPlace)
	}
	if len(w.r.Things) > 0 {
		w.leave("things", NoPlace)
	}
	if w.r.From != nil {
		w.leave("from", NoPlace)
	}
}

// dates writes when the activity begins, and its status: what is only foreseen or pledged
// has not begun.
func (w *writing) dates() {
	var first civil.Date
	begun := false
	for i := range w.r.Steps {
		s := &w.r.Steps[i]
		when, _ := s.When()
		if when.From.IsZero() {
			continue
		}
		if first.IsZero() || when.From.Before(first) {
			first = when.From
		}
		begun = begun || !s.Foreseen && s.Stage > assistance.Pledged
	}
	w.a.Status.Code = pipeline
	w.a.Dates = []activityDate{{plannedStart, first.String()}}
	if begun {
		w.a.Status.Code = implementation
		w.a.Dates = []activityDate{{actualStart, first.String()}}
	}
}
