package obligation

import (
	"cmp"
	"encoding/json"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Register is what is known, held to its rules and ready for questions.
//
// It is made by [NewRegister], [ParseRegister], [ParseRegisters] or encoding/json,
// cannot be changed, and is safe for concurrent use: [Register.With] and
// [Register.WithLedger] make another beside it, and what the other methods return
// are copies. The zero Register knows nothing. A nil one is like it, but no question can
// be asked of it. For a nil one encoding/json writes null; MarshalJSON and UnmarshalJSON,
// called of it directly, panic.
type Register struct {
	index *index // nil in the zero Register
}

// NewRegister builds a register from documents, which it copies. The id of an item may
// stand only once in all of them, and may refer to an item of any. Documents of one id,
// title and day are pieces of one register, which is named once; any others are
// registers of their own. It holds them to the same rules as [ParseRegisters] and gives
// the same faults, without line and column; of several documents the File of a fault is
// "document 1" and so on. What cannot be written as JSON, such as a required value that is
// zero, is told before all else. Without documents it is the zero Register.
func NewRegister(docs ...RegisterDocument) (*Register, error) { return new(Register).With(docs...) }

// ParseRegister reads one register: strict scan, JSON Schema, and the rules
// that a schema cannot say. It reads all or nothing; the error is a
// *schema.Errors that lists every fault.
func ParseRegister(data []byte) (*Register, error) { return ParseRegisterWithin(schema.Limits{}, data) }

// ParseRegisterWithin is ParseRegister with limits other than the default.
func ParseRegisterWithin(limits schema.Limits, data []byte) (*Register, error) {
	return ParseRegistersWithin(limits, File{Data: data})
}

// ParseRegisters reads several files as one register, as [NewRegister] takes several
// documents. The error is a *schema.Errors with the faults of all files. No file at all
// gives the zero Register.
func ParseRegisters(files ...File) (*Register, error) {
	return ParseRegistersWithin(schema.Limits{}, files...)
}

// ParseRegistersWithin is ParseRegisters with limits other than the default,
// each of one file.
func ParseRegistersWithin(limits schema.Limits, files ...File) (*Register, error) {
	return new(Register).with(limits, files...)
}

// With returns a register of all that r holds and of further documents, which it
// copies. Only these are checked; r stays as it was. It is how "what if" is asked:
// a document with a hypothetical determination. What r has indexed is shared: it takes
// time in proportion to what is added, and to the lists other than records that are added
// to; names of actors are looked for in all records.
func (r *Register) With(docs ...RegisterDocument) (*Register, error) {
	within := schema.Limits{}.WithoutPlaces()
	if files, ok := encodedQuickly(docs); ok {
		if register, err := r.with(within, files...); err == nil {
			return register, nil
		}
	}
	files, err := encoded(docs) // in the order in which faults are told
	if err != nil {
		return nil, err
	}
	return r.with(within, files...)
}

// with reads files beside what the register holds.
func (r *Register) with(limits schema.Limits, files ...File) (*Register, error) {
	if len(files) == 0 {
		return own(cmp.Or(r, new(Register))), nil
	}
	a, err := readRegisters(limits, r.held(), files...)
	if err != nil {
		return nil, err
	}
	x, err := r.held().with(a, files)
	if err != nil {
		return nil, err
	}
	return &Register{index: x}, nil
}

// WithLedger returns a register of all that r holds and of the records of a ledger,
// whose memory it shares. Names of actors are those of the register, and not those that the
// ledger knew. The error is a *schema.Errors of ids that something of the register has, and of
// records that cannot be by its names, by the place of the record in the order of ids. It takes
// time in proportion to the ledger that is added, and to the lists of the register other than
// records.
func (r *Register) WithLedger(l *assistance.Ledger) (*Register, error) {
	x, err := r.held().withLedger(l)
	if err != nil {
		return nil, err
	}
	return &Register{index: x}, nil
}

// held is the index of the register; of a nil or zero one that of nothing.
func (r *Register) held() *index {
	if r == nil || r.index == nil {
		return new(index)
	}
	return r.index
}

// UnmarshalJSON implements json.Unmarshaler, as ParseRegister: strictly, by every
// rule, and all or nothing. The lines of its faults are those of the value.
func (r *Register) UnmarshalJSON(data []byte) error {
	read, err := ParseRegister(data)
	if err == nil {
		*r = *read
	}
	return err
}

// MarshalJSON implements json.Marshaler: it writes the document.
func (r Register) MarshalJSON() ([]byte, error) { return json.Marshal(r.Document()) }

// Document returns all that the register holds as one document. It is the caller's
// own. Of a register made of several it has the id, the title and the note of the
// first, the latest day of compilation, and the names of all. Records of a ledger that were
// read later move that day.
func (r *Register) Document() RegisterDocument { return r.held().whole() }

// States returns the States that the register mentions, its status lists
// included, in code order. The slice is the caller's own.
func (r *Register) States() []party.State { return r.held().statesKnown(civil.Date{}, nil) }

// StatusList returns the register's own status list of the instrument with the
// given id. A register has one only if a document brought it. It is the caller's own.
func (r *Register) StatusList(instrument string) (*party.StatusList, bool) {
	list, ok := r.held().lists[instrument]
	return own(list), ok
}

// Actors returns which names are of one actor, and whose body an actor is. It is the
// caller's own.
func (r *Register) Actors() *party.Actors { return own(r.held().actors) }

// Ledger returns the records of the register, whose memory it shares. It knows the actors
// of the register.
func (r *Register) Ledger() *assistance.Ledger { return own(r.held().ledger) }

// Record returns the record with the id, as [Recorded] and the grounds of a proof
// name it. It is the caller's own.
func (r *Register) Record(id string) (assistance.Record, bool) { return r.held().ledger.Record(id) }

// Determination returns the determination with the id, as the grounds and the
// assumptions of a proof name it. It is the caller's own.
func (r *Register) Determination(id string) (Determination, bool) {
	d, ok := r.held().byID[id]
	if !ok {
		return Determination{}, false
	}
	return d.clone(), true
}

// Suppositions returns the ids of the hypothetical determinations, sorted. Which of
// them a finding rests on, [Finding.Suppositions] tells.
func (r *Register) Suppositions() []string {
	var ids []string
	for id, d := range r.held().byID {
		if d.Hypothetical {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// List returns the list of States with the id, as the grounds and the assumptions of a
// proof name it. It is the caller's own.
func (r *Register) List(id string) (ListStatement, bool) {
	return lookedUp(r.held().document.Lists, func(x *ListStatement) bool { return x.ID == id }, ListStatement.clone)
}

// Deadlines returns the deadlines of a State, by their ids. They are the caller's own.
func (r *Register) Deadlines(s party.State) []Deadline {
	var own []Deadline
	for _, d := range r.held().deadlines[s] {
		own = append(own, d.clone())
	}
	return own
}

// Report returns the report with the id, as [Recorded] names it. It is the caller's own.
func (r *Register) Report(id string) (assistance.Report, bool) {
	return lookedUp(r.held().document.Reports, func(x *assistance.Report) bool { return x.ID == id }, ownReport)
}

// Programme returns the programme or coalition with the id, as [Recorded] and the
// grounds of a proof name it. It is the caller's own.
func (r *Register) Programme(id string) (assistance.Programme, bool) {
	return lookedUp(r.held().document.Programmes, func(x *assistance.Programme) bool { return x.ID == id }, ownProgramme)
}

// Restriction returns the restriction with the id, as [Recorded] names it. It is the
// caller's own.
func (r *Register) Restriction(id string) (assistance.Restriction, bool) {
	return lookedUp(r.held().document.Restrictions, func(x *assistance.Restriction) bool { return x.ID == id }, ownRestriction)
}

// lookedUp returns a copy of the item that is meant.
func lookedUp[T any](items []T, is func(*T) bool, copied func(T) T) (found T, ok bool) {
	for i := range items {
		if is(&items[i]) {
			return copied(items[i]), true
		}
	}
	return found, false
}

// Check tells what the register says of facts of an instrument that the instrument does
// not declare, or not so: a fact that it has not, an object or a category that the fact
// does not take, days of another kind. A register is read without an instrument; this
// is what is then left to check. What it says of facts of other instruments is not
// looked at.
//
// The error is a *schema.Errors with the path of each fault in the document that brought
// it, or a *QuestionError for no instrument. That there is none is kept, so that to ask
// again costs nothing. [Register.Assess] refuses a question with the same faults.
func (r *Register) Check(in *Instrument) error {
	if in == nil || in.covers == nil {
		return &QuestionError{Field: "Instrument", Expected: "an instrument that was read or built"}
	}
	x := r.held()
	if _, sound := x.sound.Load(in.covers); sound {
		return nil
	}
	err := checkFacts(in.law(), x)
	if err == nil {
		x.sound.Store(in.covers, true)
	}
	return err
}

// Assess answers a question. The error is a *QuestionError, whose Field is "Register"
// if the register is nil; or the *schema.Errors of [Register.Check], if the register
// says of facts of an instrument what it does not declare.
func (r *Register) Assess(q Question) (*Assessment, error) {
	if err := q.check(); err != nil {
		return nil, err
	}
	if r == nil {
		return nil, &QuestionError{Field: "Register", Expected: "a register, and this is nil"}
	}
	for _, in := range q.Instruments {
		if err := r.Check(in); err != nil {
			return nil, err
		}
	}
	return newAssessment(r.held(), q), nil
}

// Account adds up what the register holds of the assistance that a State provided in a
// time. The error is a *[QuestionError], or an error of [assistance.Rate.Convert].
func (r *Register) Account(q AccountQuestion) (*Account, error) {
	if err := q.check(r); err != nil {
		return nil, err
	}
	return newAccount(&q, r)
}
