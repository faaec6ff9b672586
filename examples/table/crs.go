package main

import (
	"regexp"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// The columns of a file of the OECD's Creditor Reporting System that have a place.
const (
	crsYear         column = "crs year"
	crsDonor        column = "crs donor"
	crsRecipient    column = "crs recipient"
	crsPurpose      column = "crs purpose code"
	crsSector       column = "crs purpose"
	crsFlow         column = "crs flow"
	crsChannelCode  column = "crs channel code"
	crsChannel      column = "crs channel"
	crsCommitment   column = "crs commitment"
	crsDisbursement column = "crs disbursement"
)

var (
	crsColumns = []column{crsYear, crsDonor, crsRecipient, crsPurpose, crsSector, crsFlow, crsChannelCode, crsChannel, crsCommitment, crsDisbursement}
	crsNames   = map[column][]string{
		crsYear:         {"year"},
		crsDonor:        {"donorname", "donor name", "donor"},
		crsRecipient:    {"recipientname", "recipient name", "recipient"},
		crsPurpose:      {"purposecode", "purpose code"},
		crsSector:       {"purposename", "purpose name"},
		crsFlow:         {"flowname", "flow name"},
		crsChannelCode:  {"channelcode", "channel code"},
		crsChannel:      {"channelname", "channel name", "channelreportedname"},
		crsCommitment:   {"commitment", "usd commitment"},
		crsDisbursement: {"disbursement", "usd disbursement"},
	}
)

// mineActionPurpose is the only code of purpose that is of mine action, and all of it
// together: clearance, stockpiles, victims and risk education. Nothing of it is divided.
const mineActionPurpose = "15250"

// crsStates are the names of the register that differ from those of the depositary.
var crsStates = map[string]string{
	"united states": "USA", "united kingdom": "GBR", "korea": "KOR", "czech republic": "CZE", "tanzania": "TZA", "bolivia": "BOL", "venezuela": "VEN",
	"iran": "IRN", "moldova": "MDA", "north macedonia": "MKD", "micronesia": "FSM", "netherlands": "NLD", "syria": "SYR", "laos": "LAO", "turkey": "TUR",
	"democratic people s republic of korea": "PRK", "china people s republic of": "CHN", "russia": "RUS", "vietnam": "VNM",
}

// ofCRS reads a row of the register: what is committed and what is disbursed are two steps
// of one record, neither of which is ever taken for the other.
func (r *reader) ofCRS() (id string) {
	if code := r.line.own(crsPurpose).text; code != mineActionPurpose {
		r.pass(crsPurpose, "purpose code "+schema.Excerpt(code))
		return ""
	}
	b := r.begin()
	b.record.ID = r.text(b, colID, "/id")
	b.record.Provider = r.registered(b, crsDonor, "/provider")
	b.record.Recipient = r.registered(b, crsRecipient, "/recipient")
	r.mineAction(b, crsPurpose)
	b.record.Sector = r.text(b, crsSector, "/sector")
	switch flow := bare(r.line.own(crsFlow).text); {
	case strings.Contains(flow, "grant"):
		b.record.Terms = assistance.Grant
	case strings.Contains(flow, "loan"):
		b.record.Terms = assistance.Loan
	}
	if name := r.text(b, crsChannel, "/channels"); name != "" {
		b.record.Channels = []assistance.Channel{{
			Kind: channelOfCRS(r.line.own(crsChannelCode).text), Actor: party.Actor{Kind: party.ActorOrganization, Name: name}.Normal(),
		}}
	}
	for _, money := range []struct {
		of    column
		stage assistance.Stage
	}{{crsCommitment, assistance.Committed}, {crsDisbursement, assistance.Delivered}} {
		r.foreignStep(b, money.of, money.stage, crsYear)
	}
	if len(b.record.Steps) == 0 && !b.broken {
		r.now = nil
		r.pass(crsCommitment, "neither a commitment nor a disbursement")
		return ""
	}
	return b.record.ID
}

// mineAction says that a record is of all mine action together, for categories that are not
// said: an upper bound for each.
func (r *reader) mineAction(b *built, of column) {
	b.cells["/subjects"] = r.line.place(of)
	b.record.Subjects = []assistance.Subject{assistance.MineAction}
	b.record.Parts, b.record.Rest = []assistance.Part{}, assistance.RestUnsaid
}

// foreignStep reads an amount of US dollars of a year as a step; none if the cell is blank
// or 0.
func (r *reader) foreignStep(b *built, of column, stage assistance.Stage, year column) {
	c := r.line.own(of)
	if c.isBlank() || strings.Trim(c.text, "0.,") == "" {
		return
	}
	i := r.line.headers.at[of]
	if !r.line.headers.unitSaid[i] {
		r.refuse(b, of, "unit-not-said", "the file does not say whether these are units, thousands or millions; say -set unit=millions", nil)
		return
	}
	at := schema.Pointer("/steps").Item(len(b.record.Steps))
	figure := assistance.Figure{Currency: usDollars}
	figure.Amount, _ = r.amount(b, of, at.Member("figures").Item(0).Member("amount"))
	if r.line.headers.places[i] > 0 {
		figure.Printed = c.text
	}
	step := assistance.Step{Stage: stage, Source: r.source(b, at.Member("source"), r.line.cell), Figures: []assistance.Figure{figure}}
	b.cells[at] = r.line.place(of)
	var err error
	if step.Period, err = readYear(r.cell(b, year, at.Member("period")), r.line.mapping.FiscalYear); err != nil {
		r.refuse(b, year, yearCode(err), err.Error(), nil)
	}
	b.record.Steps = append(b.record.Steps, step)
}

var usDollars = assistance.MustParseCurrency("USD")

var regional = regexp.MustCompile(`(?i)\bregional\b`)

// registered reads the name that a register prints for a State, a region, a body, or
// nobody in particular.
func (r *reader) registered(b *built, of column, at schema.Pointer) party.Actor {
	name := r.text(b, of, at)
	switch code := crsStates[bare(name)]; {
	case name == "":
		return party.Actor{}
	case code != "":
		return party.Actor{Kind: party.ActorState, State: party.MustParseState(code)}
	case strings.Contains(bare(name), "unspecified"):
		return party.Actor{Kind: party.ActorUnstated}
	case regional.MatchString(name):
		return party.Actor{Kind: party.ActorGroup, Name: name}.Normal()
	}
	return r.named(b, of, name)
}

// channelOfCRS returns what a code of channel says, if it is one of the treaties' kinds.
func channelOfCRS(code string) assistance.ChannelKind {
	switch {
	case strings.HasPrefix(code, "2"):
		return assistance.ChannelNonGovernmentalOrganization
	case strings.HasPrefix(code, "41"):
		return assistance.ChannelUnitedNationsSystem
	}
	return assistance.ChannelOther
}
