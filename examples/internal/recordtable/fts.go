package recordtable

import (
	"regexp"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// The columns of a file of flows of OCHA's Financial Tracking Service that have a place.
const (
	ftsID               Column = "fts id"
	ftsSource           Column = "fts source"
	ftsDestination      Column = "fts destination"
	ftsLocation         Column = "fts location"
	ftsCluster          Column = "fts cluster"
	ftsAmount           Column = "fts amount"
	ftsOriginal         Column = "fts original amount"
	ftsOriginalCurrency Column = "fts original currency"
	ftsStatus           Column = "fts status"
	ftsDate             Column = "fts date"
	ftsYear             Column = "fts year"
	ftsText             Column = "fts description"
)

var (
	ftsColumns = []Column{
		ftsID, ftsSource, ftsDestination, ftsLocation, ftsCluster, ftsAmount, ftsOriginal, ftsOriginalCurrency, ftsStatus, ftsDate, ftsYear, ftsText,
	}
	ftsNames = map[Column][]string{
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

// readFTS reads a flow: from who gives to the State of the location, through the organization
// that is its destination.
func readFTS(r *reader) (id string) {
	switch cluster := bare(r.line.own(ftsCluster).Text); {
	case strings.HasPrefix(r.line.own(ftsID).Text, "#"):
		return "" // the row of tags below the headers
	case !strings.Contains(cluster, "mine action"):
		r.pass(ftsCluster, "cluster "+schema.Excerpt(r.line.own(ftsCluster).Text))
		return ""
	}
	stage, known := ftsStages[bare(r.line.own(ftsStatus).Text)]
	if !known {
		r.pass(ftsStatus, "status "+schema.Excerpt(r.line.own(ftsStatus).Text))
		return ""
	}
	e := r.begin()
	e.cells["/id"] = r.line.place(ftsID)
	e.record.ID = "fts-" + r.line.own(ftsID).Text
	e.record.Provider = governmentIn(e, ftsSource, "/provider")
	e.record.Recipient, e.record.To = locatedIn(e)
	mineActionIn(e, ftsCluster)
	e.record.Sector = e.text(ftsCluster, "/sector")
	e.record.Note = e.text(ftsText, "/note")
	throughIn(e)
	at := schema.Pointer("/steps").Item(0)
	e.cells[at] = r.line.place(ftsStatus)
	step := assistance.Step{Stage: stage, Source: sourceIn(e, at.Member("source"), r.line.cell)}
	if step.At = dayIn(e, ftsDate, at.Member("at"), r.line.own); r.line.own(ftsDate).IsBlank() {
		var err error
		if step.Period, err = readYear(e.cell(ftsYear, at.Member("period")), r.line.mapping.FiscalYear); err != nil {
			e.refuse(ftsYear, yearCode(err), err.Error(), nil)
		}
	}
	step.Figures = []assistance.Figure{flowIn(e, at.Member("figures").Item(0))}
	e.record.Steps = []assistance.Step{step}
	return e.record.ID
}

// throughIn reads the destination: a government is who receives, and an organization performs,
// of a kind that the file does not say.
func throughIn(e *entry) {
	name := e.text(ftsDestination, "/channels")
	if name == "" {
		return
	}
	who := governmentIn(e, ftsDestination, "/channels")
	switch {
	case who == e.record.Recipient:
	case who.Kind == party.ActorState && e.record.Recipient.Kind == party.ActorUnstated:
		e.cells["/recipient"] = e.line.place(ftsDestination)
		e.record.Recipient = who
	default:
		e.record.Channels = []assistance.Channel{{Kind: assistance.ChannelOther, Actor: who}}
	}
}

// flowIn reads the money: as it was reported, with the dollars that stand beside it, or these
// alone.
func flowIn(e *entry, at schema.Pointer) (f assistance.Figure) {
	e.cells[at] = e.line.place(ftsAmount)
	dollars, has := amountIn(e, ftsAmount, at.Member("amount"))
	original, hasOriginal := amountIn(e, ftsOriginal, at.Member("amount"))
	if !hasOriginal || e.line.own(ftsOriginalCurrency).IsBlank() {
		if !has {
			e.refuse(ftsAmount, "not-an-amount", "no amount", nil)
		}
		return assistance.Figure{Amount: dollars, Currency: usDollars}
	}
	f.Amount = original
	codeIn(e, ftsOriginalCurrency, at.Member("currency"), "Currency", &f.Currency)
	if has && f.Currency != usDollars {
		f.Equivalent = assistance.Money{Amount: dollars, Currency: usDollars}
	}
	return f
}

// governmentIn reads "Norway, Government of" as the State, and another name as that of an
// organization, which it is in a column of organizations.
func governmentIn(e *entry, of Column, at schema.Pointer) party.Actor {
	name := e.text(of, at)
	if match := ofGovernment.FindStringSubmatch(name); match != nil {
		return registeredStateIn(e, of, match[1]+match[2])
	}
	if name == "" {
		return party.Actor{}
	}
	if guessed, ok := guessedActor(name); ok && guessed.Kind == party.ActorFund {
		return guessed
	}
	return party.Actor{Kind: party.ActorOrganization, Name: name}.Normal()
}

// registeredStateIn reads the name of a State, as a register prints it.
func registeredStateIn(e *entry, of Column, name string) party.Actor {
	if code := crsStates[bare(name)]; code != "" {
		name = code
	}
	return namedIn(e, of, name)
}

// locatedIn reads where the money goes; several States are a group, of which each may have
// any part.
func locatedIn(e *entry) (recipient party.Actor, members *assistance.Group) {
	name := e.text(ftsLocation, "/recipient")
	if name == "" {
		return party.Actor{Kind: party.ActorUnstated}, nil
	}
	if _, known := codeNamed("State", name); known || !strings.ContainsAny(name, ";|") {
		return registeredStateIn(e, ftsLocation, name), nil
	}
	group := &assistance.Group{Members: []party.Actor{}}
	for _, one := range strings.FieldsFunc(name, func(c rune) bool { return c == ';' || c == '|' }) {
		group.Members = append(group.Members, registeredStateIn(e, ftsLocation, strings.TrimSpace(one)))
	}
	return party.Actor{Kind: party.ActorGroup, Name: name}.Normal(), group
}
