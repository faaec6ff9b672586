package obligation_test

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
	"github.com/treatyaid/treatyaid/schema/schematest/mutant"
	"github.com/treatyaid/treatyaid/schema/token/certifying"
)

// asPlainly holds what is read of a register to the plain path: the same document or the
// same faults. It reports whether something was taken out of a register without fault.
func asPlainly(t *testing.T, limits schema.Limits, files ...obligation.File) bool {
	t.Helper()
	got, taken, gotErr := obligation.ReadRegisters(limits, files...)
	want, wantErr := obligation.ReadPlainly(limits, files...)
	if !reflect.DeepEqual(wantErr, gotErr) {
		t.Errorf("%q\nplain path: %v\nread: %v", files, wantErr, gotErr)
	}
	if !reflect.DeepEqual(want, got) {
		t.Errorf("%q (-plain +read): %s", files, differenceOf(want, got))
	}
	return taken && wantErr == nil
}

// randomRegister is a register of every kind of item, as JSON.
func randomRegister(t testing.TB, seed uint64) []byte {
	return written(t, newDice(seed).register())
}

func TestRegisterIsReadAsPlainly(t *testing.T) {
	t.Parallel()
	sample, err := os.ReadFile("../examples/public.json")
	if err != nil {
		t.Fatal(err)
	}
	registers := [][]byte{sample}
	for _, f := range append(schematest.ValidFixtures(schema.KindRegister), schematest.InvalidFixtures(schema.KindRegister)...) {
		registers = append(registers, f.Data)
	}
	for seed := range uint64(100) {
		registers = append(registers, randomRegister(t, seed))
	}
	taken := 0
	for i, data := range registers {
		var spaced bytes.Buffer
		if i%2 == 0 && json.Indent(&spaced, data, " ", "\t") == nil {
			data = append(spaced.Bytes(), " \r\n"...)
		}
		if asPlainly(t, schema.Limits{}, obligation.File{Data: data}) {
			taken++
		}
	}
	if taken < 80 {
		t.Errorf("of %d registers %d are read ahead", len(registers), taken)
	}
}

// Of the sample register no list of items is left to the plain path, which takes many times
// as long.
func TestSampleIsTakenOut(t *testing.T) {
	sample, err := os.ReadFile("../examples/public.json")
	if err != nil {
		t.Fatal(err)
	}
	var left map[string]json.RawMessage
	if err := json.Unmarshal(obligation.LeftOver(sample), &left); err != nil {
		t.Fatal(err)
	}
	for _, list := range []string{"determinations", "lists", "deadlines", "records", "restrictions", "programmes", "reports", "appraisals"} {
		if rest, is := left[list]; is {
			t.Errorf("%d bytes of %s are left", len(rest), list)
		}
	}
}

