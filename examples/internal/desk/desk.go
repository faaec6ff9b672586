package desk

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/examples/internal/briefing"
	"github.com/treatyaid/treatyaid/examples/internal/treaties"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema"
)

// Desk holds the treaties and the register of which questions are asked. It is made by
// [New], and is for one user at a time.
type Desk struct {
	treaties map[string]*obligation.Instrument // those that were asked for, by id
	register *obligation.Register
}

// New returns a desk with the sample register.
func New() (*Desk, error) {
	register, err := examples.Register()
	if err != nil {
		return nil, err
	}
	return &Desk{treaties: make(map[string]*obligation.Instrument), register: register}, nil
}

// treaty returns a treaty by its id. Its catalogue is read when it is first asked for.
func (d *Desk) treaty(id string) (*obligation.Instrument, error) {
	if in, ok := d.treaties[id]; ok {
		return in, nil
	}
	if !slices.Contains(treaties.IDs(), id) {
		return nil, unknownName("treaty", id, treaties.IDs())
	}
	all, err := treaties.Instruments(id)
	if err != nil {
		return nil, err
	}
	d.treaties[id] = all[0]
	return all[0], nil
}

// unknownName refuses a name, with the nearest and all that are allowed.
func unknownName(what, name string, allowed []string) error {
	meant := ""
	if nearest := schema.Nearest(name, allowed); len(nearest) > 0 {
		meant = "; nearest: " + strings.Join(nearest, ", ")
	}
	return fmt.Errorf("%s: %s is none%s; allowed: %s", what, schema.Excerpt(name), meant, strings.Join(allowed, ", "))
}

// Answer answers a question, JSON for JSON: what is asked for by its name, such as "state".
// The error says what the question has wrong, or is that of the library.
func (d *Desk) Answer(name string, question []byte) ([]byte, error) {
	q, err := parseQuestion(question)
	if err != nil {
		return nil, err
	}
	answers := map[string]func(*asked) (any, error){
		"changes":  func(a *asked) (any, error) { return newChanges(a) },
		"days":     func(a *asked) (any, error) { return newDays(a) },
		"flows":    func(a *asked) (any, error) { return newFlows(a) },
		"pair":     func(a *asked) (any, error) { return newPair(a) },
		"readings": func(a *asked) (any, error) { return newReadings(a) },
		"state":    func(a *asked) (any, error) { return newStatePage(a) },
		"supposed": func(a *asked) (any, error) { return newSupposed(a) },
		"treaty":   func(a *asked) (any, error) { return newTreatyPage(a) },
	}
	answer, ok := answers[name]
	if !ok {
		return nil, fmt.Errorf("%s is nothing that can be asked for", schema.Excerpt(name))
	}
	of, err := d.ask(q)
	if err != nil {
		return nil, err
	}
	value, err := answer(of)
	if err != nil {
		return nil, err
	}
	return json.Marshal(value)
}

// ask looks up what a question is asked of.
func (d *Desk) ask(q Question) (*asked, error) {
	in, err := d.treaty(q.Treaty)
	if err != nil {
		return nil, err
	}
	a := &asked{Question: q, instrument: in, register: d.register, list: in.StatusList()}
	if own, ok := d.register.StatusList(in.ID()); ok {
		a.list = own
	}
	if a.On.IsZero() {
		a.On = a.list.CompleteAsOf()
	}
	if len(q.Suppose) == 0 {
		return a, nil
	}
	document, err := supposed(a)
	if err != nil {
		return nil, err
	}
	a.register, err = d.register.With(document)
	return a, err
}

// Sample has the desk asked of the sample register again.
func (d *Desk) Sample() error {
	register, err := examples.Register()
	if err == nil {
		d.register = register
	}
	return err
}

// Drop reads a file, by the ending of its name: a register (.json), records, one to a line
// (.ndjson), or records in a table (.csv). The desk is then asked of it; with beside, of it
// and the sample together. A file with a fault changes nothing.
func (d *Desk) Drop(name string, data []byte, beside bool) *Dropped {
	dropped := &Dropped{Name: name}
	register, err := dropped.read(data, beside)
	if err != nil {
		dropped.tell(err)
		return dropped
	}
	d.register = register
	document := register.Document()
	dropped.Registers = briefing.Registers(&document)
	dropped.Records, dropped.Determinations = len(document.Records), len(document.Determinations)
	for i := range document.Determinations {
		if document.Determinations[i].Hypothetical {
			dropped.Supposed++
		}
	}
	return dropped
}
