package obligation

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
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

// File is the JSON text of one register, with the name by which its faults are
// reported.
type File struct {
	Name string
	Data []byte
}

// FileError is the faults of one file; Err is a *schema.Errors.
type FileError struct {
	Name string
	Err  error
}

// Error prefixes the line of each fault with the file's name.
func (e *FileError) Error() string {
	return e.Name + ": " + strings.ReplaceAll(e.Err.Error(), "\n", "\n"+e.Name+": ")
}

// Unwrap returns Err.
func (e *FileError) Unwrap() error { return e.Err }

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

// RegisterName identifies a register that an assessment drew on.
type RegisterName struct {
	ID       string     `json:"id"`
	Title    string     `json:"title"`
	Compiled civil.Date `json:"compiled"`
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
	joined.index, err = newIndex(&joined, names)
	if err != nil {
		return nil, fmt.Errorf("register %s: %w", joined.ID, err)
	}
	return &joined, nil
}

// blank is the zero Register, ready for questions. What it knows is as of the day
// to which the embedded status list is complete.
var blank = sync.OnceValue(func() *Register {
	x, err := newIndex(&Register{Compiled: party.CCM().CompleteAsOf}, nil)
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

// index is a register made ready for questions. It is sorted, so that the
// order of the input changes no answer.
type index struct {
	names          []RegisterName
	compiled       civil.Date // the latest day to which a register was compiled
	lists          map[string]*party.StatusList
	determinations map[about][]*Determination // by predicate and subject, in id order
	byID           map[string]*Determination
	replacements   map[string][]*Determination
	ledger         *assistance.Ledger
	divided        map[about][]*assistance.Record          // records of divided scope, by the predicate they establish and its subject
	programmes     map[party.State][]*assistance.Programme // by each State that is a party, in id order
	reports        map[party.State][]*assistance.Report
	restrictions   map[party.State][]*assistance.Restriction
	appraisals     map[party.State][]*Appraisal // by bearer
	mentions       []mention                    // of States, in code order
}

// about is what determinations and records are looked up by.
type about struct {
	predicate Predicate
	subject   party.State
}

func newIndex(r *Register, names []RegisterName) (*index, error) {
	x := &index{
		names:          names,
		compiled:       r.Compiled,
		lists:          make(map[string]*party.StatusList),
		determinations: make(map[about][]*Determination),
		byID:           make(map[string]*Determination, len(r.Determinations)),
		replacements:   make(map[string][]*Determination),
		divided:        make(map[about][]*assistance.Record),
	}
	embedded := party.CCM()
	x.lists[embedded.Instrument] = embedded
	for i := range r.StatusLists {
		x.lists[r.StatusLists[i].Instrument] = &r.StatusLists[i]
	}
	for i := range r.Determinations {
		d := &r.Determinations[i]
		x.byID[d.ID] = d
		key := about{d.Predicate, d.Subject}
		x.determinations[key] = append(x.determinations[key], d)
		if d.Predicate.IsMutual() {
			key.subject = d.Object
			x.determinations[key] = append(x.determinations[key], d)
		}
		if d.Replaces != "" {
			x.replacements[d.Replaces] = append(x.replacements[d.Replaces], d)
		}
	}
	for _, list := range x.determinations {
		slices.SortFunc(list, func(a, b *Determination) int { return cmp.Compare(a.ID, b.ID) })
	}
	var err error
	if x.ledger, err = assistance.NewLedger(r.Records); err != nil {
		return nil, err
	}
	for i := range r.Records {
		record := &r.Records[i]
		if record.Scope != assistance.Divided || !isAssistance(record) {
			continue
		}
		for _, p := range []Predicate{Seeks, Receives, Gives} {
			if subject := recordSubject(p, record); subject.IsValid() {
				key := about{p, subject}
				x.divided[key] = append(x.divided[key], record)
			}
		}
	}
	for _, list := range x.divided {
		slices.SortFunc(list, func(a, b *assistance.Record) int { return cmp.Compare(a.ID, b.ID) })
	}
	x.programmes = byState(r.Programmes, func(p *assistance.Programme) string { return p.ID }, statesOf)
	x.reports = byState(r.Reports, func(p *assistance.Report) string { return p.ID },
		func(p *assistance.Report) []party.State { return []party.State{p.State} })
	x.restrictions = byState(r.Restrictions, func(p *assistance.Restriction) string { return p.ID },
		func(p *assistance.Restriction) []party.State { return []party.State{p.By} })
	x.appraisals = byState(r.Appraisals, func(a *Appraisal) string { return a.ID },
		func(a *Appraisal) []party.State { return []party.State{a.Bearer} })
	x.mentions = mentioned(r, x.lists)
	return x, nil
}

// isAssistance reports whether some part of a record is assistance: exchange,
// facilitation and strike information are not.
func isAssistance(r *assistance.Record) bool {
	return slices.ContainsFunc(r.Parts, func(p assistance.Part) bool { return p.Category.IsAssistance() })
}

// byState indexes items by the States that they name, each list in id order.
func byState[T any](items []T, id func(*T) string, states func(*T) []party.State) map[party.State][]*T {
	found := make(map[party.State][]*T)
	for i := range items {
		for _, s := range states(&items[i]) {
			found[s] = append(found[s], &items[i])
		}
	}
	for _, list := range found {
		slices.SortFunc(list, func(a, b *T) int { return cmp.Compare(id(a), id(b)) })
	}
	return found
}

// statesOf returns the States that are parties to a programme.
func statesOf(p *assistance.Programme) []party.State {
	var states []party.State
	for _, actor := range p.Parties {
		if actor.State.IsValid() {
			states = append(states, actor.State)
		}
	}
	return states
}

// recordSubject is the State of which a record can establish the predicate.
func recordSubject(p Predicate, r *assistance.Record) party.State {
	switch p {
	case Gives:
		return r.Provider.State
	case Receives:
		return r.Recipient.State
	case Seeks:
		if r.Requester != (party.Actor{}) {
			return r.Requester.State // whoever asked, not the recipient
		}
		return r.Recipient.State
	}
	return party.State{}
}

// mention is a State that a register names, and the first day on which
// something that names it was known; zero if it always was.
type mention struct {
	state party.State
	since civil.Date
}

// mentioned collects every State that the register or its status lists name.
func mentioned(r *Register, lists map[string]*party.StatusList) []mention {
	first := make(map[party.State]civil.Date)
	add := func(since civil.Date, states ...party.State) {
		for _, s := range states {
			if earlier, again := first[s]; s.IsValid() && (!again || since.Before(earlier)) {
				first[s] = since
			}
		}
	}
	for _, list := range lists {
		for s := range list.States() {
			add(civil.Date{}, s)
		}
	}
	for i := range r.Determinations {
		add(r.Determinations[i].KnownOn(), r.Determinations[i].Subject, r.Determinations[i].Object)
	}
	for i := range r.Records {
		record := &r.Records[i]
		for _, step := range record.Steps {
			add(step.KnownOn(), record.Provider.State, record.Recipient.State, record.Requester.State)
		}
	}
	for i := range r.Restrictions {
		add(r.Restrictions[i].Source.Known(), r.Restrictions[i].By)
	}
	for i := range r.Programmes {
		add(r.Programmes[i].KnownOn(), statesOf(&r.Programmes[i])...)
	}
	for i := range r.Reports {
		add(r.Reports[i].KnownOn(), r.Reports[i].State)
	}
	for i := range r.Appraisals {
		add(r.Appraisals[i].KnownOn(), r.Appraisals[i].Bearer, r.Appraisals[i].Counterparty)
	}
	mentions := make([]mention, 0, len(first))
	for s, since := range first {
		mentions = append(mentions, mention{s, since})
	}
	slices.SortFunc(mentions, func(a, b mention) int { return a.state.Compare(b.state) })
	return mentions
}

// statesKnown returns the States that something known by the knowledge date
// names, in code order.
func (x *index) statesKnown(known civil.Date) []party.State {
	var states []party.State
	for _, m := range x.mentions {
		if known.IsZero() || !m.since.After(known) {
			states = append(states, m.state)
		}
	}
	return states
}