// What is taken out lies between two members, or between two items, wherever it stands.
func TestTakenOut(t *testing.T) {
	const (
		head   = `"id":"r","title":"Invented","compiled":"2026-01-01"`
		record = `{"id":"%","provider":{"kind":"state","state":"NOR"},"recipient":{"kind":"state","state":"LAO"},"subjects":["mines"],"parts":[],` +
			`"steps":[{"stage":"provided","at":"2014-01-01","source":{"title":"t","read":"2025-01-01"}}]}`
	)
	of := func(id string) string { return string(bytes.ReplaceAll([]byte(record), []byte("%"), []byte(id))) }
	a, b, c := of("a"), of("b"), of("c")
	joined := string(bytes.Replace([]byte(of("j")), []byte(`"kind":"state","state":"LAO"`), []byte(`"kind":"organization","name":"e\u0301"`), 1)) // for the plain path
	for _, test := range []struct {
		name, data string
		taken      bool
	}{
		{"first", `{"records":[` + a + `,` + b + `],` + head + `}`, true},
		{"last", `{` + head + `,"records":[` + a + `]}`, true},
		{"between", ` { "id" : "r" , "records" : [ ` + a + ` , ` + b + ` ] , "title":"Invented","compiled":"2026-01-01" } `, true},
		{"nothing else", `{"records":[` + a + `]}`, false},
		{"one left", `{` + head + `,"records":[` + a + `,` + joined + `,` + b + `]}`, true},
		{"the first and the last left", `{` + head + `,"records":[` + joined + `,` + a + `,` + of("k") + `]}`, true},
		{"all left", `{` + head + `,"records":[` + joined + `]}`, true},
		{"none", `{` + head + `,"records":[]}`, false},
		{"no list", `{` + head + `,"records":{}}`, false},
		{"null", `{` + head + `,"records":null}`, false},
		{"twice", `{"records":[` + a + `],` + head + `,"records":[` + b + `]}`, false},
		{"twice, once escaped", `{"records":[` + a + `],` + head + `,"r\u0065cords":[` + b + `]}`, false},
		{"escaped", `{` + head + `,"r\u0065cords":[` + b + `]}`, false},
		{"one id twice", `{` + head + `,"records":[` + a + `,` + a + `]}`, false},
		{"one id twice, of one left", `{` + head + `,"records":[` + joined + `,` + joined + `]}`, false},
		{"a wrong one", `{` + head + `,"records":[` + a + `,{},` + b + `]}`, false},
		{"null among them", `{` + head + `,"records":[` + a + `,null,` + b + `]}`, false},
		{"a comma too many before", `{` + head + `,,"records":[` + a + `]}`, false},
		{"a comma too many behind", `{"records":[` + a + `],,` + head + `}`, false},
		{"a comma at the end", `{` + head + `,"records":[` + a + `],}`, false},
		{"a comma at the end of the list", `{` + head + `,"records":[` + a + `,]}`, false},
		{"a comma too many in the list", `{` + head + `,"records":[` + a + `,,` + b + `]}`, false},
		{"no comma in the list", `{` + head + `,"records":[` + a + ` ` + b + `]}`, false},
		{"no comma", `{` + head + ` "records":[` + a + `]}`, false},
		{"no colon", `{` + head + `,"records"[` + a + `]}`, false},
		{"trailing bytes", `{` + head + `,"records":[` + a + `]}}`, false},
		{"cut off", `{` + head + `,"records":[` + a + `]`, false},
		{"cut off within", `{` + head + `,"records":[` + a, false},
		{"a wrong bracket", `{` + head + `,"records":[` + a + `}]`, false},
		{"another member", `{` + head + `,"records":[` + a + `],"note":[}]}`, false},
		{"an unknown member", `{` + head + `,"records":[` + a + `],"recordz":[` + b + `]}`, false},
		{"an unknown name that is escaped", `{` + head + `,"\"records\"":"]}","records":[` + c + `]}`, false},
		{"a byte that is no UTF-8", `{` + head + `,"note":"` + "\xff" + `","records":[` + c + `]}`, false},
		{"a mark before it", "\ufeff" + `{` + head + `,"records":[` + c + `]}`, false},
		{"beside a wrong rest", `{"id":"r","title":"","compiled":"2026-01-01","records":[` + a + `]}`, false},
		{"read after it was compiled", `{"id":"r","title":"Invented","compiled":"2020-01-01","records":[` + a + `]}`, false},
		{"nothing", ``, false}, {"a blank", ` `, false}, {"a list", `[` + a + `]`, false}, {"an empty object", `{}`, false}, {"an open object", `{`, false},
	} {
		if taken := asPlainly(t, schema.Limits{}, obligation.File{Name: "register.json", Data: []byte(test.data)}); taken != test.taken {
			t.Errorf("%s: taken is %v", test.name, taken)
		}
	}
	two := []byte(`{` + head + `,"records":[` + a + `,` + b + `]}`)
	for _, other := range []string{a, c, joined, of("r")} {
		more := []byte(`{"records":[` + other + `],"id":"s","title":"Invented","compiled":"2026-01-01"}`)
		asPlainly(t, schema.Limits{}, obligation.File{Name: "one", Data: two}, obligation.File{Name: "two", Data: more})
	}
	for _, limits := range []schema.Limits{
		{Bytes: len(two)}, {Bytes: len(two) - 1}, {Bytes: 1}, {Bytes: -1}, {Depth: 64}, {Depth: 63}, {Depth: 7}, {Depth: 6}, {Depth: 5}, {Depth: 1}, {Depth: -1},
		{NumberLength: 20}, {NumberLength: 1}, {NumberLength: -1}, {Faults: 1}, schema.Limits{}.WithoutPlaces(), schema.Limits{}.At("/records/0"), schema.Limits{}.At("/register"),
	} {
		asPlainly(t, limits, obligation.File{Data: two})
		asPlainly(t, limits, obligation.File{Data: []byte(`{"register":` + string(two) + `}`)})
	}
}

