package obligation_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestHostile(t *testing.T) {
	t.Run("instrument", func(t *testing.T) {
		schematest.Refuses(t, schematest.Hostile(schema.KindInstrument), obligation.ParseInstrumentWithin)
	})
	t.Run("register", func(t *testing.T) {
		schematest.Refuses(t, schematest.Hostile(schema.KindRegister), obligation.ParseRegisterWithin)
	})
	t.Run("registers", func(t *testing.T) {
		schematest.Refuses(t, schematest.Hostile(schema.KindRegister), besideASoundOne(t))
	})
}

func TestEnveloped(t *testing.T) {
	schematest.Enveloped(t, schema.KindInstrument, obligation.ParseInstrumentWithin)
	schematest.Enveloped(t, schema.KindRegister, obligation.ParseRegisterWithin)
}

// besideASoundOne reads a register together with a sound one, and returns the
// faults of it alone.
func besideASoundOne(t *testing.T) func(schema.Limits, []byte) (*obligation.Register, error) {
	sound := obligation.File{Name: "sound", Data: []byte(`{"id": "sound", "title": "Invented", "compiled": "2026-01-01"}`)}
	return func(l schema.Limits, data []byte) (*obligation.Register, error) {
		r, err := obligation.ParseRegistersWithin(l, sound, obligation.File{Name: "hostile", Data: data})
		var faults *schema.Errors
		if errors.As(err, &faults) {
			for _, fault := range faults.List {
				if fault.File != "hostile" {
					t.Errorf("%s is at fault", fault.File)
				}
			}
		}
		return r, err
	}
}

// determinationOf is a determination in one line, with a member after its others.
func determinationOf(i int, member string) string {
	return fmt.Sprintf(`{"id":"d-%06d","fact":"ccm:victims","subject":"FJI","holds":"yes","at":"2014-06-30",`+
		`"by":{"kind":"state","state":"FJI"},"source":{"title":"Invented","read":"2026-01-01"}%s}`, i, member)
}

// What the rules of a register look up in one another takes no more than what is
// there, and the faults are capped.
func TestRegisterHostile(t *testing.T) {
	register := func(members ...string) []byte {
		return []byte(`{"id":"r","title":"Invented","compiled":"2026-01-01",` + strings.Join(members, ",") + `}`)
	}
	determinations := func(n int, member func(i int) string) string {
		return `"determinations":[` + strings.Join(each(n, func(i int) string { return determinationOf(i, member(i)) }), ",") + `]`
	}
	// the first of n faults, in the order in which they are found
	first := func(path string, c schema.Code) func(n int) ([]schematest.Fault, int) {
		return func(n int) (listed []schematest.Fault, more int) {
			return firstFaults(path, c, min(n, schema.DefaultFaults)), max(0, n-schema.DefaultFaults)
		}
	}
	inputs := []schematest.Input{
		{
			Name: "determinations that replace nothing",
			Make: func(n int) []byte {
				return register(determinations(n, func(int) string { return `,"replaces":"nothing"` }))
			},
			Faults: first("/determinations/%d/replaces", schema.CodeUnknownReference),
		},
		{
			Name: "determinations in one circle",
			Make: func(n int) []byte {
				return register(determinations(n, func(i int) string { return fmt.Sprintf(`,"replaces":"d-%06d"`, (i+1)%n) }))
			},
			Faults: first("/determinations/%d/replaces", schema.CodeCircularReplacement),
		},
		{
			Name: "a chain of determinations to one that replaces itself",
			Make: func(n int) []byte {
				return register(determinations(n, func(i int) string { return fmt.Sprintf(`,"replaces":"d-%06d"`, max(0, i-1)) }))
			},
			Faults: func(int) ([]schematest.Fault, int) {
				return []schematest.Fault{{Path: "/determinations/0/replaces", Code: schema.CodeCircularReplacement}}, 0
			},
		},
		{
			Name: "determinations of one id",
			Make: func(n int) []byte {
				return register(`"determinations":[` + strings.Join(same(n+1, determinationOf(0, "")), ",") + `]`)
			},
			Faults: func(n int) ([]schematest.Fault, int) {
				var listed []schematest.Fault
				for _, one := range firstFaults("/determinations/%d/id", schema.CodeDuplicateID, schema.DefaultFaults+1) {
					if one.Path != "/determinations/0/id" {
						listed = append(listed, one)
					}
				}
				return listed, n - schema.DefaultFaults
			},
		},
	}
	for i := range inputs {
		inputs[i].Small, inputs[i].Large = 250, 2000
	}
	schematest.Refuses(t, inputs, obligation.ParseRegisterWithin)
}

// The limits are the caller's, for the rules as for the scan.
func TestParseWithin(t *testing.T) {
	register := []byte(`{"id": "r", "title": "Invented", "compiled": "2026-01-01", "determinations": [` +
		strings.Join(each(5, func(i int) string { return determinationOf(i, `, "replaces": "nothing"`) }), ",") + `]}`)
	instrument := catalogue(nil, nil, each(5, func(i int) string { return normOf(i, holds("bearer", 0)) }))
	readers := map[string]func(l schema.Limits) (read bool, err error){
		"register": func(l schema.Limits) (bool, error) {
			r, err := obligation.ParseRegisterWithin(l, register)
			return r != nil, err
		},
		"instrument": func(l schema.Limits) (bool, error) {
			in, err := obligation.ParseInstrumentWithin(l, instrument)
			return in != nil, err
		},
	}
	for name, read := range readers {
		for _, test := range []struct {
			limits       schema.Limits
			listed, more int
			layer        schema.Layer
		}{
			{schema.Limits{}, 5, 0, schema.LayerRules},
			{schema.Limits{Faults: 2}, 2, 3, schema.LayerRules},
			{schema.Limits{Bytes: 100}, 1, 0, schema.LayerScan},
			{schema.Limits{Depth: 2}, 1, 0, schema.LayerScan},
		} {
			some, err := read(test.limits)
			var faults *schema.Errors
			if !errors.As(err, &faults) || some {
				t.Errorf("%s within %+v: %v", name, test.limits, err)
				continue
			}
			if len(faults.List) != test.listed || faults.More != test.more || faults.List[0].Code.Layer() != test.layer {
				t.Errorf("%s within %+v: %d faults are listed, %d more:\n%v", name, test.limits, len(faults.List), faults.More, err)
			}
		}
	}
}

// The limits are those of each file: two of them may together be larger.
func TestParseRegistersWithin(t *testing.T) {
	file := func(name string) obligation.File {
		return obligation.File{Name: name, Data: []byte(fmt.Sprintf(`{"id": %q, "title": "Invented", "compiled": "2026-01-01"}`, name))}
	}
	a, b, longer := file("a"), file("b"), file("a-longer-name")
	limits := schema.Limits{Bytes: len(a.Data)}
	if r, err := obligation.ParseRegistersWithin(limits, a, b); err != nil || r == nil {
		t.Errorf("two registers as large as each may be: %v", err)
	}
	r, err := obligation.ParseRegistersWithin(limits, a, longer)
	var failed *schema.Errors
	if !errors.As(err, &failed) || failed.List[0].File != longer.Name || r != nil {
		t.Errorf("one that is larger: %v, %v", r, err)
	}
}
