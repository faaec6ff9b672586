package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// AccountQuestion asks for an [Account].
type AccountQuestion struct {
	Instrument *Instrument
	Norm       string // the id of the duty to report, which is cited; none: no norm is
	State      party.State
	// Period is the year, of the calendar or another: it has both ends.
	Period civil.Period
	Known  civil.Date // only what was known by that day; zero: all that the register holds
	// Rates convert into one currency, with one rate for each other. None: nothing is
	// converted.
	Rates []assistance.Rate
}

// check returns the first fault of the question, or nil.
func (q *AccountQuestion) check(r *Register) error {
	switch {
	case r == nil:
		return &QuestionError{Field: "Register", Expected: "a register that is not nil"}
	case q.Instrument == nil || q.Instrument.covers == nil:
		return &QuestionError{Field: "Instrument", Expected: "an instrument that is not nil"}
	case !q.State.IsValid():
		return &QuestionError{Field: "State", Expected: "a State"}
	case q.Period.From.IsZero() || q.Period.Until.IsZero() || !q.Period.IsValid():
		return &QuestionError{Field: "Period", Found: q.Period.String(), Expected: "a time with a first and a last day"}
	}
	if _, ok := q.Instrument.Norm(q.Norm); !ok && q.Norm != "" {
		return &QuestionError{Field: "Norm", Found: q.Norm, Expected: "the id of a norm of the instrument"}
	}
	for i, rate := range q.Rates {
		found := rate.Of.String() + " is " + rate.Is.String()
		switch {
		case rate.Check() != nil:
			return &QuestionError{Field: "Rates", Found: found, Expected: "two amounts above 0 in two currencies"}
		case rate.Is.Currency != q.Rates[0].Is.Currency:
			return &QuestionError{Field: "Rates", Found: found, Expected: "rates into one currency, " + q.Rates[0].Is.Currency.String()}
		case slices.ContainsFunc(q.Rates[:i], func(r assistance.Rate) bool { return r.Of.Currency == rate.Of.Currency }):
			return &QuestionError{Field: "Rates", Found: found, Expected: "one rate for each currency"}
		case !isWritable(rate):
			return &QuestionError{Field: "Rates", Found: found + ", " + rate.Source, Expected: "a source named in one line of text, and a time of which both ends are days"}
		}
	}
	return nil
}

// isWritable reports whether a rate can stand in an account as its schema has it.
func isWritable(rate assistance.Rate) bool {
	data, err := schema.Encode(rate)
	if err != nil {
		return false
	}
	_, err = schema.DecodeItem[assistance.Rate](schema.Item{In: schema.KindAccount, List: "rates"}, data, schema.Limits{})
	return err == nil
}
