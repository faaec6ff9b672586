package desk

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/examples"
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
		meant = " Nearest: " + strings.Join(nearest, ", ") + "."
	}
	return fmt.Errorf("%s: %s is none.%s Allowed: %s.", what, schema.Excerpt(name), meant, strings.Join(allowed, ", "))
}

// Answer answers a question, JSON for JSON: what is asked for by its name, such as "state".
// The error says what the question has wrong, or is that of the library.
func (d *Desk) Answer(asked string, question []byte) ([]byte, error) {
	q, err := parseQuestion(question)
	if err != nil {
		return nil, err
	}
	answers := map[string]func(Question) (any, error){
		"changes":  func(q Question) (any, error) { return d.Changes(q) },
		"days":     func(q Question) (any, error) { return d.Days(q) },
		"flows":    func(q Question) (any, error) { return d.Flows(q) },
		"pair":     func(q Question) (any, error) { return d.Pair(q) },
		"readings": func(q Question) (any, error) { return d.Readings(q) },
		"state":    func(q Question) (any, error) { return d.State(q) },
		"supposed": func(q Question) (any, error) { return d.Supposed(q) },
		"treaty":   func(q Question) (any, error) { return d.Treaty(q) },
	}
	answer, ok := answers[asked]
	if !ok {
		return nil, fmt.Errorf("%s is nothing that can be asked for", schema.Excerpt(asked))
	}
	value, err := answer(q)
	if err != nil {
		return nil, err
	}
	return json.Marshal(value)
}
