package obligation

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Question is what is asked of a register: who owes assistance, who may give it and who
// has a right to it, toward whom, on which day, from what was known when.
type Question struct {
	Instruments []*Instrument // one at least, each once; no two with a norm of one id
	// Readings are the caller's choices, one of each reading at most; a reading
	// that is not named takes its first choice.
	Readings []ChosenReading
	On       civil.Date // the legal date; zero is an error
	// Known is the knowledge date: what became known later does not count.
	// Zero means all that the register holds. A legal date after it is a
	// projection, and says so.
	Known        civil.Date
	Bearer       []party.State // none: every State that the register mentions, in what is known by then
	Counterparty []party.State // none: the same; a State is not its own counterparty
	Norms        []string      // norm ids; none: every norm of the instruments
}

// norms returns the norms that a question asks of one instrument, in the order
// of its catalogue.
func (q *Question) norms(in *Instrument) []*Norm {
	asked := make(map[string]bool, len(q.Norms))
	for _, id := range q.Norms {
		asked[id] = true
	}
	var norms []*Norm
	law := in.law()
	for i := range law.Norms {
		if len(q.Norms) == 0 || asked[law.Norms[i].ID] {
			norms = append(norms, &law.Norms[i])
		}
	}
	return norms
}

// check reports the first thing that makes the question unanswerable.
func (q *Question) check() error {
	if err := q.checkInstruments(); err != nil {
		return err
	}
	if q.On.IsZero() {
		return &QuestionError{Field: "On", Expected: "a day"}
	}
	if err := q.checkNorms(); err != nil {
		return err
	}
	if slices.ContainsFunc(q.Bearer, isNoState) {
		return &QuestionError{Field: "Bearer", Expected: "States; the zero State is none"}
	}
	if slices.ContainsFunc(q.Counterparty, isNoState) {
		return &QuestionError{Field: "Counterparty", Expected: "States; the zero State is none"}
	}
	if err := q.checkReadings(); err != nil {
		return err
	}
	return q.checkPairs()
}

func isNoState(s party.State) bool { return !s.IsValid() }

// maxInstruments is how many instruments a question may ask of, as in its schema.
const maxInstruments = 64

func (q *Question) checkInstruments() error {
	if len(q.Instruments) == 0 {
		return &QuestionError{Field: "Instruments", Expected: "one at least"}
	}
	if len(q.Instruments) > maxInstruments {
		return &QuestionError{Field: "Instruments", Found: strconv.Itoa(len(q.Instruments)), Expected: fmt.Sprintf("%d at most", maxInstruments)}
	}
	for i, in := range q.Instruments {
		switch {
		case in == nil:
			return &QuestionError{Field: "Instruments", Expected: "instruments, and one is nil"}
		case in.ID() == "":
			return &QuestionError{Field: "Instruments", Found: "the zero Instrument", Expected: "an instrument that was read or built"}
		case slices.ContainsFunc(q.Instruments[:i], func(other *Instrument) bool { return other.ID() == in.ID() }):
			return &QuestionError{Field: "Instruments", Found: in.ID(), Expected: "each instrument once, and it stands there twice"}
		}
	}
	return q.checkNormIDs()
}

// checkNormIDs refuses two instruments with a norm of one id, of which the question could
// ask only one.
func (q *Question) checkNormIDs() error {
	of := make(map[string]*Instrument)
	for _, in := range q.Instruments {
		norms := in.law().Norms
		for j := range norms {
			if other := of[norms[j].ID]; other != nil && other != in {
				return &QuestionError{Field: "Instruments", Found: norms[j].ID, Expected: "norms of different ids, and " + other.ID() + " and " + in.ID() + " have this one"}
			}
			of[norms[j].ID] = in
		}
	}
	return nil
}

// checkNorms refuses an id of no norm of the instruments.
func (q *Question) checkNorms() error {
	if len(q.Norms) == 0 {
		return nil
	}
	has := make(map[string]bool)
	for _, in := range q.Instruments {
		norms := in.law().Norms
		for i := range norms {
			has[norms[i].ID] = true
		}
	}
	for _, id := range q.Norms {
		if !has[id] {
			return q.unknownNorm(id)
		}
	}
	return nil
}

