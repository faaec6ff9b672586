package recordtable

import (
	"golang.org/x/text/language"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// The columns of sums by recipient and purpose, as d-portal keeps them.
const (
	portalYear      Column = "portal year"
	portalRecipient Column = "portal recipient"
	portalPurpose   Column = "portal purpose code"
	portalAmount    Column = "portal amount"
)

var (
	portalColumns = []Column{portalYear, portalRecipient, portalPurpose, portalAmount}
	portalNames   = map[Column][]string{
		portalYear:      {"year"},
		portalRecipient: {"recipient key as stored", "recipient key", "recipient code", "recipient"},
		portalPurpose:   {"purpose code", "sector code"},
		portalAmount:    {"amount usd as stored", "amount usd"},
	}
)

// readPortal reads a row: what all donors together gave to one recipient in a year, at a stage
// that is not said. It is a sum that is printed, and no act.
func readPortal(r *reader) (id string) {
	if code := r.line.own(portalPurpose).Text; code != mineActionPurpose {
		r.pass(portalPurpose, "purpose code "+schema.Excerpt(code))
		return ""
	}
	e := r.begin()
	e.record.ID = e.text(colID, "/id")
	e.record.Kind = assistance.PrintedTotal
	e.record.Provider = party.Actor{Kind: party.ActorUnstated}
	e.record.Recipient = keyedIn(e, portalRecipient, "/recipient")
	mineActionIn(e, portalPurpose)
	if isAmount(e.line.own(portalAmount)) { // as stored, in dollars: no header need say so
		foreignStepIn(e, portalAmount, assistance.Provided, portalYear)
	}
	if len(e.record.Steps) == 0 && !e.broken {
		r.now = nil
		r.pass(portalAmount, "no amount")
		return ""
	}
	return e.record.ID
}

// keyedIn reads the key of a recipient: the two letters of a State, or the number that the
// OECD gives a region.
func keyedIn(e *entry, of Column, at schema.Pointer) party.Actor {
	key := e.text(of, at)
	if plainDigits.MatchString(key) {
		return party.Actor{Kind: party.ActorGroup, Name: "recipient " + key + " of the OECD's list"}
	}
	if region, err := language.ParseRegion(key); err == nil && len(key) == 2 {
		if state, err := party.ParseState(region.ISO3()); err == nil {
			return party.Actor{Kind: party.ActorState, State: state}
		}
		return party.Actor{Kind: party.ActorArea, Name: key} // no State of the depositary's list
	}
	refuseState(e, of, key)
	return party.Actor{}
}
