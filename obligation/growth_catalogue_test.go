package obligation_test

import (
	"bytes"
	"flag"
	"fmt"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// growingCatalogue is a way in which a catalogue may grow, up to what the schema and the
// limits of an instrument let pass.
type growingCatalogue struct {
	name string
	most int
	of   func(n int) []byte
}

// factOn is a condition on a fact of the declarations of tests; members follow.
func factOn(who, fact string, members ...string) string {
	return fmt.Sprintf(`{"kind": "fact", "who": %q, "fact": "x:%s"%s}`, who, fact, strings.Join(append([]string{""}, members...), ", "))
}

// pairNorm is a norm that faces a State.
func pairNorm(i int, when string, members ...string) string {
	return strings.Replace(normOf(i, when, members...), `"each": "none"`, `"each": "state"`, 1)
}

// selecting is evidence of records.
func selecting(selections ...string) string {
	return `"evidence": {"records": [` + strings.Join(selections, ", ") + `]}`
}

// catalogueOf is an instrument of norms, with facts beside those of the declarations of tests.
func catalogueOf(facts, paragraphs, readings, roles, norms []string) []byte {
	if len(paragraphs) == 0 {
		paragraphs = []string{`{"cite": "1", "text": "shall"}`}
	}
	declarations := declarationsOf("x")
	if len(facts) > 0 {
		declarations = strings.Replace(declarations, `"facts": [`, `"facts": [`+strings.Join(facts, ", ")+", ", 1)
	}
	return []byte(`{"id": "x", "name": "X", "short": "X", "source": {"title": "Invented", "read": "2026-01-01"},
"paragraphs": [` + strings.Join(paragraphs, ",\n") + `],
` + declarations + `"readings": [` + strings.Join(readings, ",\n") + `],
"roles": [` + strings.Join(roles, ",\n") + `],
"norms": [` + strings.Join(norms, ",\n") + `]}`)
}

// ownFact declares a fact beside those of the declarations of tests.
func ownFact(i int, members ...string) string {
	return fmt.Sprintf(`{"fact": "x:own-%d", "kind": "lasting", "name": {"en": "f"}, "asks": {"en": "Is {subject} so?"}%s}`, i, strings.Join(append([]string{""}, members...), ", "))
}

// wideFacts are 16 facts, and as many more as are asked for, each of which all the 16 give.
func wideFacts(more int) []string {
	return each(16+more, func(i int) string {
		if i < 16 {
			return ownFact(i)
		}
		return ownFact(i, `"givenBy": `+listing(16, func(j int) string { return fmt.Sprintf(`"x:own-%d"`, j) }))
	})
}

// citeOf is the citation of a paragraph.
func citeOf(i int) string { return fmt.Sprintf("%d(%d)", i/500+1, i%500) }

// listing is a list of JSON.
func listing(n int, of func(i int) string) string { return "[" + strings.Join(each(n, of), ", ") + "]" }

// quoting is the word that each paragraph has.
func quoting(int) string { return `"shall"` }

// catalogueGrowings are the ways in which the lists of a catalogue may grow: each that may be
// long, with what it holds.
var catalogueGrowings = []growingCatalogue{
	{"norms", 1000, func(n int) []byte {
		return catalogueOf(nil, nil, nil, nil, each(n, func(i int) string { return normOf(i, isParty("bearer")) }))
	}},
	{"norms of pairs", 1000, func(n int) []byte {
		return catalogueOf(nil, nil, nil, nil, each(n, func(i int) string { return pairNorm(i, all(isParty("bearer"), isParty("counterparty"))) }))
	}},
	{"norms of facts about two", 1000, func(n int) []byte {
		return catalogueOf(nil, nil, nil, nil, each(n, func(i int) string {
			return pairNorm(i, all(factOn("bearer", "gives", `"object": "counterparty"`), factOn("counterparty", "gives", `"object": "bearer"`),
				factOn("bearer", "agreed-programme", `"object": "counterparty"`), factOn("bearer", "remnants")))
		}))
	}},
	{"norms of paragraphs of their own", 1000, func(n int) []byte {
		return catalogueOf(nil, each(n, func(i int) string { return fmt.Sprintf(`{"cite": %q, "text": "shall"}`, citeOf(i)) }), nil, nil, each(n, func(i int) string {
			return strings.Replace(normOf(n-1-i, isParty("bearer")), `"cite": "1"`, fmt.Sprintf(`"cite": %q`, citeOf(n-1-i)), 1)
		}))
	}},
	{"norms that quote", 1000, func(n int) []byte {
		return catalogueOf(nil, []string{`{"cite": "1", "summary": "s", "operative": ` + listing(16, func(i int) string { return `"` + strings.Repeat("s", 479+i) + `shall"` }) + `}`}, nil, nil, each(n, func(i int) string {
			return normOf(i, isParty("bearer"), `"terms": `+listing(32, quoting), `"undecided": `+listing(32, quoting))
		}))
	}},
	{"norms of means", 1000, func(n int) []byte {
		return catalogueOf(nil, nil, nil, nil, each(n, func(i int) string {
			return normOf(i, isParty("bearer"), `"means": `+listing(16, func(j int) string {
				return fmt.Sprintf(`{"means": "m-%d", "act": "a", "words": %s}`, j, listing(16, quoting))
			}))
		}))
	}},
	{"norms of clocks", 1000, func(n int) []byte {
		return catalogueOf(nil, nil, nil, nil, each(n, func(i int) string {
			return normOf(i, isParty("bearer"), `"clocks": `+listing(8, func(j int) string {
				return `{"words": "shall", "delay": {"count": 3, "unit": "months"}, "from": "entry-into-force"}`
			}))
		}))
	}},
	{"norms with evidence", 1000, func(n int) []byte {
		return catalogueOf(nil, nil, nil, nil, each(n, func(i int) string {
			return pairNorm(i, isParty("bearer"), selecting(each(16, func(j int) string {
				return fmt.Sprintf(`{"provider": "bearer", "recipient": "counterparty", "categories": [%q]}`, leafCategories()[j%len(leafCategories())])
			})...))
		}))
	}},
	{"norms with evidence of anyone", 1000, func(n int) []byte {
		return catalogueOf(nil, nil, nil, nil, each(n, func(i int) string {
			return pairNorm(i, isParty("bearer"), selecting(`{"provider": "any", "recipient": "counterparty"}`, `{"provider": "bearer", "recipient": "any"}`))
		}))
	}},
	{"norms that bear on one", 1000, func(n int) []byte {
		return catalogueOf(nil, nil, nil, nil, append([]string{pairNorm(0, all(isParty("counterparty"), factOn("counterparty", "remnants")))}, each(n-1, func(i int) string {
			return normOf(i+1, isParty("bearer"), selecting(`{"provider": "bearer", "recipient": "any", "bearsOn": "norm-0"}`))
		})...))
	}},
	{"norms that bear on one another", 1000, func(n int) []byte {
		return catalogueOf(nil, nil, nil, nil, each(n, func(i int) string {
			return pairNorm(i, all(isParty("counterparty"), factOn("counterparty", "remnants")), selecting(fmt.Sprintf(`{"provider": "bearer", "recipient": "any", "bearsOn": "norm-%d"}`, (i+n-1)%n)))
		}))
	}},
	{"norms of a reading", 1000, func(n int) []byte {
		return catalogueOf(nil, nil, each(64, func(i int) string { return readingOf(i, 16) }), nil, each(n, func(i int) string {
			return normOf(i, all(isParty("bearer"), underEach(63, 16, isParty("bearer"))))
		}))
	}},
	{"norms of two readings", 250, func(n int) []byte {
		return catalogueOf(nil, nil, each(64, func(i int) string { return readingOf(i, 16) }), nil, each(n, func(i int) string {
			return normOf(i, all(isParty("bearer"), underEach(63, 16, isParty("bearer")), underEach(62, 16, isParty("bearer"))))
		}))
	}},
	{"norms that carry", 200, func(n int) []byte {
		return catalogueOf(nil, nil, each(10, func(i int) string {
			return fmt.Sprintf(`{"id": "reading-%d", "question": {"en": "q"}, "choices": [{"id": "no", "meaning": {"en": "m"}}, {"id": "yes", "meaning": {"en": "m"}, "carry": true}]}`, i)
		}), nil, each(n, func(i int) string { return normOf(i, factOn("bearer", "remnants")) }))
	}},
	{"norms of a role", 1000, func(n int) []byte {
		return catalogueOf(nil, nil, nil, each(64, func(i int) string { return roleOf(i, isParty("holder")) }), each(n, func(i int) string { return normOf(i, all(same(16, holds("bearer", 63))...)) }))
	}},
	// A quarter of these are kept compiled; of more, some are compiled anew for each question.
	{"norms of 10 facts", 136, func(n int) []byte {
		return catalogueOf(nil, nil, nil, nil, each(n, func(i int) string {
			return normOf(i, all(each(10, func(j int) string {
				return factOn("bearer", "gives", `"evidence": "records"`, fmt.Sprintf(`"withinYears": %d`, j+1))
			})...))
		}))
	}},
	{"norms of 6 facts", 1000, func(n int) []byte {
		return catalogueOf(nil, nil, nil, nil, each(n, func(i int) string {
			return normOf(i, all(each(6, func(j int) string {
				return factOn("bearer", "gives", `"evidence": "records"`, fmt.Sprintf(`"withinYears": %d`, (i+j)%100+1))
			})...))
		}))
	}},
	{"wide conditions", 1000, func(n int) []byte {
		return catalogueOf(nil, nil, nil, nil, []string{normOf(0, all(each(min(16, 1+n/16), func(int) string { return all(same(15, isParty("bearer"))...) })...))})
	}},
	{"facts", 200, func(n int) []byte {
		return catalogueOf(each(n, func(i int) string { return ownFact(i) }), nil, nil, nil, each(n, func(i int) string { return normOf(i, factOn("bearer", fmt.Sprint("own-", n-1-i))) }))
	}},
	{"facts given by others", 200, func(n int) []byte {
		return catalogueOf(wideFacts(n), nil, nil, nil, each(n, func(i int) string { return normOf(i, factOn("bearer", fmt.Sprint("own-", 16+i))) }))
	}},
	{"facts that give others", 200, func(n int) []byte {
		return catalogueOf(wideFacts(n), nil, nil, nil, each(16, func(i int) string { return normOf(i, factOn("bearer", fmt.Sprint("own-", i))) }))
	}},
	{"roles of roles", 64, func(n int) []byte {
		return catalogueOf(nil, nil, nil, each(n, func(i int) string {
			if i == 0 {
				return roleOf(i, isParty("holder"))
			}
			return roleOf(i, all(same(12, holds("holder", 0))...))
		}), each(16*n, func(i int) string { return normOf(i, holds("bearer", i%n)) }))
	}},
}

// someOf is a register of a little of what the catalogues ask.
func someOf(t testing.TB, ownFacts bool) *obligation.Register {
	t.Helper()
	r := obligation.RegisterDocument{ID: "some", Title: "Some", Compiled: annualReport.Read}
	for i := range 4 {
		r.Records = append(r.Records, fullRecord(i, 2, 1+6*i))
		d := wordOn(i, remnants, alternately(i), oneDay.AddDays(-i))
		d.Fact = "x:remnants"
		say(&r, d)
		if ownFacts {
			d = wordOn(4+i, remnants, alternately(i), oneDay.AddDays(-i))
			d.Fact = obligation.FactCode(fmt.Sprint("x:own-", i))
			say(&r, d)
		}
	}
	r.Programmes = append(r.Programmes, assistance.Programme{ID: "p", Kind: assistance.Agreement, Title: "A programme", Parties: []party.Actor{stateActor(norway), stateActor(montenegro)},
		Period: civil.Period{From: oneDay.AddDays(-30), Until: oneDay.AddDays(30)}, Source: annualReport})
	return parsedGrown(t, written(t, r))
}

// askCatalogue reads a catalogue in every way, and asks all that can be asked under it.
func askCatalogue(t testing.TB, data []byte, r *obligation.Register) {
	t.Helper()
	in := must(obligation.ParseInstrument(data))
	must(obligation.EmbeddedInstrument(data))
	must(obligation.NewInstrument(in.Document()))
	two := []party.State{norway, montenegro}
	q := obligation.Question{Instruments: []*obligation.Instrument{in}, On: oneDay, Bearer: two, Counterparty: two}
	all := assess(t, r, q)
	all.Document()
	all.QuestionsByFact()
	for range must(all.Yearly(2010, 2020)) {
	}
	q.Bearer, q.Counterparty = two[:1], two[1:]
	one := assess(t, r, q)
	for f := range one.Findings() {
		f.Document()
		f.ByReading()
		f.Timeline(civil.Period{})
		proof := f.Proof()
		for _, n := range proof.Condition.All() {
			f.OnOtherDays(n)
		}
		q.Norms = append(q.Norms, f.Key().Norm)
	}
	obligation.Changes(all, assess(t, r, q))
}

var part = flag.Int("part", 0, "ask once about catalogues of so many sixteenths of what they may hold, so that what runs can be counted")

// What a catalogue takes, to be read and asked, is in proportion to it, whatever grows in it,
// as in TestGrowth.
func TestCatalogueGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	askCatalogue(t, catalogueGrowings[0].of(1), someOf(t, false)) // so that what is read once is
	for _, of := range catalogueGrowings {
		if *names {
			fmt.Println("growing catalogue: " + of.name)
		}
		t.Run(of.name, func(t *testing.T) {
			allocated := func(part int) int64 {
				data := of.of(of.most * part / 16)
				r := someOf(t, bytes.Contains(data, []byte("x:own-3")))
				return allocatedBy(func() { askCatalogue(t, data, r) })
			}
			if *part > 0 {
				allocated(*part)
				return
			}
			least, middle, most := allocated(1), allocated(2), allocated(4)
			if more, limit := most-middle, 2*(middle-least)*14/10+1<<20; more > limit {
				t.Errorf("for twice as much it takes %d bytes more, and for four times as much %d", middle-least, more)
			}
		})
	}
}
