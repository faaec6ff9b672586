package obligation

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"sync"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Register holds what is known: status lists, determinations, records of
// assistance, restrictions, programmes, reports and appraisals, each with its
// source. It names treaties by id.
//
// A Register is made by ParseRegister, ParseRegisters or encoding/json, is not to
// be changed afterwards, and is then safe for concurrent use. The zero Register
// knows nothing but the embedded status list. One that a program filled in and
// that was never read knows nothing at all, and Assess refuses it: write it as
// JSON and read that.
type Register struct {
	ID             string                   `json:"id"`
	Title          string                   `json:"title"`
	Compiled       civil.Date               `json:"compiled"` // the day to which it was compiled
	Note           string                   `json:"note,omitempty"`
	StatusLists    []party.StatusList       `json:"statusLists,omitempty"`
	Determinations []Determination          `json:"determinations,omitempty"`
	Records        []assistance.Record      `json:"records,omitempty"`
	Restrictions   []assistance.Restriction `json:"restrictions,omitempty"`
	Programmes     []assistance.Programme   `json:"programmes,omitempty"`
	Reports        []assistance.Report      `json:"reports,omitempty"`
	Appraisals     []Appraisal              `json:"appraisals,omitempty"`

	index *index
}

// ParseRegister reads one register: strict scan, JSON Schema, and the rules
// that a schema cannot say. It reads all or nothing; the error is a
// *schema.Errors that lists every fault.
func ParseRegister(data []byte) (*Register, error) { return ParseRegisterWithin(schema.Limits{}, data) }

// ParseRegisterWithin is ParseRegister with limits other than the default.
func ParseRegisterWithin(limits schema.Limits, data []byte) (*Register, error) {
	r, err := ParseRegistersWithin(limits, File{Data: data})
	var file *FileError
	if errors.As(err, &file) {
		return nil, file.Err
	}
	return r, err
}

// ParseRegisters reads several files as one register. An id may stand only
// once in all of them, and may refer to an item of any. The error joins a
// *FileError for each file with faults. No file at all is an error too, of no
// type of its own.
func ParseRegisters(files ...File) (*Register, error) {
	return ParseRegistersWithin(schema.Limits{}, files...)
}

// ParseRegistersWithin is ParseRegisters with limits other than the default,
// each of one file.
func ParseRegistersWithin(limits schema.Limits, files ...File) (*Register, error) {
	if len(files) == 0 {
		return nil, errors.New("no register given")
	}
	parts := make([]*Register, len(files))
	var failed []error
	for i, file := range files {
		part, err := schema.Decode[plainRegister](schema.KindRegister, file.Data, limits)
		if err != nil {
			failed = append(failed, &FileError{Name: file.Name, Err: err})
			continue
		}
		parts[i] = (*Register)(&part)
	}
	if len(failed) > 0 {
		return nil, errors.Join(failed...)
	}
	faults := make([]*schema.Faults, len(files))
	for i, file := range files {
		faults[i] = schema.NewFaults(file.Data, limits)
	}
	checkRegisters(parts, faults)
	for i, file := range files {
		if err := faults[i].Err(); err != nil {
			failed = append(failed, &FileError{Name: file.Name, Err: err})
		}
	}
	if len(failed) > 0 {
		return nil, errors.Join(failed...)
	}
	return join(parts)
}

// plainRegister has the fields of a Register and none of its methods.
type plainRegister Register

// UnmarshalJSON implements json.Unmarshaler, as ParseRegister: strictly, by every
// rule, and all or nothing. The lines of its faults are those of the value.
func (r *Register) UnmarshalJSON(data []byte) error {
	read, err := ParseRegister(data)
	if err == nil {
		*r = *read
	}
	return err
}

