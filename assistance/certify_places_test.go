package assistance

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
)

// complete are valid records that together have every member of an act at least once.
var complete = []string{completeOfTwo, completeOfGroups}

// completeOfTwo has what can be said of one provider and one recipient.
const completeOfTwo = `{"id":"r","provider":{"kind":"state","state":"NOR"},"recipient":{"kind":"organization","name":"n"},
"requester":{"kind":"unstated"},"beneficiary":"b","subjects":["cluster-munitions"],"forms":["technical","material"],
"terms":"loan","things":[{"count":2,"what":"w"}],
"parts":[{"category":"clearance","percent":"40"},{"category":"emergency","percent":"59.5"}],"rest":"outside","sector":"s",
"channels":[{"kind":"icrc","actor":{"kind":"fund","name":"f"},"note":"n"}],
"steps":[{"stage":"pledged","at":"2014-01-01","known":"2015-01-01",
"figures":[{"amount":"1","currency":"EUR","sense":"between","upTo":"3","printed":"p","period":{"from":"2014-01-01","until":"2015-01-01"},"equivalent":{"amount":"2.5","currency":"USD"},
"source":{"title":"t","address":"a","place":"p","published":"2015-01-01","read":"2026-01-01"}},
{"amount":"2","currency":"EUR","sense":"about","nearest":"0.5","replaces":{"amount":"1","currency":"EUR"}}],
"source":{"title":"t","address":"a","place":"p","published":"2015-01-01","read":"2026-01-01"}},
{"stage":"taken-back","of":"pledged","at":"2014-03-01","period":{"from":"2014-01-01"},"source":{"title":"t","read":"2026-01-01"}},
{"stage":"delivered","period":{"from":"2015-01-01","until":"2016-01-01"},"source":{"title":"t","read":"2026-01-01"}}],"relations":[{"kind":"same-as","record":"s"}],"note":"n"}`

// completeOfGroups has what is said of groups alone.
const completeOfGroups = `{"id":"r","provider":{"kind":"group","name":"n"},"from":{"members":[{"kind":"state","state":"NOR"},{"kind":"fund","name":"f"}],"others":true,"each":true},
"recipient":{"kind":"group","name":"n"},"to":{"members":[{"kind":"state","state":"LAO"}]},"subjects":["cluster-munitions"],"parts":[{"category":"clearance"}],
"steps":[{"stage":"delivered","at":"2014-01-01","figures":[{"amount":"9","currency":"EUR","split":{"rows":[
{"category":"clearance","from":{"kind":"state","state":"NOR"},"to":{"kind":"state","state":"LAO"},"amount":"1"},
{"category":"clearance","from":{"kind":"fund","name":"f"},"to":{"kind":"state","state":"LAO"},"amount":"2"}],"rest":"unsaid"}}],
"source":{"title":"t","read":"2026-01-01"}}]}`

// lengths are those about which lists and strings are limited.
var lengths = []int{0, 1, 2, 3, 4, 15, 16, 17, 19, 20, 39, 40, 41, 63, 64, 65, 127, 128, 129, 255, 256, 257, 499, 500, 501, 3999, 4000, 4001}

// twice marks a member that is to have the name without it.
const twice = "~twice"

