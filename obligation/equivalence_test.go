package obligation_test

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// spoiler changes a value of Go at random: a member missing, a code that there is
// not, text that is no UTF-8, a list left out or doubled.
type spoiler struct {
	*rand.Rand
	odds int // of one place in so many
}

func (s *spoiler) hits() bool { return s.IntN(s.odds) == 0 }

func (s *spoiler) spoil(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		if s.hits() {
			v.SetZero()
			return
		}
		s.spoil(v.Elem())
	case reflect.Struct:
		if s.hits() {
			v.SetZero()
			return
		}
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() {
				s.spoil(f)
			}
		}
	case reflect.Slice:
		switch {
		case s.hits():
			v.SetZero()
		case v.Len() > 0 && s.hits():
			v.Set(reflect.Append(v, v.Index(s.IntN(v.Len()))))
		}
		for i := range v.Len() {
			s.spoil(v.Index(i))
		}
	case reflect.String:
		if s.hits() {
			v.SetString([]string{"", "no such thing", "nor", "two\nlines", "\xff", "record/00-0", "2014-02-30"}[s.IntN(7)])
		}
	case reflect.Uint8:
		if s.hits() {
			v.SetUint([]uint64{0, 1, 2, 250}[s.IntN(4)])
		}
	case reflect.Int:
		if s.hits() {
			v.SetInt([]int64{-1, 0, 1 << 40}[s.IntN(3)])
		}
	case reflect.Bool:
		if s.hits() {
			v.SetBool(!v.Bool())
		}
	}
}

// What is built from a value has the verdict and the faults of what is read from
// its JSON. Where encoding/json refuses the value, or would change it, the value
// has faults, each with a path.
func TestBuiltHasTheFaultsOfRead(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	many := chance.Some(3000)
	met := make(map[string]int)
	for seed := range uint64(many) {
		d := newDice(seed + 1)
		d.narrow()
		doc := d.register()
		s := spoiler{rand.New(rand.NewPCG(seed, 9)), []int{40, 150, 600, 1 << 30}[seed%4]}
		s.spoil(reflect.ValueOf(&doc).Elem())
		_, built := obligation.NewRegister(doc)
		data, err := json.Marshal(doc)
		if err != nil {
			met["cannot be written"]++
			if len(schematest.Faults(t, built)) == 0 {
				t.Errorf("seed %d: json refuses it (%v), and it is built", seed, err)
			}
			continue
		}
		_, read := obligation.ParseRegister(data)
		if changed(built) {
			met["would be changed"]++
			continue
		}
		want, got := schematest.Faults(t, read), schematest.Faults(t, built)
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Fatalf("seed %d: -read +built: %s", seed, diff)
		}
		if len(want) == 0 {
			met["sound"]++
		} else {
			met["faulty"]++
		}
	}
	for _, what := range []string{"cannot be written", "would be changed", "sound", "faulty"} {
		if met[what] < many/100 {
			t.Errorf("%s: met %d times of %d", what, met[what], many)
		}
	}
}

// changed reports whether a value was refused since its JSON would say another
// thing: text that is no UTF-8.
func changed(err error) bool {
	errs, ok := err.(*schema.Errors)
	if !ok {
		return false
	}
	for _, e := range errs.List {
		if e.Code == schema.CodeInvalidUTF8 || e.Code == schema.CodeMissingMember && e.Line == 0 {
			return true
		}
	}
	return false
}