// unknownNorm is the error of an id of no norm.
func (q *Question) unknownNorm(id string) error {
	var all, within []string // the ids of all norms, and of those of the paragraph that id may cite
	for _, in := range q.Instruments {
		law := in.law()
		for i := range law.Norms {
			all = append(all, law.Norms[i].ID)
		}
		for _, n := range law.normsOf(id) {
			within = append(within, n.ID)
		}
	}
	if len(within) > 0 {
		return &QuestionError{Field: "Norms", Found: id, Expected: "the id of a norm, of which this paragraph has", Allowed: within}
	}
	return &QuestionError{Field: "Norms", Found: id, Expected: "the id of a norm", Allowed: all}
}

func (q *Question) checkReadings() error {
	for i, chosen := range q.Readings {
		at := slices.IndexFunc(q.Instruments, func(in *Instrument) bool { return in.ID() == chosen.Instrument })
		if at < 0 {
			var ids []string
			for _, in := range q.Instruments {
				ids = append(ids, in.ID())
			}
			return &QuestionError{Field: "Readings", Found: chosen.Instrument, Expected: "as Instrument the id of one that is asked", Allowed: ids}
		}
		law := q.Instruments[at].law()
		reading, ok := law.reading(chosen.Reading)
		if !ok {
			return &QuestionError{Field: "Readings", Found: chosen.Reading, Expected: "as Reading the id of one of " + chosen.Instrument, Allowed: law.readingIDs()}
		}
		if _, ok := reading.Choice(chosen.Choice); !ok {
			return &QuestionError{Field: "Readings", Found: chosen.Choice, Expected: "as Choice one of " + reading.ID, Allowed: reading.choiceIDs()}
		}
		if slices.ContainsFunc(q.Readings[:i], func(other ChosenReading) bool {
			return other.Instrument == chosen.Instrument && other.Reading == chosen.Reading
		}) {
			return &QuestionError{Field: "Readings", Found: chosen.Reading, Expected: "one choice of each reading, and it is chosen twice"}
		}
	}
	return nil
}

// checkPairs refuses a question that no finding could answer, as it asks of
// pairs alone, and the one State on either side is the same.
func (q *Question) checkPairs() error {
	bearers, others := inCodeOrder(q.Bearer), inCodeOrder(q.Counterparty)
	if len(bearers) != 1 || !slices.Equal(bearers, others) {
		return nil
	}
	for _, in := range q.Instruments {
		for _, n := range q.norms(in) {
			if !n.Pairs() {
				return nil
			}
		}
	}
	return &QuestionError{Field: "Counterparty", Found: others[0].String(),
		Expected: "a State other than the only bearer, as every norm that is asked faces a State and none is its own counterparty"}
}

// Document returns the question as a document, with each State and each norm once.
func (q Question) Document() QuestionDocument {
	d := QuestionDocument{On: q.On, Known: q.Known, Readings: slices.Clone(q.Readings), Bearer: eachOnce(q.Bearer), Counterparty: eachOnce(q.Counterparty), Norms: eachOnce(q.Norms)}
	for _, in := range q.Instruments {
		d.Instruments = append(d.Instruments, in.ID())
	}
	return d
}

// eachOnce returns each item once, in the order in which they are first met.
func eachOnce[T comparable](items []T) (once []T) {
	met := make(map[T]bool, len(items))
	for _, item := range items {
		if !met[item] {
			met[item] = true
			once = append(once, item)
		}
	}
	return once
}

// clone returns a question that shares no list with q, and no instrument that could be
// written over.
func (q Question) clone() Question {
	q.Instruments = cloned(q.Instruments, own[Instrument])
	q.Readings = slices.Clone(q.Readings)
	q.Bearer = slices.Clone(q.Bearer)
	q.Counterparty = slices.Clone(q.Counterparty)
	q.Norms = slices.Clone(q.Norms)
	return q
}

// choices is the choice for each reading of one instrument.
func (q *Question) choices(in *Instrument) choices {
	law := in.law()
	c := law.firstChoices()
	for i := range c {
		for _, chosen := range q.Readings {
			if chosen.Instrument == law.ID && chosen.Reading == c[i].reading.ID {
				c[i].choice, _ = c[i].reading.Choice(chosen.Choice)
			}
		}
	}
	return c
}
