package assistance

import "fmt"

// Selection says which steps of which records a row of a [YearlyQuery] takes. Every
// field narrows, but one side at least is [Itself] or [Counterparty].
type Selection struct {
	Provider  Who
	Recipient Who
	// Categories are those in which a record must have a part; none means any
	// category.
	Categories []Category
	// Stages are those of which a step must be one; none means every stage.
	Stages []Stage
}

// check returns the first fault of the selection, or nil. Its Field begins with the
// dot after the place of the selection, and is empty for the selection as a whole.
func (s *Selection) check() *QueryError {
	for _, side := range []struct {
		field string
		is    Who
	}{{".Provider", s.Provider}, {".Recipient", s.Recipient}} {
		if side.is >= whos {
			return &QueryError{side.field, fmt.Sprint(side.is), "Anyone, Itself or Counterparty"}
		}
	}
	if s.Provider == Anyone && s.Recipient == Anyone {
		return &QueryError{"", "records between anyone and anyone", "Itself or Counterparty as Provider or Recipient"}
	}
	for i, c := range s.Categories {
		if !c.IsValid() {
			return &QueryError{fmt.Sprintf(".Categories[%d]", i), fmt.Sprint(uint8(c)), "a category"}
		}
	}
	for i, stage := range s.Stages {
		if stage < Requested || stage > lastStage {
			return &QueryError{fmt.Sprintf(".Stages[%d]", i), fmt.Sprint(uint8(stage)), "a stage"}
		}
	}
	return nil
}

// rowSelection is a Selection of a row, in a form that answers fast.
type rowSelection struct {
	row                 uint16
	provider, recipient Who
	categories          categorySet
	stages              stageSet
}

// takes reports whether it takes steps of a stage from one actor to another.
func (s *rowSelection) takes(provider, recipient Who, stage Stage) bool {
	return s.provider.includes(provider) && s.recipient.includes(recipient) && s.stages.has(stage)
}

// namesState reports whether it takes only records from or to the State itself.
func (s *rowSelection) namesState() bool { return s.provider == Itself || s.recipient == Itself }
