package recordtable

import (
	"errors"
	"fmt"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// report is what a reading tells besides its records.
type report struct {
	faults  Faults
	notes   []Note
	guesses map[string]bool // the names that were told
}

// note tells what a person is to check.
func (r *report) note(at Place, code, format string, args ...any) {
	r.notes = append(r.notes, Note{at, code, fmt.Sprintf(format, args...)})
}

// stopped takes up the faults for which a sheet was read no further. Another error is
// returned.
func (r *report) stopped(err error) error {
	var found *Faults
	if !errors.As(err, &found) {
		return err
	}
	for _, one := range found.List {
		r.faults.Add(one)
	}
	r.faults.More += found.More
	return nil
}

// guess tells, once of a name, what it is taken for.
func (r *report) guess(at Place, name string, kind party.ActorKind) {
	if r.guesses[name] {
		return
	}
	if r.guesses == nil {
		r.guesses = make(map[string]bool)
	}
	r.guesses[name] = true
	r.note(at, nameGuessed, "%s is taken for a name of kind %s", schema.Excerpt(name), kind)
}
