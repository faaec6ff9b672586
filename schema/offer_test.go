package schema_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
)

// offer is what a fault says for programs that ask back.
type offer struct {
	Found            string
	Allowed, Nearest []string
}

func offerOf(e *schema.Error) offer { return offer{e.Found, e.Allowed, e.Nearest} }

// A fault says what was found and, where that is a short list, what may stand there.
func TestFaultsOffer(t *testing.T) {
	stages := []string{"requested", "offered", "pledged", "committed", "delivered", "provided", "taken-back"}
	members := []string{"at", "figures", "foreseen", "known", "of", "period", "source", "stage"}
	record := []string{"beneficiary", "channels", "forms", "from", "id", "kind", "note", "partial", "parts", "provider", "recipient", "relations", "requester", "rest", "sector", "steps", "subjects", "terms", "things", "to"}
	long := strings.Repeat("long", 100)
	for _, test := range []struct {
		name     string
		old, new string
		path     schema.Pointer
		want     offer
	}{
		{"one of a few codes", `"delivered"`, `"deliverd"`, "/steps/0/stage", offer{"deliverd", stages, []string{"delivered"}}},
		{"one of many codes", `"clearance"`, `"clearence"`, "/parts/0/category", offer{"clearence", nil, []string{"clearance"}}},
		{"a long text for a code", `"delivered"`, `"` + long + `"`, "/steps/0/stage", offer{long[:40], stages, nil}},
		{"a State", `"NOR"`, `"NRO"`, "/provider/state", offer{"NRO", nil, []string{"NOR", "NRU"}}},
		{"a code by its label", `"clearance"`, `"mine clearance"`, "/parts/0/category", offer{"mine clearance", nil, []string{"clearance"}}},
		{"one of a few codes by another word", `"delivered"`, `"Disbursed"`, "/steps/0/stage", offer{"Disbursed", stages, []string{"delivered"}}},
		{"a kind of actor by another word", `"kind": "state"`, `"kind": "country"`, "/provider/kind", offer{"country", []string{"state", "organization", "fund", "area", "group", "unstated"}, []string{"state"}}},
		{"a State by its name", `"NOR"`, `"Norvège"`, "/provider/state", offer{"Norvège", nil, []string{"NOR"}}},
		{"a State by a former name", `"NOR"`, `"Swaziland"`, "/provider/state", offer{"Swaziland", nil, []string{"SWZ"}}},
		{"an organization for a State", `"NOR"`, `"EU"`, "/provider/state", offer{"EU", nil, nil}},
		{"an area for a State", `"NOR"`, `"Kosovo"`, "/provider/state", offer{"Kosovo", nil, nil}},
		{"a State that is no more", `"NOR"`, `"USSR"`, "/provider/state", offer{"USSR", nil, nil}},
		{"a State by name alone", `{"kind": "state", "state": "NOR"}`, `{"kind": "state", "name": "Norway"}`, "/provider/state", offer{"", nil, []string{"NOR"}}},
		{"text for an actor", `{"kind": "state", "state": "NOR"}`, `"Norway"`, "/provider", offer{"Norway", nil, nil}},
		{"an amount with separators", `"at":`, `"figures": [{"amount": "1.000.000,50", "currency": "EUR"}], "at":`, "/steps/0/figures/0/amount", offer{"1.000.000,50", nil, []string{"1000000.50"}}},
		{"an amount that may be two", `"at":`, `"figures": [{"amount": "1,000", "currency": "EUR"}], "at":`, "/steps/0/figures/0/amount", offer{"1,000", nil, nil}},
		{"an amount with its currency", `"at":`, `"figures": [{"amount": "€ 100", "currency": "EUR"}], "at":`, "/steps/0/figures/0/amount", offer{"€ 100", nil, []string{"100"}}},
		{"a negative amount", `"at":`, `"figures": [{"amount": "-100", "currency": "EUR"}], "at":`, "/steps/0/figures/0/amount", offer{"-100", nil, nil}},
		{"a negative number", `"at":`, `"figures": [{"amount": -100, "currency": "EUR"}], "at":`, "/steps/0/figures/0/amount", offer{"-100", nil, nil}},
		{"a percent for an amount", `"at":`, `"figures": [{"amount": "60 %", "currency": "EUR"}], "at":`, "/steps/0/figures/0/amount", offer{"60 %", nil, nil}},
		{"a word for an amount", `"at":`, `"figures": [{"amount": "n/a", "currency": "EUR"}], "at":`, "/steps/0/figures/0/amount", offer{"n/a", nil, nil}},
		{"a currency by its sign", `"at":`, `"figures": [{"amount": "100", "currency": "US$"}], "at":`, "/steps/0/figures/0/currency", offer{"US$", nil, []string{"USD"}}},
		{"a sign of many currencies", `"at":`, `"figures": [{"amount": "100", "currency": "$"}], "at":`, "/steps/0/figures/0/currency", offer{"$", nil, nil}},
		{"a currency that was withdrawn", `"at":`, `"figures": [{"amount": "100", "currency": "DEM"}], "at":`, "/steps/0/figures/0/currency", offer{"DEM", nil, nil}},
		{"a member by another word", `"provider":`, `"donor":`, "/donor", offer{"donor", record, []string{"provider"}}},
		{"a loan of a record", `"provider":`, `"loan": true, "provider":`, "/loan", offer{"loan", record, []string{"terms"}}},
		{"a bound by another word", `"at":`, `"figures": [{"amount": "100", "currency": "EUR", "sense": "more than"}], "at":`, "/steps/0/figures/0/sense", offer{"more than", []string{"at-least", "at-most", "between", "about", "open"}, []string{"at-least"}}},
		{"a category of no treaty", `"clearance"`, `"advocacy"`, "/parts/0/category", offer{"advocacy", nil, nil}},
		{"a number for a code", `"delivered"`, `3`, "/steps/0/stage", offer{"3", nil, nil}},
		{"a number for text", `"example-1"`, `17`, "/id", offer{"17", nil, nil}},
		{"true for text", `"example-1"`, `true`, "/id", offer{"true", nil, nil}},
		{"null for text", `"example-1"`, `null`, "/id", offer{"null", nil, nil}},
		{"a list for text", `"example-1"`, `[]`, "/id", offer{}},
		{"a malformed id", `"example-1"`, `"example 1"`, "/id", offer{"example 1", nil, nil}},
		{"a malformed date", `"2014-06-30"`, `"30 June 2014"`, "/steps/0/at", offer{"30 June 2014", nil, nil}},
		{"text too long", `"example-1"`, `"` + long + `"`, "/id", offer{long[:40], nil, nil}},
		{"too small", `"clearance"`, `"clearance"}], "things": [{"what": "w", "count": 0`, "/things/0/count", offer{"0", nil, nil}},
		{"too large", `"clearance"`, `"clearance"}], "things": [{"what": "w", "count": 99999999999`, "/things/0/count", offer{"99999999999", nil, nil}},
		{"too few items", `"subjects"`, `"forms": [], "subjects"`, "/forms", offer{}},
		{"an item twice", `"subjects"`, `"forms": ["material", "material"], "subjects"`, "/forms", offer{"material", nil, nil}},
		{"an unknown member", `"at":`, `"att":`, "/steps/0/att", offer{"att", members, []string{"at"}}},
		{"an unknown member with a long name", `"at":`, `"` + long + `":`, schema.Pointer("/steps/0/" + long[:64] + "…"), offer{long[:40], members, nil}},
		{"a missing member with codes", `"stage": "delivered",`, ``, "/steps/0/stage", offer{"", stages, nil}},
		{"a missing member without", `"id": "example-1",`, ``, "/id", offer{}},
		{"a member that may not stand there", `"LAO"`, `"LAO", "name": "Laos"`, "/recipient/name", offer{"name", nil, nil}},
		{"a fraction", `"example-1"`, `1.5`, "/id", offer{"1.5", nil, nil}},
		{"a number too long", `"example-1"`, strings.Repeat("1", 60), "/id", offer{strings.Repeat("1", 40), nil, nil}},
		{"a member twice", `"subjects"`, `"id": "again", "subjects"`, "/id", offer{"id", nil, nil}},
	} {
		err := schema.Validate(schema.KindAssistance, []byte(strings.Replace(string(minimal(t)), test.old, test.new, 1)))
		var all *schema.Errors
		if !errors.As(err, &all) {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		met := false
		for _, e := range all.List {
			if e.Path == test.path {
				met = true
				if diff := cmp.Diff(test.want, offerOf(e)); diff != "" {
					t.Errorf("%s (-want +got):\n%s", test.name, diff)
				}
			}
		}
		if !met {
			t.Errorf("%s: no fault at %s:\n%v", test.name, test.path, err)
		}
	}
}

// Of names that a document declares all are offered if they are few, and the nearest
// in any case.
func TestAddUnknown(t *testing.T) {
	many := strings.Split(strings.Repeat("other ", 20)+"position", " ")
	faults := schema.NewFaults(nil, schema.Limits{Faults: 3})
	faults.AddUnknown("/a", schema.CodeUnknownReading, "none", "positon", []string{"position", "role"})
	faults.AddUnknown("/b", schema.CodeUnknownReading, "none", "positon", many)
	faults.AddUnknown("/c", schema.CodeUnknownReading, "none", strings.Repeat("é", 100), nil)
	faults.AddUnknown("/d", schema.CodeUnknownReading, "none", "more", nil)
	var all *schema.Errors
	if !errors.As(faults.Err(), &all) || all.More != 1 || len(all.List) != 3 {
		t.Fatalf("%v", faults.Err())
	}
	for i, want := range []struct {
		offer
		message string
	}{
		{offer{"positon", []string{"position", "role"}, []string{"position"}}, "none; nearest in spelling: position; allowed: position, role"},
		{offer{"positon", nil, []string{"position"}}, "none; nearest in spelling: position"},
		{offer{strings.Repeat("é", 20), nil, nil}, "none"},
	} {
		if diff := cmp.Diff(want.offer, offerOf(all.List[i])); diff != "" || all.List[i].Message != want.message {
			t.Errorf("%s: %q (-want +got):\n%s", all.List[i].Path, all.List[i].Message, diff)
		}
	}
}
