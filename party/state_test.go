package party

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema/label"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestStatesInCodeOrder(t *testing.T) {
	all := States()
	if len(all) != StateCount {
		t.Fatalf("%d States", len(all))
	}
	names := map[string]State{}
	for i, s := range all {
		if s.Index() != i || !s.IsValid() {
			t.Errorf("%s: index %d, want %d", s, s.Index(), i)
		}
		if i > 0 && (all[i-1].String() >= s.String() || all[i-1].Compare(s) >= 0) {
			t.Errorf("%s does not come before %s", all[i-1], s)
		}
		if parsed, err := ParseState(s.String()); parsed != s || err != nil {
			t.Errorf("ParseState(%q) = %v, %v", s, parsed, err)
		}
		if other, twice := names[strings.ToLower(s.Name())]; twice {
			t.Errorf("%s and %s have one name", s, other)
		}
		names[strings.ToLower(s.Name())] = s
		if strings.TrimSpace(s.Name()) != s.Name() || strings.ContainsFunc(s.Name(), unicode.IsControl) {
			t.Errorf("%s: name %q", s, s.Name())
		}
	}
}

func TestStateNames(t *testing.T) {
	names := map[string]string{
		"BOL": "Bolivia (Plurinational State of)",
		"BRN": "Brunei Darussalam",
		"CIV": "Côte d'Ivoire",
		"COK": "Cook Islands",
		"CZE": "Czech Republic",
		"FSM": "Micronesia (Federated States of)",
		"GBR": "United Kingdom of Great Britain and Northern Ireland",
		"IRN": "Iran (Islamic Republic of)",
		"KNA": "St. Kitts and Nevis",
		"KOR": "Republic of Korea",
		"LAO": "Lao People's Democratic Republic",
		"MDA": "Republic of Moldova",
		"NIU": "Niue",
		"NLD": "Netherlands (Kingdom of the)",
		"PRK": "Democratic People's Republic of Korea",
		"PSE": "State of Palestine",
		"RUS": "Russian Federation",
		"SYR": "Syrian Arab Republic",
		"TUR": "Türkiye",
		"TZA": "United Republic of Tanzania",
		"USA": "United States of America",
		"VAT": "Holy See",
		"VEN": "Venezuela (Bolivarian Republic of)",
		"VNM": "Viet Nam",
	}
	for code, name := range names {
		s := MustParseState(code)
		if s.Name() != name {
			t.Errorf("%s is called %q, want %q", code, s.Name(), name)
		}
		for _, typed := range []string{name, strings.ToUpper(name), strings.ToLower(name)} {
			if found, ok := StateNamed(typed); found != s || !ok {
				t.Errorf("StateNamed(%q) = %v, %v", typed, found, ok)
			}
		}
	}
	for _, name := range []string{"", "Korea", "NOR", " Norway", "Norway ", "Nor"} {
		if found, ok := StateNamed(name); ok || found.IsValid() {
			t.Errorf("StateNamed(%q) = %v", name, found)
		}
	}
}

func TestStateLabels(t *testing.T) {
	for _, s := range States() {
		if text, ok := s.Label(label.English); text != s.Name() || !ok {
			t.Errorf("%s is called %q, and in the code list %q, %v", s, s.Name(), text, ok)
		}
	}
	tests := []struct {
		state State
		in    label.Language
		want  string // "" for none
	}{
		{MustParseState("LAO"), label.French, "République démocratique populaire lao"},
		{MustParseState("PSE"), label.Spanish, "Estado de Palestina"},
		{MustParseState("VAT"), label.French, "Saint-Siège"},
		{MustParseState("NOR"), label.Arabic, ""},
		{MustParseState("NOR"), 0, ""},
		{State{}, label.English, ""},
	}
	for _, test := range tests {
		if text, ok := test.state.Label(test.in); text != test.want || ok != (test.want != "") {
			t.Errorf("%s in %v: %q, %v", test.state, test.in, text, ok)
		}
	}
}

