package recordtable

import (
	"slices"
	"strconv"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// readTotal makes a printed total of the row. What it does not say, it has of the records that
// it adds up, if they all say the same.
func readTotal(r *reader, of level) (id string) {
	r.finish()
	var rows []*assistance.Record
	for _, one := range slices.Backward(r.above) {
		if one.level >= of {
			break
		}
		if one.level == 0 {
			rows = append(rows, &r.records[one.place])
		}
	}
	slices.Reverse(rows)
	r.line.cells = slices.Clone(r.line.cells)
	for i, c := range r.line.cells {
		if levels[bare(c.Text)] != 0 {
			r.line.cells[i] = Cell{}
		}
	}
	e := r.begin()
	e.level = of
	if len(rows) == 0 {
		e.refuse(colID, "nothing-above", "a total, with no rows above it that it adds up", nil)
		return ""
	}
	wholeIn(e)
	stepIn(e)
	if r.line.own(colID).IsBlank() {
		e.record.ID = r.line.mapping.Constants[colID] + "total-" + strconv.Itoa(r.line.row+1)
	}
	e.record.Kind = assistance.PrintedTotal
	for _, row := range rows {
		e.record.Relations = append(e.record.Relations, assistance.Relation{Kind: assistance.TotalOf, Record: row.ID})
	}
	e.broken = e.broken || r.report.faults.Any() // it may add up what is at fault
	fillTotal(&e.record, rows)
	return e.record.ID
}

// fillTotal fills in what a total does not say.
func fillTotal(t *assistance.Record, rows []*assistance.Record) {
	nobody := party.Actor{Kind: party.ActorUnstated}
	if t.Provider == (party.Actor{}) {
		t.Provider, t.From = nobody, nil
		if who, same := common(rows, func(r *assistance.Record) party.Actor { return r.Provider }); same && who.Kind != party.ActorGroup {
			t.Provider = who
		}
	}
	if t.Recipient == (party.Actor{}) {
		t.Recipient, t.To = nobody, nil
		if who, same := common(rows, func(r *assistance.Record) party.Actor { return r.Recipient }); same && who.Kind != party.ActorGroup && who != (party.Actor{}) {
			t.Recipient = who
		}
	}
	fillDivision(t, rows)
	step := &t.Steps[0]
	var steps []*assistance.Step
	for _, row := range rows {
		for i := range row.Steps {
			steps = append(steps, &row.Steps[i])
		}
	}
	if step.Stage == 0 {
		step.Stage, _ = common(steps, func(s *assistance.Step) assistance.Stage { return s.Stage })
	}
	if step.At.IsZero() && step.Period.IsZero() {
		step.Period = span(steps)
	}
	if step.Source == (party.Source{}) {
		step.Source, _ = common(steps, func(s *assistance.Step) party.Source {
			return party.Source{Title: s.Source.Title, Published: s.Source.Published, Read: s.Source.Read}
		})
	}
	for i := range step.Figures {
		if f := &step.Figures[i]; f.Currency == 0 {
			f.Currency, _ = common(steps, func(s *assistance.Step) assistance.Currency {
				one, _ := common(s.Figures, func(f assistance.Figure) assistance.Currency { return f.Currency })
				return one
			})
		}
	}
}

// fillDivision says what a total is about: what all rows say, or all that any of them says.
func fillDivision(t *assistance.Record, rows []*assistance.Record) {
	if len(rows) == 0 {
		return
	}
	fill := len(t.Parts) == 0 && t.Rest == 0
	sameParts := !slices.ContainsFunc(rows, func(r *assistance.Record) bool {
		return r.Rest != rows[0].Rest || !slices.Equal(r.Parts, rows[0].Parts)
	})
	if fill && sameParts {
		t.Parts, t.Rest, fill = slices.Clone(rows[0].Parts), rows[0].Rest, false
	}
	noSubjects := len(t.Subjects) == 0
	for _, row := range rows {
		for _, subject := range row.Subjects {
			if noSubjects && !slices.ContainsFunc(t.Subjects, func(s assistance.Subject) bool { return s.Contains(subject) }) {
				t.Subjects = append(slices.DeleteFunc(t.Subjects, subject.Contains), subject)
			}
		}
		if !fill {
			continue
		}
		if row.Rest == assistance.RestUnsaid || row.Rest == assistance.RestOutside && t.Rest == 0 {
			t.Rest = row.Rest
		}
		for _, part := range row.Parts {
			if !slices.ContainsFunc(t.Parts, func(p assistance.Part) bool { return p.Category.Contains(part.Category) }) {
				t.Parts = append(slices.DeleteFunc(t.Parts, func(p assistance.Part) bool { return part.Category.Contains(p.Category) }),
					assistance.Part{Category: part.Category})
			}
		}
	}
}

// common returns what all of a list have, if it is the same.
func common[T any, V comparable](list []T, of func(T) V) (value V, same bool) {
	for i, one := range list {
		if v := of(one); i == 0 {
			value = v
		} else if v != value {
			var zero V
			return zero, false
		}
	}
	return value, len(list) > 0
}

// span returns the time in which all steps lie.
func span(steps []*assistance.Step) (p civil.Period) {
	for i, step := range steps {
		when, _ := step.When()
		if i == 0 {
			p = when
			continue
		}
		if when.From.IsZero() || when.From.Before(p.From) {
			p.From = when.From
		}
		if when.Until.IsZero() || !p.Until.IsZero() && when.Until.After(p.Until) {
			p.Until = when.Until
		}
	}
	return p
}
