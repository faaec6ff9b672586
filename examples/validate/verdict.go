package main

import (
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/schema"
)

// verdict is what was found of one file.
type verdict struct {
	name      string      // printable
	kind      schema.Kind // zero if it could not be told
	documents int         // that were checked
	faulty    int         // of these
	faults    int
	listed    int    // of the faults
	err       error  // why the file was not checked, or not to its end
	layered   bool   // a document was not checked in every layer, for its faults
	hint      string // what may have been meant; "" for nothing
	remarks   []remark
}

func (v *verdict) valid() bool { return v.faults == 0 && v.err == nil }

// extent says how much of a file was checked, as a number and its unit.
func (v *verdict) extent() (number, unit string) {
	if v.documents == 0 && v.kind != schema.KindAssistance {
		return "", ""
	}
	one, many := "document", "documents"
	if v.kind == schema.KindAssistance {
		one, many = "record", "records"
	}
	if v.documents == 1 {
		return "1", one
	}
	return typeset.Count(v.documents), many
}

// outcome says in words what was found of a file.
func (v *verdict) outcome() string {
	switch {
	case v.documents == 0 && v.faults == 0 && v.err != nil:
		return "not checked"
	case v.documents > 1 && v.faults > 0:
		return faultWords(v.faults) + " in " + typeset.Counted(v.faulty, "record", "records") + v.broken()
	}
	return faultWords(v.faults) + v.broken()
}

// broken says that a file was not read to its end.
func (v *verdict) broken() string {
	if v.err == nil {
		return ""
	}
	return " so far; not read to the end"
}

func faultWords(n int) string {
	if n == 0 {
		return "no fault"
	}
	return typeset.Counted(n, "fault", "faults")
}
