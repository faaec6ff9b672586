package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Account is what a register holds of the assistance that a State provided in a time, by
// amount, type and destination, as JSON the root of account.schema.json: the matter of a report under 7(1)(n) of the CCM. It is no
// such report, and never its figure: what no record shows is not in it.
//
// Money stands in four places that are never added: what is for the treaty's own subjects
// alone (Provided), what sources count together with other subjects (Wider, an upper
// bound and proof of nothing), what is only held out (Promised), and the State's own
// resources (7(1)(m)). What it received is told beside them; a report on that is voluntary.
type Account struct {
	Notices    []string       `json:"notices"`
	Instrument InstrumentName `json:"instrument"`
	// Cite is the paragraph of the duty to report; none if the question names none.
	Cite      string         `json:"cite,omitempty"`
	Registers []RegisterName `json:"registers,omitempty"` // none: the zero Register was asked
	State     party.State    `json:"state"`
	Period    civil.Period   `json:"period"`
	Known     civil.Date     `json:"known,omitzero"` // the knowledge date; none: all that the registers hold
	// Party says how far the State was itself a party in the time. Money of a year in which
	// the treaty entered into force for it is not divided between before and after.
	Party    Membership           `json:"party"`
	Subjects []assistance.Subject `json:"subjects"` // the treaty's own

	Provided     AccountPart `json:"provided"`     // committed, delivered or provided
	Wider        AccountPart `json:"wider"`        // the same, as printed of wider subjects
	Promised     AccountPart `json:"promised"`     // offered or pledged
	OwnResources AccountPart `json:"ownResources"` // whatever the stage
	Received     AccountPart `json:"received"`     // committed, delivered or provided to it; its rows are who gave

	// NoAssistance are the ids of records for the treaty's own subjects alone whose
	// categories are no assistance under it: they are told and not counted.
	NoAssistance []string `json:"noAssistance,omitempty"`
	// ByBodies are the ids of records of what the State's own bodies gave to others: that it
	// is the State's act, nobody has said, so they are told and not counted.
	ByBodies []string `json:"byBodies,omitempty"`
	// Requests are the ids of records of the time in which it, or somebody in it, asked.
	Requests []string `json:"requests,omitempty"`
	// Said are the ids of determinations by its own word, of the time, of facts that
	// requests and receipts establish too.
	Said []string `json:"said,omitempty"`
	// Reports are the ids of the reports that it made under the treaty and that cover some
	// of the time.
	Reports []string `json:"reports,omitempty"`

	Rates []assistance.Rate `json:"rates,omitempty"` // by which the caller had money converted
}

// AccountPart is the money of one place of an [Account]. It is empty where nothing
// is recorded.
type AccountPart struct {
	// Totals are of everyone together. They are no sum of the rows: money may be printed
	// for several.
	Totals []AccountTotal `json:"totals,omitempty"`
	// Converted adds up totals of one line and stage, by the rates of the caller.
	Converted []AccountSum `json:"converted,omitempty"`
	// Groups are the totals of those who were parties, of other States, and of others.
	Groups []AccountGroup `json:"groups,omitempty"`
	// Rows are by destination and type, the largest first.
	Rows []AccountRow `json:"rows,omitempty"`
}

// AccountTotal is a total that can be traced to its records.
type AccountTotal = assistance.TracedTotal

// AccountGroup is the money of all actors of one membership together.
type AccountGroup struct {
	Membership Membership     `json:"membership"`
	Totals     []AccountTotal `json:"totals"`
}

// AccountRow is the money of one type to, or of what was received from, one actor.
type AccountRow struct {
	Actor      party.Actor           `json:"actor"`
	Membership Membership            `json:"membership"`
	Subjects   []assistance.Subject  `json:"subjects"`
	Categories []assistance.Category `json:"categories,omitempty"` // over which it is not divided, if there are several; none if the source names none
	Forms      []assistance.Form     `json:"forms,omitempty"`      // none if the source does not say
	Totals     []AccountTotal        `json:"totals"`
}

// AccountSum is what totals of one line and stage come to in one currency, by rates that
// the caller gave.
type AccountSum struct {
	assistance.Line
	Stage assistance.Stage `json:"stage"`
	assistance.Range
	// Without are the currencies of the line and stage for which there was no rate, and
	// Unprinted that some of it has no amount: then the upper end is open.
	Without   []assistance.Currency `json:"without,omitempty"`
	Unprinted bool                  `json:"unprinted,omitempty"`
}

// IsEmpty reports whether nothing is recorded.
func (p AccountPart) IsEmpty() bool { return len(p.Totals) == 0 }
