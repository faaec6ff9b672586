package obligation

import (
	"cmp"
	"database/sql/driver"
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Assumption is something that a finding takes to be so although no source
// says it of that day.
type Assumption struct {
	Kind AssumptionKind `json:"kind"`
	// State is whose standing was carried forward.
	State party.State `json:"state,omitzero"`
	Fact  *Fact       `json:"fact,omitempty"`
	// Since is the day from which it is carried: the evidence's own, the
	// completeness of the status list, or the knowledge date.
	Since civil.Date `json:"since,omitzero"`
	Days  int        `json:"days,omitempty"` // from Since to the day asked
	ID    string     `json:"id,omitempty"`   // of the hypothetical determination, or of the list
}

// AssumptionKind says what is assumed. The zero value is nothing.
type AssumptionKind uint8

// The kinds of assumption.
const (
	Projection      AssumptionKind = iota + 1 // nothing changes between the knowledge date, or else the day to which the registers were compiled, and the later legal date
	StandingCarried                           // standing is as on the day to which the status list is complete
	EvidenceCarried                           // evidence as at a day still holds
	Hypothetical                              // a fact that nobody has stated
	ListSilence                               // what a list that closes does not name does not hold, on its day and since
)

var assumptionKinds = codelist.New[AssumptionKind]("kind of assumption", "projection", "standing-carried", "evidence-carried", "hypothetical", "list-silence")

// String returns the code of k, or the empty string for the zero value.
func (k AssumptionKind) String() string { return assumptionKinds.String(k) }

// MarshalText writes the code; a value without one is an error.
func (k AssumptionKind) MarshalText() ([]byte, error) { return assumptionKinds.Marshal(k) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (k *AssumptionKind) UnmarshalText(text []byte) error { return assumptionKinds.Unmarshal(text, k) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (k *AssumptionKind) Scan(held any) error { return codelist.Scan(k, held) }

// Value writes the code to a database, as [codelist.Value].
func (k AssumptionKind) Value() (driver.Value, error) { return codelist.Value(k) }

// Label returns the name of k in a language. ok is false if there is none.
func (k AssumptionKind) Label(language label.Language) (text string, ok bool) {
	return label.Text("AssumptionKind", k.String(), language)
}

// projection is that nothing changes between what is known and a later legal date.
func projection(q *inquiry) []Assumption {
	since := cmp.Or(q.known, q.index.document.Compiled, q.list.CompleteAsOf())
	if since.IsZero() || !q.on.After(since) {
		return nil
	}
	return []Assumption{{Kind: Projection, Since: since, Days: q.on.DaysSince(since)}}
}

// assumptionsOf lists what a leaf takes to be so; fact is what it asks.
func assumptionsOf(q *inquiry, fact Fact, w *weighing) []Assumption {
	var list []Assumption
	asked := fact.Code
	if w.status.Carried {
		since := q.list.CompleteAsOf()
		list = append(list, Assumption{Kind: StandingCarried, State: fact.Subject, Since: since, Days: q.on.DaysSince(since)})
	}
	var ages []int // of what is carried, by the fact itself
	var hypothetical []string
	for i := range w.Assumed {
		u := &w.Assumed[i]
		fact := fact
		if other := w.sources[u.Ref].fact; other != "" && w.leaf.kind == HadEvent { // a word on the fact by whose end an event ends
			fact = Fact{Code: other, Subject: fact.Subject}
		}
		switch {
		case u.Effect == evidence.Carried && fact.Code == asked:
			ages = append(ages, u.Age)
		case u.Effect == evidence.Carried:
			list = append(list, Assumption{Kind: EvidenceCarried, Fact: &fact, Since: q.on.AddDays(-u.Age), Days: u.Age})
		}
		if u.Author == evidence.Supposition {
			hypothetical = append(hypothetical, w.sources[u.Ref].determination.ID)
		}
		if u.Effect == evidence.NotNamed {
			list = append(list, Assumption{Kind: ListSilence, Fact: &fact, Since: u.Days.From, Days: u.Age, ID: w.sources[u.Ref].list.ID})
		}
	}
	slices.Sort(ages)
	for _, age := range slices.Compact(ages) {
		list = append(list, Assumption{Kind: EvidenceCarried, Fact: &fact, Since: q.on.AddDays(-age), Days: age})
	}
	slices.Sort(hypothetical)
	for _, id := range slices.Compact(hypothetical) {
		list = append(list, Assumption{Kind: Hypothetical, Fact: &fact, ID: id})
	}
	return list
}
