package obligation

import (
	"encoding/binary"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// toldAct is what a step of a record says of an act toward somebody, for all categories of
// which it says the same.
type toldAct struct {
	done       *doneStep
	says       party.Holds
	categories evidence.Categories
}

// toldOf returns what steps say of the money of some passages together.
func toldOf(steps []doneStep, passages []passage, known civil.Date) []toldAct {
	var all []toldAct
	for i := range steps {
		all = steps[i].tell(all, passages, known)
	}
	return all
}

// tell adds what the step says of the money of some passages together.
func (s *doneStep) tell(all []toldAct, passages []passage, known civil.Date) []toldAct {
	if len(s.categories) == 0 {
		return all
	}
	step := &s.record.Steps[s.step]
	if !s.divides(dividesCategories) { // it says the same of each
		if says := printed(passages, s.categories[0], step, s.copies, known); says != 0 {
			all = append(all, toldAct{s, says, evidence.CategoriesOf(s.categories)})
		}
		return all
	}
	said := make(map[party.Holds][]assistance.Category)
	for _, category := range s.categories {
		says := printed(passages, category, step, s.copies, known)
		said[says] = append(said[says], category)
	}
	for _, says := range []party.Holds{party.HoldsYes, party.HoldsDisputed} {
		if of := said[says]; len(of) > 0 {
			all = append(all, toldAct{s, says, evidence.CategoriesOf(of)})
		}
	}
	return all
}

// sayingsOf is the same where the same is told.
func sayingsOf(told []toldAct) string {
	var key []byte
	for _, t := range told {
		key = binary.AppendUvarint(key, uint64(t.done.step))
		key = append(key, byte(t.says))
		key = binary.LittleEndian.AppendUint64(key, uint64(t.categories))
	}
	return string(key)
}

// toldToward is what a record says of acts toward each of some actors.
type toldToward struct {
	told   []toldAct
	others []party.Actor
}
