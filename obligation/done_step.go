package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// doneStep is a step of a record that establishes a fact, as far as its figures prove it.
type doneStep struct {
	record     *assistance.Record
	step       int
	piece      evidence.Piece
	categories []assistance.Category // of the record, those that are assistance, if the fact takes one
	figures    []*assistance.Figure  // those that are known, and that nothing replaces or corrects
	hasFigures bool                  // some figure was known, and not replaced by the record itself
	byCategory bool                  // the money is divided by categories, here or where it is printed again
	byActor    bool                  // it is divided among actors
}

// newDoneStep returns a step of a record as it was known on a day, of which others of the
// same act print what they do.
func newDoneStep(r *assistance.Record, step int, piece evidence.Piece, categories []assistance.Category, again *printedAgain, known civil.Date) doneStep {
	done, s := doneStep{record: r, step: step, piece: piece, categories: categories}, &r.Steps[step]
	for i := range s.Figures {
		if s.Counts(i, known) {
			done.hasFigures = true
			if !again.corrects(s, &s.Figures[i]) {
				done.figures = append(done.figures, &s.Figures[i])
			}
		}
	}
	done.byCategory, done.byActor = again.divides(s)
	return done
}

// it returns the step itself.
func (s *doneStep) it() *assistance.Step { return &s.record.Steps[s.step] }

// tell adds what the step says of some passages together.
func (s *doneStep) tell(all []toldAct, r *printedRecord, passages []passage) []toldAct {
	if len(s.categories) == 0 {
		return all
	}
	if !s.byCategory { // it says the same of each
		if says := r.saysTogether(s, passages, s.categories[0]); says != 0 {
			all = append(all, toldAct{s, says, evidence.CategoriesOf(s.categories)})
		}
		return all
	}
	said := make(map[party.Holds][]assistance.Category)
	for _, category := range s.categories {
		says := r.saysTogether(s, passages, category)
		said[says] = append(said[says], category)
	}
	for _, says := range []party.Holds{party.HoldsYes, party.HoldsDisputed} {
		if of := said[says]; len(of) > 0 {
			all = append(all, toldAct{s, says, evidence.CategoriesOf(of)})
		}
	}
	return all
}