func TestParseStateErrors(t *testing.T) {
	tests := []struct {
		code      string
		malformed bool
		nearest   []string // for an unknown one
	}{
		{"", true, nil},
		{"NO", true, nil},
		{"NORW", true, nil},
		{"nor", true, nil},
		{"Nor", true, nil},
		{"N0R", true, nil},
		{"NOR\n", true, nil},
		{" NO", true, nil},
		{"ÆØ", true, nil},
		{strings.Repeat("N", 1<<16), true, nil},
		{"NRO", false, []string{"NOR"}},
		{"XKX", false, nil},
		{"TWN", false, nil},
		{"ESH", false, nil},
		{"UAE", false, []string{"ARE"}},
		{"DRC", false, []string{"COD"}},
	}
	for _, test := range tests {
		s, err := ParseState(test.code)
		if s.IsValid() {
			t.Errorf("%q is %v", test.code, s)
		}
		var unknown *UnknownStateError
		if malformed := errors.Is(err, ErrMalformedState); malformed != test.malformed || errors.As(err, &unknown) == malformed {
			t.Errorf("%q: %v", test.code, err)
			continue
		}
		if test.malformed {
			if len(err.Error()) > 200 {
				t.Errorf("the error repeats %d bytes", len(err.Error()))
			}
			continue
		}
		if unknown.Found != test.code || len(unknown.Nearest) > 3 {
			t.Errorf("%q: %+v", test.code, unknown)
		}
		for _, near := range test.nearest {
			if !slices.Contains(unknown.Nearest, MustParseState(near)) {
				t.Errorf("%q: %s is not among %v", test.code, near, unknown.Nearest)
			}
		}
		if len(test.nearest) == 0 && len(unknown.Nearest) > 0 {
			t.Errorf("%q: nearest %v", test.code, unknown.Nearest)
		}
		if unknown.Error() == "" {
			t.Errorf("%q: no message", test.code)
		}
	}
}

// What a State is called suggests it; what is no State suggests none.
func TestNearestStates(t *testing.T) {
	for found, want := range map[string][]string{
		"NO": {"NOR"}, "578": {"NOR"}, "Noruega": {"NOR"}, "Burma": {"MMR"}, "Cape Verde": {"CPV"}, "Korea": {"KOR", "PRK"},
		"Kosovo": nil, "Taiwan": nil, "EU": nil, "": nil,
	} {
		var codes []string
		for _, s := range NearestStates(found) {
			codes = append(codes, s.String())
		}
		if diff := cmp.Diff(want, codes); diff != "" {
			t.Errorf("%q (-want +got):\n%s", found, diff)
		}
	}
}

func TestZeroState(t *testing.T) {
	var s State
	if s.IsValid() || s.Index() != -1 || s.String() != "" || s.Name() != "" || s.Compare(MustParseState("AFG")) >= 0 {
		t.Errorf("the zero State is %q, %q, index %d", s, s.Name(), s.Index())
	}
	if text, err := s.MarshalText(); err == nil {
		t.Errorf("the zero State is written %q", text)
	}
}

func TestStateJSON(t *testing.T) {
	in := map[State][]State{MustParseState("NOR"): {MustParseState("LAO"), MustParseState("VUT")}}
	data, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(`{"NOR":["LAO","VUT"]}`, string(data)); diff != "" {
		t.Error(diff)
	}
	var out map[State][]State
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(in, out); diff != "" {
		t.Error(diff)
	}
	s := MustParseState("NOR")
	if err := json.Unmarshal([]byte(`"nor"`), &s); err == nil || s != MustParseState("NOR") {
		t.Errorf("a refused code left %v, %v", s, err)
	}
}

func TestStateInDatabase(t *testing.T) { schematest.Stored(t, States()...) }

func TestMustParseStatePanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	MustParseState("XXX")
}

func FuzzParseState(f *testing.F) {
	for _, code := range []string{"NOR", "nor", "XKX", "", "N\x00R", "NORW"} {
		f.Add(code)
	}
	f.Fuzz(func(t *testing.T, code string) {
		s, err := ParseState(code)
		if err == nil {
			if s.String() != code || !s.IsValid() || States()[s.Index()] != s {
				t.Errorf("%q is read as %v", code, s)
			}
			return
		}
		var unknown *UnknownStateError
		if errors.Is(err, ErrMalformedState) == errors.As(err, &unknown) {
			t.Errorf("%q is malformed and unknown, or neither: %v", code, err)
		}
		if s != (State{}) {
			t.Errorf("%q is refused and read as %v", code, s)
		}
	})
}
