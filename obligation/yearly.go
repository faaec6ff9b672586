package obligation

import (
	"errors"
	"iter"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// YearlyQuestion asks what of a ledger the evidence of norms selects, for each
// bearer and calendar year: a table of all norms, all States and all years. The
// counterparties are those of the [assistance.Yearly] that is asked, and if that is of
// other periods ([assistance.Ledger.YearlyFrom]), these stand in place of the years.
//
// It asks about records alone. Whether a norm applied on their days it does not
// ask: [Finding.Recorded] does, so that what it counts for a year is no more
// than is selected here. A selected record proves nothing, and none is "no
// record".
type YearlyQuestion struct {
	Instrument  *Instrument
	Readings    []ChosenReading      // as in [Question]
	Norms       []string             // norm ids; none: every norm of the instrument
	Bearer      []party.State        // none: every State
	Subjects    []assistance.Subject // of which a record must be, wholly or partly; none: the treaty's own
	First, Last int                  // the years, from 1900 to 2199
}

// YearTotals is what the evidence of a norm selects for one bearer in one year,
// toward all counterparties asked about together. Each record is in it once. It
// is never added to that of another norm, of which the same records may be
// evidence too, nor to that of another year, as a vague date may lie in both.
type YearTotals struct {
	Norm   string // its id
	Bearer party.State
	Year   int
	Totals []assistance.Total // in the order of stage and currency; one at least
}

// Totals answers the question: bearers in code order, for each the norms in the
// order of the catalogue, and for each of these the years of which there is some
// record. The sequence may be gone through again, also at the same time: each time
// it is worked out anew. The error is a *[QuestionError].
//
// What is selected toward a counterparty is what [Finding.Recorded] would count
// or set beside the finding for it. A step counts in each year in which its act
// may lie, from zero up to its figure where that is not surely the one year. No
// State is its own counterparty: where there is no other, a norm that faces a State
// selects nothing.
func (q YearlyQuestion) Totals(yearly *assistance.Yearly) (iter.Seq[YearTotals], error) {
	if q.Instrument == nil {
		return nil, &QuestionError{Field: "Instrument", Expected: "an instrument that is not nil"}
	}
	asked := Question{Instruments: []*Instrument{q.Instrument}, Readings: q.Readings, Norms: q.Norms,
		Bearer: q.Bearer, On: civil.Earliest()}
	if err := asked.check(); err != nil {
		return nil, err
	}
	norms, chosen := asked.norms(q.Instrument), asked.choices(q.Instrument)
	query := assistance.YearlyQuery{States: q.Bearer, Subjects: q.Subjects, First: q.First, Last: q.Last}
	if len(query.Subjects) == 0 {
		query.Subjects = q.Instrument.covers.subjects
	}
	for _, n := range norms {
		query.Rows = append(query.Rows, selectionsOf(q.Instrument, n, chosen))
	}
	totals, err := yearly.Totals(query)
	var refused *assistance.QueryError
	switch {
	case errors.As(err, &refused): // Subjects, First or Last, which are the question's own
		return nil, &QuestionError{Field: refused.Field, Found: refused.Found, Expected: refused.Expected}
	case err != nil:
		return nil, err
	}
	counterparties := yearly.Counterparties()
	return func(yield func(YearTotals) bool) {
		for one := range totals {
			norm := norms[one.Row]
			if norm.Pairs() && !slices.ContainsFunc(counterparties, func(c party.State) bool { return c != one.State }) {
				continue
			}
			if !yield(YearTotals{Norm: norm.ID, Bearer: one.State, Year: one.Year, Totals: one.Totals}) {
				return
			}
		}
	}, nil
}

// selectionsOf returns what the evidence of a norm selects of records under the
// readings chosen.
func selectionsOf(in *Instrument, n *Norm, chosen choices) []assistance.Selection {
	if n.Evidence == nil {
		return nil
	}
	var selections []assistance.Selection
	for i := range n.Evidence.Records {
		e := &n.Evidence.Records[i]
		if e.Under != nil && chosen.of(e.Under.Reading).ID != e.Under.Choice {
			continue
		}
		selected := in.covers.selects(e)
		if len(selected) == 0 {
			continue // none would ask for every category
		}
		selections = append(selections, assistance.Selection{Provider: relationOf(e.Provider), Recipient: relationOf(e.Recipient),
			Categories: selected, Stages: e.Stages})
	}
	return selections
}

// relationOf returns who a side of a record is to the bearer.
func relationOf(s Side) assistance.Who {
	switch s {
	case SideBearer:
		return assistance.Itself
	case SideCounterparty:
		return assistance.Counterparty
	}
	return assistance.Anyone
}
