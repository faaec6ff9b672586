package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
)

// takings work out which steps of a record take back all that it had come to, as far as that
// was known on a day.
type takings struct {
	knowledge
	record  *assistance.Record
	amounts [][]assistance.Range // that each step prints
}

func newTakings(r *assistance.Record, known knowledge) *takings {
	t := &takings{knowledge: known, record: r, amounts: make([][]assistance.Range, len(r.Steps))}
	for i := range r.Steps {
		t.amounts[i] = r.Steps[i].Amounts(known.known)
	}
	return t
}

// list returns the steps that take all back, or may.
func (t *takings) list() (taken []takenBack) {
	for i := range t.record.Steps {
		s := &t.record.Steps[i]
		if s.Stage != assistance.TakenBack || !t.happened(s) {
			continue
		}
		if all := t.all(i); all != No {
			taken = append(taken, takenBack{t.record, i, all})
		}
	}
	return taken
}

// all says whether a step takes back, with those before it, all that the record had come to at
// that stage: it does if it has no figures, or if they come to no less.
func (t *takings) all(step int) Truth {
	if len(t.record.Steps[step].Figures) == 0 {
		return Yes
	}
	all := Unknown
	for _, amount := range t.amounts[step] {
		had, said := t.had(step, amount.Currency)
		if !said {
			continue
		}
		least, most := t.cameBack(step, amount)
		switch {
		case !had.IsOpen() && least.Compare(had.High) >= 0:
			return Yes
		case most.Compare(had.Low) < 0:
			all = No
		}
	}
	return all
}

// had returns what the record had come to, in a currency, at the stage of which a step takes
// something back. It is not said if some step before prints nothing in that currency.
func (t *takings) had(step int, in assistance.Currency) (had assistance.Range, said bool) {
	had.Currency = in
	for i := range t.record.Steps[:step] {
		s := &t.record.Steps[i]
		if s.Stage != t.record.Steps[step].Of || !t.happened(s) {
			continue
		}
		amount, printed := amountIn(t.amounts[i], in)
		if !printed {
			return had, false
		}
		var err error
		if had, err = had.Plus(amount); err != nil {
			return had, false
		}
	}
	return had, true
}

// cameBack returns what a step takes back in a currency, with those before it at the same
// stage. At least it is what those come to that lie in times apart: others may be one.
func (t *takings) cameBack(step int, amount assistance.Range) (least, most assistance.Sum) {
	least, most = amount.Low, amount.High
	var apart timesApart
	when, _ := t.record.Steps[step].When()
	apart.add(when)
	for i := range t.record.Steps[:step] {
		s := &t.record.Steps[i]
		if s.Stage != assistance.TakenBack || s.Of != t.record.Steps[step].Of || !t.happened(s) {
			continue
		}
		more, printed := amountIn(t.amounts[i], amount.Currency)
		if !printed {
			most = assistance.OpenEnd()
			continue
		}
		most, _ = most.Plus(more.High) // it cannot fail: the steps are few
		if when, _ := s.When(); apart.add(when) {
			least, _ = least.Plus(more.Low)
		}
	}
	return least, most
}

// amountIn returns what is printed in a currency.
func amountIn(printed []assistance.Range, in assistance.Currency) (amount assistance.Range, is bool) {
	for _, a := range printed {
		if a.Currency == in {
			return a, true
		}
	}
	return assistance.Range{}, false
}
