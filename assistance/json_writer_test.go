package assistance

import (
	"encoding"
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// Every field of a record, set or not, is written as its tag and its type say.
func TestRecordIsWrittenWhole(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	chance := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		var r Record
		setFields(chance, reflect.ValueOf(&r).Elem())
		data, err := r.AppendJSON([]byte("before"))
		if err != nil {
			t.Fatalf("%+v: %v", r, err)
		}
		var got any
		if err := json.Unmarshal(data[len("before"):], &got); err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		if diff := cmp.Diff(asTagged(t, reflect.ValueOf(r)), got); diff != "" {
			t.Fatalf("-want +got: %s", diff)
		}
	}
}

// setFields sets about half of the fields, of lists and of what is pointed to as well.
func setFields(chance *rand.Rand, v reflect.Value) {
	switch of := v.Addr().Interface().(type) {
	case *civil.Date:
		*of = civil.MustParse("1999-12-31").AddDays(chance.IntN(20_000))
	case *party.State:
		*of = party.States()[chance.IntN(party.StateCount)]
	case *Amount:
		*of = MustParseAmount([]string{"1", "0.5", "25168363", "99999999999.9999"}[chance.IntN(4)])
	case *Percent:
		*of = codelist.MustParse[Percent]([]string{"1", "33.33", "100"}[chance.IntN(3)])
	case encoding.TextMarshaler: // a code
		for {
			v.SetUint(uint64(1 + chance.IntN(255)))
			if _, err := of.MarshalText(); err == nil {
				return
			}
		}
	default:
		setKind(chance, v)
	}
}

func setKind(chance *rand.Rand, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if _, optional, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ","); optional == "" || chance.IntN(2) == 0 {
				setFields(chance, v.Field(i))
			}
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		setFields(chance, v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), chance.IntN(4), 4))
		for i := range v.Len() {
			setFields(chance, v.Index(i))
		}
	case reflect.String:
		v.SetString([]string{"a name", "É. & <b>", "two\nlines", `"\`, "\u2028\x7f\x01", "\U0001f600", " "}[chance.IntN(7)])
	case reflect.Bool:
		v.SetBool(true)
	default:
		v.SetInt(1 + chance.Int64N(1_000_000))
	}
}

// asTagged returns what encoding/json reads of a value that was written as its tags say.
func asTagged(t *testing.T, v reflect.Value) any {
	if text, is := v.Interface().(encoding.TextMarshaler); is {
		code, err := text.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		return string(code)
	}
	switch v.Kind() {
	case reflect.Pointer:
		return asTagged(t, v.Elem())
	case reflect.Slice:
		items := make([]any, v.Len())
		for i := range items {
			items[i] = asTagged(t, v.Index(i))
		}
		return items
	case reflect.Struct:
		return objectAsTagged(t, v)
	case reflect.Int:
		return float64(v.Int())
	}
	return v.Interface()
}

func objectAsTagged(t *testing.T, v reflect.Value) map[string]any {
	members := make(map[string]any)
	for i := range v.NumField() {
		name, option, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		of := v.Field(i)
		if option == "omitzero" && of.IsZero() || option == "omitempty" && (of.IsZero() || of.Kind() == reflect.Slice && of.Len() == 0) {
			continue
		}
		members[name] = asTagged(t, of)
	}
	switch of := v.Interface().(type) {
	case Figure:
		if of.Sense != OpenAmount {
			members["amount"] = of.Amount.String()
		}
	case Step:
		if of.At.IsZero() && of.Period.IsZero() {
			members["period"] = map[string]any{}
		}
	}
	return members
}

// Whatever would be read as something else is not written.
func TestRecordWithoutText(t *testing.T) {
	sound := func() Record {
		r := newGenerator(3).record("r")
		r.Steps[0].Figures = []Figure{figureOf("EUR 1")}
		r.Parts = partsOf("clearance")
		return r
	}
	for name, spoil := range map[string]func(*Record){
		"an id that is not UTF-8":     func(r *Record) { r.ID = "\xff" },
		"a note that is not UTF-8":    func(r *Record) { r.Note = "not\xe9" },
		"a category beyond the codes": func(r *Record) { r.Parts[0].Category = 200 },
		"terms beyond the codes":      func(r *Record) { r.Terms = 99 },
		"a currency beyond the codes": func(r *Record) { r.Steps[0].Figures[0].Currency = 255 },
		"no day of reading":           func(r *Record) { r.Steps[0].Source.Read = civil.Date{} },
		"a stage beyond the codes":    func(r *Record) { r.Steps[0].Of = 99 },
	} {
		r := sound()
		spoil(&r)
		if data, err := r.AppendJSON(nil); err == nil || data != nil {
			t.Errorf("%s: %s, %v", name, data, err)
		}
	}
}
