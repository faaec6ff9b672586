package obligation

import (
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Question is what is asked of a register: who owes, may or may claim what,
// toward whom, on which day, from what was known when.
type Question struct {
	Instruments []*Instrument // one at least
	// Readings are the caller's choices; a reading that is not named takes
	// its first choice.
	Readings []ChosenReading
	On       civil.Date // the legal date; zero is an error
	// Known is the knowledge date: what became known later does not count.
	// Zero means all that the register holds. A legal date after it is a
	// projection, and says so.
	Known        civil.Date
	Bearer       []party.State // none: every State that the register mentions, in what is known by then
	Counterparty []party.State // none: the same
	Norms        []string      // norm ids; none: every norm of the instruments
}

// QuestionError is a question that cannot be asked. Found is empty when
// something is missing; Allowed lists what could stand there, if that is a
// closed list.
type QuestionError struct {
	Field   string // the field of Question, or "Register" for the register that was asked
	Found   string
	Allowed []string
}

// Error names the field and what was found there.
func (e *QuestionError) Error() string {
	if e.Field == "Register" {
		return "question: the register was never read by ParseRegister or ParseRegisters"
	}
	if e.Found == "" {
		return fmt.Sprintf("question: %s is missing", e.Field)
	}
	return fmt.Sprintf("question: %s: %q is not known", e.Field, e.Found)
}

// norms returns the norms that a question asks of one instrument, in the order
// of its catalogue.
func (q *Question) norms(in *Instrument) []*Norm {
	var norms []*Norm
	for i := range in.Norms {
		if len(q.Norms) == 0 || slices.Contains(q.Norms, in.Norms[i].ID) {
			norms = append(norms, &in.Norms[i])
		}
	}
	return norms
}

// check reports the first thing that makes the question unanswerable.
func (q *Question) check() error {
	if len(q.Instruments) == 0 || slices.Contains(q.Instruments, nil) {
		return &QuestionError{Field: "Instruments"}
	}
	for i, in := range q.Instruments {
		if slices.ContainsFunc(q.Instruments[:i], func(other *Instrument) bool { return other.ID == in.ID }) {
			return &QuestionError{Field: "Instruments", Found: in.ID + " twice"}
		}
	}
	if q.On.IsZero() {
		return &QuestionError{Field: "On"}
	}
	var norms []string
	for _, in := range q.Instruments {
		for i := range in.Norms {
			norms = append(norms, in.Norms[i].ID)
		}
	}
	for _, id := range q.Norms {
		if !slices.Contains(norms, id) {
			return &QuestionError{Field: "Norms", Found: id, Allowed: norms}
		}
	}
	if slices.ContainsFunc(q.Bearer, isNoState) {
		return &QuestionError{Field: "Bearer"}
	}
	if slices.ContainsFunc(q.Counterparty, isNoState) {
		return &QuestionError{Field: "Counterparty"}
	}
	return q.checkReadings()
}

func isNoState(s party.State) bool { return !s.IsValid() }

func (q *Question) checkReadings() error {
	for _, chosen := range q.Readings {
		i := slices.IndexFunc(q.Instruments, func(in *Instrument) bool { return in.ID == chosen.Instrument })
		if i < 0 {
			return &QuestionError{Field: "Readings", Found: chosen.Instrument}
		}
		reading, ok := q.Instruments[i].Reading(chosen.Reading)
		if !ok {
			return &QuestionError{Field: "Readings", Found: chosen.Reading, Allowed: q.Instruments[i].readingIDs()}
		}
		if _, ok := reading.Choice(chosen.Choice); !ok {
			return &QuestionError{Field: "Readings", Found: chosen.Choice, Allowed: reading.choiceIDs()}
		}
	}
	return nil
}

// clone returns a question that shares no list with q.
func (q Question) clone() Question {
	q.Instruments = slices.Clone(q.Instruments)
	q.Readings = slices.Clone(q.Readings)
	q.Bearer = slices.Clone(q.Bearer)
	q.Counterparty = slices.Clone(q.Counterparty)
	q.Norms = slices.Clone(q.Norms)
	return q
}

// choices is the choice for each reading of one instrument.
func (q *Question) choices(in *Instrument) choices {
	c := make(choices, len(in.Readings))
	for i := range in.Readings {
		reading := &in.Readings[i]
		c[reading.ID] = &reading.Choices[0]
		for _, chosen := range q.Readings {
			if chosen.Instrument == in.ID && chosen.Reading == reading.ID {
				c[reading.ID], _ = reading.Choice(chosen.Choice)
			}
		}
	}
	return c
}

// carries reports whether evidence as at a day is carried forward.
func (c choices) carries() bool {
	for _, choice := range c {
		if choice.Carry {
			return true
		}
	}
	return false
}
