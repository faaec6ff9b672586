package obligation_test

import (
	"encoding/json"
	"maps"
	"os"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// The guide for authors shows a catalogue in blocks that join into one, and what it answers.
func TestEncodingGuide(t *testing.T) {
	guide := string(must(os.ReadFile("../.github/ENCODING.md")))
	catalogue := make(map[string]json.RawMessage)
	for _, block := range fenced(guide, "json") {
		part := make(map[string]json.RawMessage)
		if err := json.Unmarshal([]byte(block), &part); err != nil {
			t.Fatalf("%v\n%s", err, block)
		}
		maps.Copy(catalogue, part)
	}
	in, err := obligation.ParseInstrument(must(json.Marshal(catalogue)))
	if err != nil {
		t.Fatal(err)
	}
	list, err := party.ParseStatusList([]byte(guideParties))
	if err != nil {
		t.Fatal(err)
	}
	var guided struct {
		Cases []struct {
			Norm, Bearer, Toward string
			Answer               obligation.Applicability
		}
	}
	for _, block := range fenced(guide, "json cases") {
		if err := json.Unmarshal([]byte(block), &guided); err != nil {
			t.Fatal(err)
		}
	}
	if len(guided.Cases) == 0 {
		t.Fatal("no cases")
	}
	for _, c := range guided.Cases {
		q := obligation.Question{Instruments: []*obligation.Instrument{in.WithStatusList(list)}, On: civil.MustParse("2020-01-01"),
			Norms: []string{c.Norm}, Bearer: []party.State{party.MustParseState(c.Bearer)}}
		var toward party.State
		if c.Toward != "" {
			toward = party.MustParseState(c.Toward)
			q.Counterparty = []party.State{toward}
		}
		a, err := new(obligation.Register).Assess(q)
		if err != nil {
			t.Fatal(err)
		}
		f, ok := a.Finding(c.Norm, q.Bearer[0], toward)
		if !ok || f.Applicability() != c.Answer {
			t.Errorf("%v: got %s", c, f.Applicability())
		}
	}
}

// fenced returns the blocks of a page whose fence says just that.
func fenced(page, says string) []string {
	var blocks []string
	for _, after := range strings.Split(page, "\n```"+says+"\n")[1:] {
		block, _, _ := strings.Cut(after, "\n```")
		blocks = append(blocks, block)
	}
	return blocks
}

const guideParties = `{
  "id": "lantern-status", "instrument": "lantern", "title": "Invented", "completeAsOf": "2026-01-01",
  "entryIntoForce": {"cite": "8", "instruments": 2, "deposited": "2010-01-01", "inForce": "2010-07-01", "delay": {"count": 6, "unit": "months"}},
  "withdrawal": {"cite": "9", "delay": {"count": 6, "unit": "months"}},
  "sources": [{"title": "Invented", "read": "2026-01-01"}],
  "participations": [
    {"state": "FRA", "name": "France", "terms": [{"consent": "ratification", "deposit": "2010-01-01"}], "sources": [{"title": "Invented", "read": "2026-01-01"}]},
    {"state": "LAO", "name": "Laos", "terms": [{"consent": "ratification", "deposit": "2010-01-01"}], "sources": [{"title": "Invented", "read": "2026-01-01"}]}
  ]
}`
