package schema

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// scanned scans data and returns its faults as "line:column path code", and how
// much work it was.
func scanned(data string, l Limits) (found []string, more, steps int) {
	faults := NewFaults([]byte(data), l)
	s := newScanner(faults, l)
	s.scan()
	var all *Errors
	if errors.As(faults.Err(), &all) {
		for _, e := range all.List {
			found = append(found, fmt.Sprintf("%d:%d %s %v", e.Line, e.Column, e.Path, e.Code))
		}
		more = all.More
	}
	return found, more, s.steps
}

func TestScan(t *testing.T) {
	tests := []struct {
		name, data string
		want       []string
	}{
		{"values", ` {"a": [true, false, null, -0, 12, "\u00e9\ud83d\ude00é😀\"\\\/\b\f\n\r\t", {}, []]} `, nil},
		{"scalar", `1`, nil},
		{"negative", `-12345678901234567890`[:20], nil},
		{"duplicate", "{\"a\": 1,\n \"b\": 2, \"a\": 3}", []string{"2:10 /a duplicate-member"}},
		{"duplicate after many", `{"0":0,"1":0,"2":0,"3":0,"4":0,"5":0,"6":0,"7":0,"8":0,"9":0,"\u0030":0,"9":0}`, []string{"1:62 /0 duplicate-member", "1:73 /9 duplicate-member"}},
		{"duplicate by case of the escape", `{"é":0,"\u00E9":0}`, []string{"1:9 /é duplicate-member"}},
		{"duplicate pair", `{"😀":0,"\ud83d\ude00":0}`, []string{"1:11 /😀 duplicate-member"}},
		{"not duplicate", `[{"a":0},{"a":{"a":{"A":0,"a":0}}}]`, nil},
		{"empty names", `{"":0,"":1}`, []string{"1:7 / duplicate-member"}},
		{"within a duplicate", `{"a":0,"a":{"b":0,"b":0}}`, []string{"1:8 /a duplicate-member", "1:19 /a/b duplicate-member"}},
		{"numbers", `[1.0,1e0,1E+2,-0.5]`, []string{"1:2 /0 number-not-integer", "1:6 /1 number-not-integer", "1:10 /2 number-not-integer", "1:15 /3 number-not-integer"}},
		{"digits at the limit", `[` + strings.Repeat("9", 20) + `,` + strings.Repeat("9", 21) + `]`, []string{"1:23 /1 number-too-long"}},
		{"mark", "\uFEFF1", []string{"1:1  byte-order-mark"}},
		{"mark alone", "\uFEFF", []string{"1:1  byte-order-mark", "1:4  no-value"}},
		{"mark within", "[\uFEFF]", []string{"1:2  malformed-json"}},
		{"mark in a string", "\"\uFEFF\"", nil},
		{"surrogates", `["\ud800","\udfff","\udc00\ud800","\ud800\n"]`, []string{"1:3 /0 lone-surrogate", "1:12 /1 lone-surrogate", "1:21 /2 lone-surrogate", "1:36 /3 lone-surrogate"}},
		{"surrogate names are not one", `{"\ud800":0,"\ud801":0}`, []string{"1:3  lone-surrogate"}},
		{"half an escape", `"\ud800\u12"`, []string{"1:8  malformed-json"}},
		{"escape cut off", `"\`, []string{"1:2  malformed-json"}},
		{"utf-8", "\"\x80\" ", []string{"1:2  invalid-utf-8"}},
		{"overlong", "\"\xc0\x80\"", []string{"1:2  invalid-utf-8"}},
		{"beyond unicode", "\"\xf4\x90\x80\x80\"", []string{"1:2  invalid-utf-8"}},
		{"utf-8 after the value", "1 \xff", []string{"1:3  invalid-utf-8"}},
		{"control", "\"\x1f\x00\"", []string{"1:2  control-character"}},
		{"delete is none", "\"\x7f\"", nil},
		{"line separators are none", "\"\u2028\u2029\"", nil},
		{"all in one string", "[\"\x01\x80\\ud800\"]", []string{"1:3 /0 control-character", "1:4 /0 invalid-utf-8", "1:5 /0 lone-surrogate"}},
		{"nothing", "", []string{"1:1  no-value"}},
		{"white space", " \n ", []string{"2:2  no-value"}},
		{"two values", "1\n2", []string{"2:1  trailing-bytes"}},
		{"trailing letter", "1x", []string{"1:2  trailing-bytes"}},
		{"trailing bracket", "{}}", []string{"1:3  trailing-bytes"}},
		{"form feed", "\f1", []string{"1:1  malformed-json"}},
		{"no-break space", "\u00a01", []string{"1:1  malformed-json"}},
		{"words", "[true,nul]", []string{"1:7  malformed-json"}},
		{"word cut off", "tru", []string{"1:1  malformed-json"}},
		{"minus", "[-]", []string{"1:3  malformed-json"}},
		{"point", "[1.]", []string{"1:4  malformed-json"}},
		{"exponent", "[1e+]", []string{"1:5  malformed-json"}},
		{"leading point", "[.5]", []string{"1:2  malformed-json"}},
		{"leading zero", "[-01]", []string{"1:3  malformed-json"}},
		{"comma first", "[,1]", []string{"1:2  malformed-json"}},
		{"comma last", `{"a":1,}`, []string{"1:8  malformed-json"}},
		{"no colon", `{"a" 1}`, []string{"1:6  malformed-json"}},
		{"no value", `{"a":}`, []string{"1:6  malformed-json"}},
		{"no comma", `[1 2]`, []string{"1:4  malformed-json"}},
		{"number as name", `{1:2}`, []string{"1:2  malformed-json"}},
		{"brackets", `[}`, []string{"1:2  malformed-json"}},
		{"braces", `{"a":1]`, []string{"1:7  malformed-json"}},
		{"cut off", `{"a":[1,`, []string{"1:9  malformed-json"}},
		{"string cut off", `["a`, []string{"1:4  malformed-json"}},
		{"fault before the end of reading", `{"a":1.5,"a":2,`, []string{"1:16  malformed-json", "1:10 /a duplicate-member", "1:6 /a number-not-integer"}},
		{"names cut", `{"` + strings.Repeat("é", 100) + `":1.5}`, []string{"1:205 /" + strings.Repeat("é", 32) + "… number-not-integer"}},
		{"names cut within a letter", `{"a` + strings.Repeat("é", 100) + `":1.5}`, []string{"1:206 /a" + strings.Repeat("é", 31) + "… number-not-integer"}},
		{"names that are no text", "{\"\xff\":1.5}", []string{"1:3  invalid-utf-8", "1:6 /\uFFFD number-not-integer"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, more, _ := scanned(test.data, Limits{})
			if diff := cmp.Diff(test.want, got); diff != "" || more != 0 {
				t.Errorf("%d more, faults (-want +got):\n%s", more, diff)
			}
		})
	}
}

func TestLimits(t *testing.T) {
	nest := func(depth int) string { return strings.Repeat("[", depth) + strings.Repeat("]", depth) }
	tests := []struct {
		name   string
		limits Limits
		data   string
		want   []string
	}{
		{"bytes at default", Limits{}, `"` + strings.Repeat("a", DefaultBytes-2) + `"`, nil},
		{"bytes beyond default", Limits{}, `"` + strings.Repeat("a", DefaultBytes-1) + `"`, []string{"1:1  too-many-bytes"}},
		{"bytes", Limits{Bytes: 3}, `1.50`, []string{"1:1  too-many-bytes"}},
		{"bytes and the end of a line", Limits{Bytes: 3}, "12 ", nil},
		{"depth at default", Limits{}, nest(DefaultDepth), nil},
		{"depth beyond default", Limits{}, nest(DefaultDepth + 1), []string{"1:65 " + strings.Repeat("/0", 64) + " too-deep"}},
		{"depth", Limits{Depth: 2}, `[{"a":1},{"b":{}}]`, []string{"1:15 /1/b too-deep"}},
		{"depth negative", Limits{Depth: -5}, nest(DefaultDepth), nil},
		{"depth without end", Limits{Depth: math.MaxInt}, nest(1001), []string{"1:1001 " + strings.Repeat("/0", 1000) + " too-deep"}},
		{"number", Limits{NumberLength: 3}, `[-12,-123]`, []string{"1:6 /1 number-too-long"}},
		{"faults", Limits{Faults: 1}, `[0.5,1.5]`, []string{"1:2 /0 number-not-integer"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, _, _ := scanned(test.data, test.limits)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}

// TestScanWork counts what is looked at. Nothing grows faster than the document.
func TestScanWork(t *testing.T) {
	members := func(name func(i int) string) func(n int) string {
		return func(n int) string {
			var b strings.Builder
			b.WriteString("{")
			for i := range n {
				if i > 0 {
					b.WriteString(",")
				}
				fmt.Fprintf(&b, "%q:0", name(i))
			}
			b.WriteString("}")
			return b.String()
		}
	}
	documents := map[string]func(n int) string{
		"members":        members(strconv.Itoa),
		"equal members":  members(func(int) string { return "a" }),
		"long names":     members(func(i int) string { return strings.Repeat("a", 1000) + strconv.Itoa(i) }),
		"escapes":        func(n int) string { return `"` + strings.Repeat(`\u0061`, n) + `"` },
		"nested members": func(n int) string { return `[` + strings.Repeat(`{"a":0,"b":{"a":0}},`, n) + `0]` },
		"small objects": func(n int) string {
			return `[` + strings.Repeat(`{"a":0,"b":0,"c":0,"d":0,"e":0,"f":0,"g":0,"h":0,"i":0},`, n) + `0]`
		},
		"brackets": func(n int) string { return strings.Repeat("[", n) },
		"digits":   func(n int) string { return strings.Repeat("9", n) },
		"spaces":   func(n int) string { return strings.Repeat(" ", n) },
		"under a long name": func(n int) string {
			return `{"` + strings.Repeat("a", 10*n) + `":{` + strings.Repeat(`"a":0,`, n) + `"a":0}}`
		},
	}
	for name, document := range documents {
		t.Run(name, func(t *testing.T) {
			for _, n := range []int{100, 1000, 10000} {
				data := document(n)
				if _, _, steps := scanned(data, Limits{}); steps > 12*len(data)+100 {
					t.Errorf("%d bytes took %d steps", len(data), steps)
				}
			}
		})
	}
}

func TestScanCountsTheRest(t *testing.T) {
	found, more, _ := scanned(`[`+strings.Repeat("1.5,", 999_999)+`1.5]`, Limits{})
	if len(found) != DefaultFaults || more != 1_000_000-DefaultFaults {
		t.Errorf("%d faults are listed, and %d more", len(found), more)
	}
}

// twice reports whether an object in data has a member twice, by the standard
// library's decoder.
func twice(t *testing.T, data []byte) bool {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(string(data)))
	var walk func() bool
	walk = func() bool {
		token, err := decoder.Token()
		if err != nil {
			t.Fatal(err)
		}
		open, ok := token.(json.Delim)
		if !ok {
			return false
		}
		names := map[string]bool{}
		again := false
		for decoder.More() {
			if open == '{' {
				name, err := decoder.Token()
				if err != nil {
					t.Fatal(err)
				}
				again = again || names[name.(string)]
				names[name.(string)] = true
			}
			again = walk() || again
		}
		if _, err := decoder.Token(); err != nil {
			t.Fatal(err)
		}
		return again
	}
	return walk()
}

func FuzzScan(f *testing.F) {
	for _, seed := range []string{
		``, `1`, `{"a":1,"\u0061":2}`, `[1.0,1e5]`, "\uFEFF{}", `"\ud800"`, `"\ud83d\ude00"`, "\"\xff\"", `{} {}`, `[[[[[[`,
		`{"a":{"b":[true,false,null]}}`, strings.Repeat("[", 100), "\"\t\"", `-0`, `1e1000001`, `{"0":0,"1":0,"2":0,"3":0,"4":0,"5":0,"6":0,"7":0,"8":0,"0":0}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		err := Scan(data)
		if err == nil {
			if !json.Valid(data) {
				t.Fatalf("%q is no JSON", data)
			}
			if twice(t, data) {
				t.Fatalf("%q has a member twice", data)
			}
			return
		}
		var all *Errors
		if !errors.As(err, &all) || len(all.List) == 0 || len(all.List) > DefaultFaults {
			t.Fatalf("%q: %v", data, err)
		}
		broken := false
		for _, e := range all.List {
			if e.Code.Layer() != LayerScan || e.Line < 1 || e.Column < 1 || len(e.Error()) > 1<<14 {
				t.Fatalf("%q: %v", data, e)
			}
			broken = broken || e.Code == CodeMalformedJSON
		}
		if broken && json.Valid(data) {
			t.Fatalf("%q is JSON: %v", data, err)
		}
	})
}

func BenchmarkScan(b *testing.B) {
	data := registerOf(b, 1<<20)
	b.Run("Scan", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if err := Scan(data); err != nil {
				b.Fatal(err)
			}
		}
	})
	// The naive way, which finds no duplicates.
	b.Run("json.Valid", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if !json.Valid(data) {
				b.Fatal("not JSON")
			}
		}
	})
}
