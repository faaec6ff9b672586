package obligation_test

import (
	"encoding/json"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
)

// The facts of the Convention on Cluster Munitions, by which most tests ask.
const (
	inPosition        obligation.FactCode = "ccm:in-position"
	offers            obligation.FactCode = "ccm:offers"
	declaredAffected  obligation.FactCode = "ccm:declared-affected"
	remnants          obligation.FactCode = "ccm:remnants"
	suspectedRemnants obligation.FactCode = "ccm:suspected-remnants"
	contaminated      obligation.FactCode = "ccm:contaminated"
	victims           obligation.FactCode = "ccm:victims"
	stockpile         obligation.FactCode = "ccm:stockpile"
	recoveryNeed      obligation.FactCode = "ccm:recovery-need"
	becameRemnants    obligation.FactCode = "ccm:became-remnants"
	seeks             obligation.FactCode = "ccm:seeks"
	receives          obligation.FactCode = "ccm:receives"
	gives             obligation.FactCode = "ccm:gives"
	agreedProgramme   obligation.FactCode = "ccm:agreed-programme"
	usedOrAbandoned   obligation.FactCode = "ccm:used-or-abandoned"
	strikeInformation obligation.FactCode = "ccm:strike-information"
)

// convention is the catalogue of the Convention.
var convention = func() obligation.InstrumentDocument {
	in, err := ccm.Instrument()
	if err != nil {
		panic(err)
	}
	return in.Document()
}()

// declared are the facts that it declares, in its order.
var declared = convention.Facts

// declarationsOf are its facts and categories as members of the catalogue of another
// instrument, which then declares facts of the same names.
func declarationsOf(instrument string) string {
	write := func(v any) string {
		text, err := json.Marshal(v)
		if err != nil {
			panic(err)
		}
		return string(text)
	}
	return `"subjects": ["cluster-munitions"], "facts": ` + strings.ReplaceAll(write(declared), `"ccm:`, `"`+instrument+`:`) + `, "categories": ` + write(convention.Categories) + `, `
}

// facts are their codes.
var facts = func() []obligation.FactCode {
	var codes []obligation.FactCode
	for _, d := range declared {
		codes = append(codes, d.Fact)
	}
	return codes
}()

// declaredByName are the definitions of the facts, by their names.
var declaredByName = func() map[string]*obligation.FactDefinition {
	byName := make(map[string]*obligation.FactDefinition)
	for i := range declared {
		byName[declared[i].Fact.Name()] = &declared[i]
	}
	return byName
}()

// declaredFact is the definition of a fact of that name; the zero one of none.
func declaredFact(code obligation.FactCode) *obligation.FactDefinition {
	if d, ok := declaredByName[code.Name()]; ok {
		return d
	}
	return &obligation.FactDefinition{}
}
