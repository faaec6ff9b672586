package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema/label"
)

// FactDefinition declares a fact that the norms of an instrument turn on: what it is
// about, how it lies in time, the question that it answers, and what establishes it
// beside determinations.
type FactDefinition struct {
	Fact     FactCode    `json:"fact"`
	Kind     FactKind    `json:"kind"`
	Object   bool        `json:"object,omitempty"`   // it is about two States: the subject's fact toward an object State
	Category bool        `json:"category,omitempty"` // it may be about a category of assistance
	Name     label.Texts `json:"name"`               // a few words for a table
	// Asks is the question, with "{subject}", "{object}" and "{category}" where the
	// names go: "Does {subject} give {object} {category}?"
	Asks label.Texts `json:"asks"`
	// AsksOwnWord is the question where only the subject's own word counts; none: Asks,
	// with words that say so.
	AsksOwnWord label.Texts `json:"asksOwnWord,omitzero"`
	AnyCategory label.Texts `json:"anyCategory,omitzero"` // what "{category}" becomes where none is asked; none: "assistance"
	// Mutual says that it is the same fact with its two States exchanged.
	Mutual bool `json:"mutual,omitempty"`
	// AtLarge says that a word which names no category speaks of every category.
	AtLarge bool `json:"atLarge,omitempty"`
	// NamedAuthor says that a determination must name who says so.
	NamedAuthor bool `json:"namedAuthor,omitempty"`
	// GivenBy are narrower facts. A yes on one of them is a yes on this one, and a no on
	// this one is a no on each of them; but a yes on this one says of each no more than
	// that it may be so.
	GivenBy []FactCode `json:"givenBy,omitempty"`
	// Arises is the event by which the fact comes about anew: no list of an earlier day
	// can know of it.
	Arises     FactCode     `json:"arises,omitempty"`
	Records    *FactRecords `json:"records,omitempty"`    // the records that establish it; none: records say nothing of it
	Programmes bool         `json:"programmes,omitempty"` // an agreed programme between the two States establishes it
	// ContradictedBy are records that contradict a State's denial where only its own
	// word counts: which say that it did what it denies.
	ContradictedBy *FactRecords `json:"contradictedBy,omitempty"`
	Note           string       `json:"note,omitempty"`
}

// FactRecords says which records of assistance establish a fact: where they name its
// States, and at which stages. Only money that lies wholly within the instrument's own
// subjects counts, and only categories that are assistance under it.
type FactRecords struct {
	Subject RecordPlace        `json:"subject"`
	Object  RecordPlace        `json:"object,omitzero"` // of a fact about two States
	Stages  []assistance.Stage `json:"stages"`
}

// code is the code of the fact; empty of none.
func (d *FactDefinition) code() FactCode {
	if d == nil {
		return ""
	}
	return d.Fact
}

// isOfOneState reports whether the fact lasts and is about a State and no more.
func (d *FactDefinition) isOfOneState() bool {
	return d.Kind == Lasting && !d.Object && !d.Category
}

// clone returns a definition that shares nothing with d.
func (d FactDefinition) clone() FactDefinition {
	d.GivenBy = slices.Clone(d.GivenBy)
	d.Records, d.ContradictedBy = d.Records.clone(), d.ContradictedBy.clone()
	return d
}

func (r *FactRecords) clone() *FactRecords {
	if r == nil {
		return nil
	}
	return &FactRecords{r.Subject, r.Object, slices.Clone(r.Stages)}
}