// join makes one register of several whose rules have been checked together.
func join(parts []*Register) (*Register, error) {
	joined := *parts[0]
	names := []RegisterName{{joined.ID, joined.Title, joined.Compiled}}
	for _, part := range parts[1:] {
		names = append(names, RegisterName{part.ID, part.Title, part.Compiled})
		if part.Compiled.After(joined.Compiled) {
			joined.Compiled = part.Compiled
		}
		joined.StatusLists = append(joined.StatusLists, part.StatusLists...)
		joined.Determinations = append(joined.Determinations, part.Determinations...)
		joined.Records = append(joined.Records, part.Records...)
		joined.Restrictions = append(joined.Restrictions, part.Restrictions...)
		joined.Programmes = append(joined.Programmes, part.Programmes...)
		joined.Reports = append(joined.Reports, part.Reports...)
		joined.Appraisals = append(joined.Appraisals, part.Appraisals...)
	}
	slices.SortFunc(names, func(a, b RegisterName) int { return cmp.Compare(a.ID, b.ID) })
	var err error
	joined.index, err = newIndex(joined.items(), names, joined.Compiled)
	if err != nil {
		return nil, fmt.Errorf("register %s: %w", joined.ID, err)
	}
	return &joined, nil
}

// blank is the zero Register, ready for questions. What it knows is as of the day
// to which the embedded status list is complete.
var blank = sync.OnceValue(func() *Register {
	x, err := newIndex(items{}, nil, party.CCM().CompleteAsOf)
	if err != nil {
		panic(err) // no record can be at fault: there is none
	}
	return &Register{index: x}
})

// ready returns the register with its index. It is not ok if the register has
// content that was never read, and so obeys no rule.
func (r *Register) ready() (indexed *Register, ok bool) {
	switch {
	case r == nil:
		return nil, false
	case r.index != nil:
		return r, true
	case reflect.ValueOf(r).Elem().IsZero():
		return blank(), true
	}
	return nil, false
}

// States returns the States that the register mentions, its status lists
// included, in code order; none if it has content that was never read. The slice
// is the caller's own.
func (r *Register) States() []party.State {
	indexed, ok := r.ready()
	if !ok {
		return nil
	}
	return indexed.index.statesKnown(civil.Date{})
}

// StatusList returns the status list of the instrument with the given id: the
// register's own or, for the CCM, the embedded one. A register with content that
// was never read has none.
func (r *Register) StatusList(instrument string) (*party.StatusList, bool) {
	indexed, ok := r.ready()
	if !ok {
		return nil, false
	}
	list, ok := indexed.index.lists[instrument]
	return list, ok
}

// Record returns the record with the id, as [Recorded] and the grounds of a proof
// name it. It is the register's own and is not to be changed. A register with
// content that was never read has none.
func (r *Register) Record(id string) (*assistance.Record, bool) {
	indexed, ok := r.ready()
	if !ok {
		return nil, false
	}
	return indexed.index.ledger.Record(id)
}

// Determination returns the determination with the id, as the grounds and the
// assumptions of a proof name it. It is the register's own and is not to be
// changed. A register with content that was never read has none.
func (r *Register) Determination(id string) (*Determination, bool) {
	indexed, ok := r.ready()
	if !ok {
		return nil, false
	}
	d, ok := indexed.index.byID[id]
	return d, ok
}

// Assess answers a question. The error is a *QuestionError; its Field is
// "Register" if the register is nil or has content that was never read.
func (r *Register) Assess(q Question) (*Assessment, error) {
	if err := q.check(); err != nil {
		return nil, err
	}
	if r == nil {
		return nil, &QuestionError{Field: "Register", Expected: "a register, and this is nil"}
	}
	indexed, ok := r.ready()
	if !ok {
		return nil, &QuestionError{Field: "Register", Found: cmp.Or(r.ID, "a register without id"),
			Expected: "the zero Register, or one that ParseRegister, ParseRegisters or encoding/json has read"}
	}
	return newAssessment(indexed.index, q), nil
}

// items are the register's own lists.
func (r *Register) items() items {
	return items{r.StatusLists, r.Determinations, r.Records, r.Restrictions, r.Programmes, r.Reports, r.Appraisals}
}
