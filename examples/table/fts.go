package main

import (
	"regexp"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// The columns of a file of flows of OCHA's Financial Tracking Service that have a place.
const (
	ftsID               column = "fts id"
	ftsSource           column = "fts source"
	ftsDestination      column = "fts destination"
	ftsLocation         column = "fts location"
	ftsCluster          column = "fts cluster"
	ftsAmount           column = "fts amount"
	ftsOriginal         column = "fts original amount"
	ftsOriginalCurrency column = "fts original currency"
	ftsStatus           column = "fts status"
	ftsDate             column = "fts date"
	ftsYear             column = "fts year"
	ftsText             column = "fts description"
)

var (
	ftsColumns = []column{
		ftsID, ftsSource, ftsDestination, ftsLocation, ftsCluster, ftsAmount, ftsOriginal, ftsOriginalCurrency, ftsStatus, ftsDate, ftsYear, ftsText,
	}
	ftsNames = map[column][]string{
		ftsID:               {"id", "flow id"},
		ftsSource:           {"source org", "source organization", "srcorganization"},
		ftsDestination:      {"destination org", "destination organization", "destorganization"},
		ftsLocation:         {"destination location", "destination country", "destlocations"},
		ftsCluster:          {"global cluster", "destination cluster", "destination global cluster", "destglobalclusters", "cluster", "sector"},
		ftsAmount:           {"amount us", "amount usd", "amountusd"},
		ftsOriginal:         {"original amount", "originalamount"},
		ftsOriginalCurrency: {"original currency", "originalcurrency"},
		ftsStatus:           {"status", "flow status"},
		ftsDate:             {"date", "flow date", "decision date"},
		ftsYear:             {"budget year", "budgetyear"},
		ftsText:             {"description"},
	}
)

// ftsStages are the statuses of flows. A pledge stays one, and so does a commitment.
var ftsStages = map[string]assistance.Stage{
	"pledge": assistance.Pledged, "commitment": assistance.Committed, "paid": assistance.Delivered, "paid contribution": assistance.Delivered,
}

var ofGovernment = regexp.MustCompile(`(?i)^(.+), Government of$|^Government of (?:the )?(.+)$`)

// ofFTS reads a flow: from who gives to the State of the location, through the organization
// that is its destination.
func (r *reader) ofFTS() (id string) {
	switch cluster := bare(r.line.own(ftsCluster).text); {
	case strings.HasPrefix(r.line.own(ftsID).text, "#"):
		return "" // the row of tags below the headers
	case !strings.Contains(cluster, "mine action"):
		r.pass(ftsCluster, "cluster "+schema.Excerpt(r.line.own(ftsCluster).text))
		return ""
	}
	stage, known := ftsStages[bare(r.line.own(ftsStatus).text)]
	if !known {
		r.pass(ftsStatus, "status "+schema.Excerpt(r.line.own(ftsStatus).text))
		return ""
	}
	b := r.begin()
	b.cells["/id"] = r.line.place(ftsID)
	b.record.ID = "fts-" + r.line.own(ftsID).text
	b.record.Provider = r.governmentOr(b, ftsSource, "/provider")
	b.record.Recipient, b.record.To = r.located(b)
	r.mineAction(b, ftsCluster)
	b.record.Sector = r.text(b, ftsCluster, "/sector")
	b.record.Note = r.text(b, ftsText, "/note")
	r.through(b)
	at := schema.Pointer("/steps").Item(0)
	b.cells[at] = r.line.place(ftsStatus)
	step := assistance.Step{Stage: stage, Source: r.source(b, at.Member("source"), r.line.cell)}
	if step.At = r.day(b, ftsDate, at.Member("at"), r.line.own); r.line.own(ftsDate).isBlank() {
		var err error
		if step.Period, err = readYear(r.cell(b, ftsYear, at.Member("period")), r.line.mapping.FiscalYear); err != nil {
			r.refuse(b, ftsYear, yearCode(err), err.Error(), nil)
		}
	}
	step.Figures = []assistance.Figure{r.flow(b, at.Member("figures").Item(0))}
	b.record.Steps = []assistance.Step{step}
	return b.record.ID
}

// through reads the destination: a government is who receives, and an organization performs,
// of a kind that the file does not say.
func (r *reader) through(b *built) {
	name := r.text(b, ftsDestination, "/channels")
	if name == "" {
		return
	}
	who := r.governmentOr(b, ftsDestination, "/channels")
	switch {
	case who == b.record.Recipient:
	case who.Kind == party.ActorState && b.record.Recipient.Kind == party.ActorUnstated:
		b.cells["/recipient"] = r.line.place(ftsDestination)
		b.record.Recipient = who
	default:
		b.record.Channels = []assistance.Channel{{Kind: assistance.ChannelOther, Actor: who}}
	}
}

// flow reads the money: as it was reported, with the dollars that stand beside it, or these
// alone.
func (r *reader) flow(b *built, at schema.Pointer) (f assistance.Figure) {
	b.cells[at] = r.line.place(ftsAmount)
	dollars, has := r.amount(b, ftsAmount, at.Member("amount"))
	original, hasOriginal := r.amount(b, ftsOriginal, at.Member("amount"))
	if !hasOriginal || r.line.own(ftsOriginalCurrency).isBlank() {
		if !has {
			r.refuse(b, ftsAmount, "not-an-amount", "no amount", nil)
		}
		return assistance.Figure{Amount: dollars, Currency: usDollars}
	}
	f.Amount = original
	r.code(b, ftsOriginalCurrency, at.Member("currency"), "Currency", &f.Currency)
	if has && f.Currency != usDollars {
		f.Equivalent = assistance.Money{Amount: dollars, Currency: usDollars}
	}
	return f
}

// governmentOr reads "Norway, Government of" as the State, and another name as that of an
// organization, which it is in a column of organizations.
func (r *reader) governmentOr(b *built, of column, at schema.Pointer) party.Actor {
	name := r.text(b, of, at)
	if match := ofGovernment.FindStringSubmatch(name); match != nil {
		return r.registeredState(b, of, match[1]+match[2])
	}
	if name == "" {
		return party.Actor{}
	}
	if guessed, ok := guessedActor(name); ok && guessed.Kind == party.ActorFund {
		return guessed
	}
	return party.Actor{Kind: party.ActorOrganization, Name: name}.Normal()
}

// registeredState reads the name of a State, as a register prints it.
func (r *reader) registeredState(b *built, of column, name string) party.Actor {
	if code := crsStates[bare(name)]; code != "" {
		name = code
	}
	return r.named(b, of, name)
}

// located reads where the money goes; several States are a group, of which each may have
// any part.
func (r *reader) located(b *built) (recipient party.Actor, members *assistance.Group) {
	name := r.text(b, ftsLocation, "/recipient")
	if name == "" {
		return party.Actor{Kind: party.ActorUnstated}, nil
	}
	if _, known := codeNamed("State", name); known || !strings.ContainsAny(name, ";|") {
		return r.registeredState(b, ftsLocation, name), nil
	}
	group := &assistance.Group{Members: []party.Actor{}}
	for _, one := range strings.FieldsFunc(name, func(c rune) bool { return c == ';' || c == '|' }) {
		group.Members = append(group.Members, r.registeredState(b, ftsLocation, strings.TrimSpace(one)))
	}
	return party.Actor{Kind: party.ActorGroup, Name: name}.Normal(), group
}
