package recordtable

import (
	"regexp"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// The columns of a file of the OECD's Creditor Reporting System that have a place.
const (
	crsYear         Column = "crs year"
	crsDonor        Column = "crs donor"
	crsRecipient    Column = "crs recipient"
	crsPurpose      Column = "crs purpose code"
	crsSector       Column = "crs purpose"
	crsFlow         Column = "crs flow"
	crsChannelCode  Column = "crs channel code"
	crsChannel      Column = "crs channel"
	crsCommitment   Column = "crs commitment"
	crsDisbursement Column = "crs disbursement"
)

var (
	crsColumns = []Column{crsYear, crsDonor, crsRecipient, crsPurpose, crsSector, crsFlow, crsChannelCode, crsChannel, crsCommitment, crsDisbursement}
	crsNames   = map[Column][]string{
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

// crsStates are the names of the register that differ from those of the depositary.
var crsStates = map[string]string{
	"united states": "USA", "united kingdom": "GBR", "korea": "KOR", "czech republic": "CZE", "tanzania": "TZA", "bolivia": "BOL", "venezuela": "VEN",
	"iran": "IRN", "moldova": "MDA", "north macedonia": "MKD", "micronesia": "FSM", "netherlands": "NLD", "syria": "SYR", "laos": "LAO", "turkey": "TUR",
	"democratic people s republic of korea": "PRK", "china people s republic of": "CHN", "russia": "RUS", "vietnam": "VNM",
}

// readCRS reads a row of the register: what is committed and what is disbursed are two steps
// of one record, neither of which is ever taken for the other.
func readCRS(r *reader) (id string) {
	if code := r.line.own(crsPurpose).Text; code != mineActionPurpose {
		r.pass(crsPurpose, "purpose code "+schema.Excerpt(code))
		return ""
	}
	e := r.begin()
	e.record.ID = e.text(colID, "/id")
	e.record.Provider = registeredIn(e, crsDonor, "/provider")
	e.record.Recipient = registeredIn(e, crsRecipient, "/recipient")
	mineActionIn(e, crsPurpose)
	e.record.Sector = e.text(crsSector, "/sector")
	switch flow := bare(r.line.own(crsFlow).Text); {
	case strings.Contains(flow, "grant"):
		e.record.Terms = assistance.Grant
	case strings.Contains(flow, "loan"):
		e.record.Terms = assistance.Loan
	}
	if name := e.text(crsChannel, "/channels"); name != "" {
		e.record.Channels = []assistance.Channel{{
			Kind: channelOfCRS(r.line.own(crsChannelCode).Text), Actor: party.Actor{Kind: party.ActorOrganization, Name: name}.Normal(),
		}}
	}
	for _, money := range []struct {
		of    Column
		stage assistance.Stage
	}{{crsCommitment, assistance.Committed}, {crsDisbursement, assistance.Delivered}} {
		if isAmount(e.line.own(money.of)) && hasUnit(e, money.of) {
			foreignStepIn(e, money.of, money.stage, crsYear)
		}
	}
	if len(e.record.Steps) == 0 && !e.broken {
		r.now = nil
		r.pass(crsCommitment, "neither a commitment nor a disbursement")
		return ""
	}
	return e.record.ID
}

var regional = regexp.MustCompile(`(?i)\bregional\b`)

// registeredIn reads the name that a register prints for a State, a region, a body, or
// nobody in particular.
func registeredIn(e *entry, of Column, at schema.Pointer) party.Actor {
	name := e.text(of, at)
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
	return namedIn(e, of, name)
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