// Mutants are registers that are nearly sound.
func TestRegisterMutants(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	most := chance.Some(10_000)
	m := mutant.New(7)
	var short []mutant.Original // the plain path takes 0.1 ms for each KB
	for seed := uint64(0); len(short) < 200; seed++ {
		if data := randomRegister(t, seed); len(data) < 2000 {
			short = append(short, mutant.Of(data))
		}
	}
	taken := 0
	for range most {
		if asPlainly(t, schema.Limits{}, obligation.File{Data: m.Mutate(mutant.Pick(m, short))}) {
			taken++
		}
	}
	t.Logf("of %d mutants %d are read ahead and without fault", most, taken)
	if 10*taken < most {
		t.Errorf("only %d of %d mutants are read ahead", taken, most)
	}
}

// Every value of items that together have every member is changed, each in a register of
// its own.
func TestRegisterEveryPlace(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	every := 61
	if chance.Thorough() {
		every = 16
	}
	tried, taken, met := 0, 0, map[string]int{}
	for _, f := range schematest.ValidFixtures(schema.KindRegister) {
		var whole map[string]json.RawMessage
		if err := json.Unmarshal(f.Data, &whole); err != nil {
			t.Fatal(err)
		}
		for _, list := range []string{"determinations", "lists", "deadlines", "restrictions", "programmes", "appraisals"} {
			var items []json.RawMessage
			if whole[list] == nil {
				continue
			}
			if err := json.Unmarshal(whole[list], &items); err != nil {
				t.Fatal(err)
			}
			for _, item := range items {
				if met[list]++; met[list] > 6 {
					break
				}
				for variant := range mutant.EveryPlace(item, every) {
					tried++
					data := slices.Concat([]byte(`{"id":"r","title":"Invented","compiled":"2030-01-01","`+list+`":[`), variant, []byte(`]}`))
					if asPlainly(t, schema.Limits{}, obligation.File{Data: data}) {
						taken++
					}
				}
			}
		}
	}
	t.Logf("of every %d. variant, %d, %d are read ahead and without fault", every, tried, taken)
	if len(met) < 6 || taken < tried/100 {
		t.Errorf("of %d variants of items of %d lists %d are read ahead", tried, len(met), taken)
	}
}

func FuzzReadRegister(f *testing.F) {
	addFixtures(f, schema.KindRegister)
	m := mutant.New(8)
	for seed := range uint64(20) {
		data := randomRegister(f, seed)
		f.Add(data)
		f.Add(m.Mutate(mutant.Of(data)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		asPlainly(t, schema.Limits{}, obligation.File{Data: data})
	})
}

// TestReaderIsGenerated fails where go generate ./obligation would change the file.
func TestReaderIsGenerated(t *testing.T) {
	want, err := certifying.Make(schema.Files(), "obligation")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("certify_generated.go")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("certify_generated.go is not what go generate ./obligation writes (-generated +written):\n%s", diff)
	}
}