// variants yields the value, and it with one thing in it changed, for every place
// and many changes.
func variants(value any, yield func(any)) {
	yield(value)
	for _, text := range strange {
		var other any
		if json.Unmarshal([]byte(text), &other) == nil {
			yield(json.RawMessage(text))
		}
	}
	switch value := value.(type) {
	case string:
		for _, one := range []string{"a", "é", "1"} {
			for _, n := range lengths {
				yield(strings.Repeat(one, n))
			}
		}
	case float64:
		for _, n := range []string{"2", "999999", "10000000", "1000000000", "4294967297", "18446744073709551617", "18446744073709551621"} {
			yield(json.Number(n))
		}
	case []any:
		for _, n := range lengths {
			yield(slices.Repeat(value[:1], n))
			yield(slices.Repeat(value[len(value)-1:], n))
		}
		for i := range value {
			variants(value[i], func(item any) {
				other := slices.Clone(value)
				other[i] = item
				yield(other)
			})
		}
	case map[string]any:
		for _, name := range []string{"extra", "kind", "state", "name", "at", "period", "note", "percent", "known", "source", "recipients", "requesters"} {
			if _, has := value[name]; !has {
				for _, other := range []any{"state", "NOR", "2014-01-01", 1, map[string]any{}} {
					with := maps.Clone(value)
					with[name] = other
					yield(with)
				}
			}
		}
		for _, name := range slices.Sorted(maps.Keys(value)) {
			without := maps.Clone(value)
			delete(without, name)
			yield(without)
			renamed := maps.Clone(without)
			renamed[name[:len(name)-1]] = value[name]
			yield(renamed)
			doubled := maps.Clone(value)
			doubled[name+twice] = value[name]
			yield(doubled)
			variants(value[name], func(member any) {
				other := maps.Clone(value)
				other[name] = member
				yield(other)
			})
		}
	}
}

// TestCertifyEveryPlace changes every value of records that together have every member of an act.
func TestCertifyEveryPlace(t *testing.T) {
	t.Parallel()
	c := new(certifier)
	for _, record := range complete {
		var value any
		if err := json.Unmarshal([]byte(record), &value); err != nil {
			t.Fatal(err)
		}
		if !certifiedRightly(t, c, schema.Limits{}, []byte(record)) {
			t.Fatalf("%s is handed over", record)
		}
		certified, tried, all := 0, 0, 0
		variants(value, func(variant any) {
			data, err := json.Marshal(variant)
			if err != nil {
				t.Fatal(err)
			}
			data = []byte(strings.ReplaceAll(string(data), twice, ""))
			if all++; testing.Short() && all%10 > 0 {
				return
			}
			tried++
			if certifiedRightly(t, c, schema.Limits{}, data) {
				certified++
				certifiedRightly(t, c, schema.Limits{NumberLength: 6}, data)
			}
		})
		t.Logf("of %d variants %d certified", tried, certified)
		if certified < tried/100 || certified > tried/2 {
			t.Errorf("%d of %d variants are certified", certified, tried)
		}
	}
}

// TestNamesOfMembersAreNormal reads names that are not in their normal form in every place
// where an actor stands, as the plain path does.
func TestNamesOfMembersAreNormal(t *testing.T) {
	const composed, decomposed = "C\u00f4te", "Co\u0302te"
	c := new(certifier)
	for _, data := range append(slices.Clone(complete),
		`{"id":"r","provider":{"kind":"group","name":"g"},"from":{"members":[{"kind":"fund","name":"f"}]},"recipient":{"kind":"state","state":"LAO"},
"subjects":["cluster-munitions"],"parts":[],"steps":[{"stage":"delivered","at":"2014-01-01","source":{"title":"t","read":"2026-01-01"}}]}`,
		`{"id":"r","provider":{"kind":"state","state":"NOR"},"recipient":{"kind":"group","name":"g"},"to":{"members":[{"kind":"fund","name":"f"}]},
"subjects":["cluster-munitions"],"parts":[],"steps":[{"stage":"delivered","at":"2014-01-01","source":{"title":"t","read":"2026-01-01"}}]}`) {
		for _, name := range []string{"n", "g", "f"} {
			printed := fmt.Sprintf(`"name":%q`, name)
			if !strings.Contains(data, printed) {
				continue
			}
			other := strings.ReplaceAll(data, printed, `"name":"`+decomposed+`"`)
			certifiedRightly(t, c, schema.Limits{}, []byte(other))
			read, err := ParseRecord([]byte(other))
			if err != nil {
				t.Errorf("%s: %v", other, err)
				continue
			}
			want, err := ParseRecord([]byte(strings.ReplaceAll(data, printed, `"name":"`+composed+`"`)))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, read); diff != "" {
				t.Errorf("%s with %q as %s (-composed +decomposed):\n%s", data, decomposed, name, diff)
			}
		}
	}
}
