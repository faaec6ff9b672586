package iati

import "github.com/treatyaid/treatyaid/schema/codelist"

// LeftOut is something that an activity says and a record cannot, or the other way round.
type LeftOut struct {
	// Activity is the identifier of the activity or, of what is not written, the id of the
	// record.
	Activity string `json:"activity"`
	// What is the element, "transaction 3" by its number from 1, or the member of a record.
	What   string `json:"what"`
	Reason Reason `json:"reason"`
}

// Reason is why something is left out. The zero Reason is none and has no code.
type Reason uint8

const (
	NoPlace         Reason = iota + 1 // records, or the standard, have no place for it
	NotMineAction                     // no sector says that it is mine action
	NoTransfer                        // interest, repayments, reimbursements, equity, guarantees
	NoIdentifier                      // the identifier is empty, or too long for an id
	Malformed                         // a date, an amount, a percentage or a code that cannot be read
	NoCurrency                        // a value in no currency, or in one that is not on the list
	AfterFile                         // a day after that of the file, which cannot have seen it
	NothingBefore                     // money taken back of what is not there
	Faulty                            // the record would break a rule of records
	NoActOfRecord                     // own resources, a printed total, or a record without steps
	NoStageInIATI                     // requested, offered, or provided at a stage that is not said
	NotExact                          // a bound, or an amount that cannot be read
	FurtherPrint                      // the same money printed once more
	NoDay                             // an act without a day
	ManyRecipients                    // a group that percentages do not divide
	AnotherRelation                   // a relation that the standard has no type for
)

var reasons = codelist.New[Reason]("reason", "no-place", "not-mine-action", "no-transfer", "no-identifier", "malformed", "no-currency",
	"after-file", "nothing-before", "faulty", "no-act", "no-stage", "not-exact", "further-print", "no-day", "many-recipients", "another-relation")

// String returns the code of r, and "" for none.
func (r Reason) String() string { return reasons.String(r) }

// MarshalText implements [encoding.TextMarshaler]. The zero Reason is an error.
func (r Reason) MarshalText() ([]byte, error) { return reasons.Marshal(r) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (r *Reason) UnmarshalText(text []byte) error { return reasons.Unmarshal(text, r) }
