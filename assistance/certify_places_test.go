package assistance

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
	"github.com/treatyaid/treatyaid/schema/schematest/mutant"
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

// TestCertifyEveryPlace changes every value of records that together have every member of an act.
func TestCertifyEveryPlace(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	every := 7
	if chance.Thorough() {
		every = 1
	}
	c := new(certifier)
	for _, record := range complete {
		if !certifiedRightly(t, c, schema.Limits{}, []byte(record)) {
			t.Fatalf("%s is handed over", record)
		}
		certified, tried := 0, 0
		for variant := range mutant.EveryPlace([]byte(record), every) {
			tried++
			if certifiedRightly(t, c, schema.Limits{}, variant) {
				certified++
				certifiedRightly(t, c, schema.Limits{NumberLength: 6}, variant)
			}
		}
		t.Logf("of every %d. variant, %d, %d are certified", every, tried, certified)
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
