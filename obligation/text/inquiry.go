package text

import (
	"fmt"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// inquiry is what was asked, of which register.
type inquiry struct {
	obligation.Question
	register   *obligation.Register
	assessment *obligation.Assessment
	chosen     []obligation.ChosenReading // the choice of every reading
	catalogue  func() catalogue           // the norms of the instruments
	document   func() obligation.AssessmentDocument
	looks      func() looks // what to look at in the records
}

// compiled is the day to which the latest of the registers was compiled.
func (q *inquiry) compiled() civil.Date {
	var latest civil.Date
	for _, of := range q.document().Registers {
		if of.Compiled.After(latest) {
			latest = of.Compiled
		}
	}
	return latest
}

// hold panics unless findings are of the assessment: what they name is looked up in
// its register.
func (q *inquiry) hold(findings []obligation.Finding) {
	for _, f := range findings {
		key := f.Key()
		own, asked := q.assessment.Finding(key.Norm, key.Bearer, key.Counterparty)
		if !asked || own.Key() == key && own != f { // two instruments may have a norm of one id
			panic(fmt.Sprintf("text: the finding %s is of another assessment than that of the page", f))
		}
	}
}

// list returns the status list of an instrument: the register's, or else the one
// that the instrument carries. It is nil without one, and then names nobody.
func (q *inquiry) list(in *obligation.Instrument) *party.StatusList {
	if list, ok := q.register.StatusList(in.ID()); ok {
		return list
	}
	return in.StatusList()
}

// cite puts the short name of a treaty before what is cited of it where several are
// asked.
func (q *inquiry) cite(instrument, cited string) string {
	if len(q.Instruments) == 1 {
		return cited
	}
	for _, in := range q.Instruments {
		if in.ID() == instrument {
			return in.Short() + " " + cited
		}
	}
	return cited
}

// choiceOf writes a reading with its choice, "position=declared", and where several
// treaties are asked with its treaty.
func (q *inquiry) choiceOf(r obligation.ChosenReading) string {
	return q.cite(r.Instrument, r.Reading+"="+r.Choice)
}

// record returns the record that a finding names.
func (q *inquiry) record(id string) *assistance.Record {
	r, ok := q.register.Record(id)
	if !ok {
		panic(fmt.Sprintf("text: a finding names record %s, which its register does not hold", id))
	}
	return &r
}

// declares returns the instrument of those asked that declares a fact; nil if none
// does.
func (q *inquiry) declares(fact obligation.FactCode) *obligation.Instrument {
	for _, in := range q.Instruments {
		if in.ID() == fact.Instrument() {
			return in
		}
	}
	return nil
}

// takesCategory reports whether a fact may be about a category of assistance.
func (q *inquiry) takesCategory(fact obligation.FactCode) bool {
	declared, _ := q.declares(fact).Fact(fact)
	return declared.Category
}

// reading returns the reading of a choice, and the choice, in the words of the
// catalogue.
func (q *inquiry) reading(chosen obligation.ChosenReading) (*obligation.Reading, *obligation.Choice) {
	for _, in := range q.Instruments {
		if in.ID() == chosen.Instrument {
			if reading, ok := in.Reading(chosen.Reading); ok {
				choice, _ := reading.Choice(chosen.Choice)
				return &reading, choice
			}
		}
	}
	return nil, nil
}
