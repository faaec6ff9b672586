package desk

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

func newDesk(t *testing.T) *Desk {
	t.Helper()
	d, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// sample returns the sample register and the convention, to ask the library itself.
func sample(t *testing.T) (*obligation.Register, *obligation.Instrument) {
	t.Helper()
	register, err := examples.Register()
	if err != nil {
		t.Fatal(err)
	}
	convention, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	return register, convention
}

// ask answers a question and decodes the answer.
func ask[T any](t *testing.T, d *Desk, asked, question string) T {
	t.Helper()
	data, err := d.Answer(asked, []byte(question))
	if err != nil {
		t.Fatalf("%s %s: %v", asked, question, err)
	}
	var answer T
	if err := json.Unmarshal(data, &answer); err != nil {
		t.Fatal(err)
	}
	return answer
}

// What cannot be asked is refused, and nothing panics.
func TestRefused(t *testing.T) {
	d := newDesk(t)
	for _, q := range [][2]string{
		{"nothing", `{"treaty":"ccm"}`},
		{"treaty", ``},
		{"treaty", `null{}`},
		{"treaty", `{"treaty":"ccm"} {}`},
		{"treaty", `{"treaty":"ccm","of":1}`},
		{"treaty", `{"treaty":"cmm"}`},
		{"treaty", `{"treaty":"ccm","on":"2014-02-30"}`},
		{"treaty", `{"treaty":"ccm","readings":[{"instrument":"ccm","reading":"position","choice":"nobody"}]}`},
		{"readings", `{"treaty":"ccm"}`},
		{"readings", `{"treaty":"ccm","reading":"postion"}`},
		{"state", `{"treaty":"ccm"}`},
		{"state", `{"treaty":"ccm","state":"XXX"}`},
		{"days", `{"treaty":"ccm"}`},
		{"pair", `{"treaty":"ccm","bearer":"NOR"}`},
		{"pair", `{"treaty":"ccm","bearer":"NOR","toward":"NOR"}`},
		{"pair", `{"treaty":"ccm","bearer":"NOR","toward":"LAO","suppose":[{"fact":"ccm:none","subject":"NOR","holds":"yes"}]}`},
		{"pair", `{"treaty":"ccm","bearer":"NOR","toward":"LAO","suppose":[{"fact":"ccm:in-position","holds":"yes"}]}`},
		{"changes", `{"treaty":"ccm"}`},
		{"changes", `{"treaty":"ccm","on":"2014-01-01","since":"2014-01-01"}`},
		{"changes", `{"treaty":"ccm","known":"2014-01-01","knownSince":"2015-01-01"}`},
	} {
		if answer, err := d.Answer(q[0], []byte(q[1])); err == nil {
			t.Errorf("%s %s: found %.80s, expected an error", q[0], q[1], answer)
		}
	}
}

// The findings of a pair are those of the library, with a question wherever one is asked.
func TestPair(t *testing.T) {
	d := newDesk(t)
	pair := ask[Pair](t, d, "pair", `{"treaty":"ccm","on":"2014-01-01","bearer":"NOR","toward":"LAO"}`)
	register, convention := sample(t)
	assessment, err := register.Assess(obligation.Question{Instruments: []*obligation.Instrument{convention}, On: civil.MustParse("2014-01-01"),
		Bearer: []party.State{party.MustParseState("NOR")}, Counterparty: []party.State{party.MustParseState("LAO")}})
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for f := range assessment.Findings() {
		if f.Norm().Pairs() {
			want = append(want, f.Norm().ID+" "+f.Applicability().String()+" "+f.Reason().String())
		}
	}
	var got []string
	for _, f := range pair.Findings {
		got = append(got, f.Norm+" "+f.Applicability.String()+" "+f.Reason.String())
		for _, o := range f.Open {
			if o.Asks == "" {
				t.Errorf("%s: an open fact without a question", f.Norm)
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(pair.Records) == 0 {
		t.Error("no records, expected those that the findings name")
	}
}

// What each other choice would change is what obligation.Changes says of the two assessments.
func TestReadings(t *testing.T) {
	d := newDesk(t)
	register, convention := sample(t)
	for _, reading := range convention.Document().Readings {
		question := obligation.Question{Instruments: []*obligation.Instrument{convention}, On: civil.MustParse("2014-01-01"),
			Bearer: []party.State{party.MustParseState("NOR")}, Counterparty: []party.State{party.MustParseState("LAO")}}
		now, err := register.Assess(question)
		if err != nil {
			t.Fatal(err)
		}
		want := map[string]int{}
		for _, choice := range reading.Choices[1:] {
			question.Readings = []obligation.ChosenReading{{Instrument: "ccm", Reading: reading.ID, Choice: choice.ID}}
			instead, err := register.Assess(question)
			if err != nil {
				t.Fatal(err)
			}
			want[choice.ID] = 0
			for _, c := range obligation.Changes(now, instead) {
				if c.Before.Applicability != c.After.Applicability && c.Key.Counterparty.IsValid() {
					want[choice.ID]++
				}
			}
		}
		got := map[string]int{}
		for _, c := range ask[Readings](t, d, "readings", `{"treaty":"ccm","on":"2014-01-01","bearer":"NOR","toward":"LAO","reading":"`+reading.ID+`"}`).Choices {
			got[c.Choice] = 0
			for _, n := range c.Norms {
				got[c.Choice] += n.Applies + n.DoesNotApply + n.Undetermined
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", reading.ID, diff)
		}
	}
}

// What is supposed is asked as a hypothetical word, marked, and never kept.
func TestSuppose(t *testing.T) {
	d := newDesk(t)
	const bare = `{"treaty":"ccm","bearer":"NOR","toward":"LAO"`
	const supposed = bare + `,"suppose":[{"fact":"ccm:in-position","subject":"NOR","category":"clearance","holds":"yes"}]`
	finding := func(question string) string {
		for _, f := range ask[Pair](t, d, "pair", question+"}").Findings {
			if f.Norm == string(ccm.Art6Para4Clearance) {
				return f.Applicability.String() + " " + strings.Join(f.Suppositions, ",")
			}
		}
		return ""
	}
	for _, c := range [][2]string{{bare, "undetermined "}, {supposed, "applies what-if/1"}, {bare, "undetermined "}} {
		if got := finding(c[0]); got != c[1] {
			t.Errorf("%s: found %q, expected %q", c[0], got, c[1])
		}
	}
	kept := ask[json.RawMessage](t, d, "supposed", supposed+"}")
	register, err := obligation.ParseRegister(kept)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"what-if/1"}, register.Suppositions()); diff != "" {
		t.Errorf("of the register that is kept (-want +got):\n%s", diff)
	}
}

// What is supposed is supposed of the days that the fact needs: use before the entry into
// force, 4(4), of every day; that no event happened, up to the day; the rest from the day on.
func TestSupposedDays(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct {
		pair, suppose, on, norm string
		want                    obligation.Applicability
	}{
		{`"bearer":"GBR","toward":"IRQ"`, `{"fact":"ccm:used-or-abandoned","subject":"GBR","object":"IRQ","holds":"yes","from":"2026-02-01"}`, "2026-02-01", "ccm-4-4-assist", obligation.Applies},
		{`"bearer":"GBR","toward":"IRQ"`, `{"fact":"ccm:used-or-abandoned","subject":"GBR","object":"IRQ","holds":"yes","from":"2026-02-01"}`, "2014-01-01", "ccm-4-4-assist", obligation.Applies},
		{`"bearer":"NOR","toward":"LAO"`, `{"fact":"ccm:became-remnants","subject":"LAO","holds":"no"}`, "2026-02-01", "ccm-6-6-emergency", obligation.DoesNotApply},
		{`"bearer":"NOR","toward":"LAO"`, `{"fact":"ccm:in-position","subject":"NOR","category":"clearance","holds":"yes","from":"2026-02-01"}`, "2026-02-01", "ccm-6-4-clearance", obligation.Applies},
		{`"bearer":"NOR","toward":"LAO"`, `{"fact":"ccm:in-position","subject":"NOR","category":"clearance","holds":"yes","from":"2026-02-01"}`, "2026-01-31", "ccm-6-4-clearance", obligation.Undetermined},
	} {
		found := false
		for _, f := range ask[Pair](t, d, "pair", `{"treaty":"ccm","on":"`+c.on+`",`+c.pair+`,"suppose":[`+c.suppose+`]}`).Findings {
			if f.Norm == c.norm {
				found = true
				if f.Applicability != c.want {
					t.Errorf("%s on %s, %s: found %s, expected %s", c.suppose, c.on, c.norm, f.Applicability, c.want)
				}
			}
		}
		if !found {
			t.Errorf("no finding of %s", c.norm)
		}
	}
}

// Every answer that a pair offers to suppose can be asked.
func TestEveryOfferCanBeSupposed(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	d := newDesk(t)
	for _, reading := range []string{"declared", "offer", "practice", "every-state"} {
		question := `{"treaty":"ccm","bearer":"NOR","toward":"LAO","readings":[{"instrument":"ccm","reading":"position","choice":"` + reading + `"}]`
		offered := 0
		for _, f := range ask[Pair](t, d, "pair", question+"}").Findings {
			for _, o := range f.Open {
				if !o.Supposable {
					continue
				}
				offered++
				for _, holds := range []party.Holds{party.HoldsYes, party.HoldsNo} {
					one, err := json.Marshal(Supposition{Fact: o.Fact, Subject: o.Subject, Object: o.Object, Category: o.Category, Holds: holds})
					if err != nil {
						t.Fatal(err)
					}
					if _, err := d.Answer("pair", []byte(question+`,"suppose":[`+string(one)+`]}`)); err != nil {
						t.Errorf("%s: %s: %v", reading, one, err)
					}
				}
			}
		}
		if offered == 0 {
			t.Errorf("%s: nothing can be supposed", reading)
		}
	}
}

// A figure is shown with the bounds that its sense gives it.
func TestPairRecord(t *testing.T) {
	for sense, want := range map[string]string{
		`"amount":"7","currency":"USD"`: "USD 7", `"amount":"7","currency":"USD","sense":"at-least"`: "USD 7..open",
		`"amount":"7","currency":"USD","sense":"at-most"`: "USD 0..7", `"sense":"open","printed":"millions"`: "",
		`"amount":"7","upTo":"9","currency":"USD","sense":"between"`: "USD 7..9",
	} {
		record, err := assistance.ParseRecord([]byte(`{"id":"a","subjects":["mine-action"],"parts":[],"provider":{"kind":"state","state":"NOR"},"recipient":{"kind":"state","state":"LAO"},
			"steps":[{"stage":"delivered","at":"2014-01-01","figures":[{` + sense + `}],"source":{"title":"A","read":"2026-01-10"}}]}`))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, r := range pairRecord(&record, civil.Date{}).Steps[0].Amounts {
			got += r.String()
		}
		if got != want {
			t.Errorf("%s: found %q, expected %q", sense, got, want)
		}
	}
}

// Between one of the days and the next nothing changes for the State; on each of them
// something does.
func TestDays(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	d := newDesk(t)
	for _, state := range []string{"LTU", "LAO", "VUT"} {
		days := ask[Days](t, d, "days", `{"treaty":"ccm","state":"`+state+`"}`).Days
		if len(days) < 2 {
			t.Fatalf("%s: %d days", state, len(days))
		}
		for i := 1; i < len(days); i += 1 + len(days)/7 { // some of them: each asks for changes of all norms
			changes := func(since, on civil.Date) int {
				changed := ask[Changes](t, d, "changes", `{"treaty":"ccm","state":"`+state+`","since":"`+since.String()+`","on":"`+on.String()+`"}`)
				return changed.Findings + len(changed.Standings)
			}
			before := days[i].AddDays(-1)
			if days[i-1].Before(before) {
				if n := changesToward(t, d, state, days[i-1], before); n != 0 {
					t.Errorf("%s: %d findings toward it change between %s and %s", state, n, days[i-1], before)
				}
			}
			if changes(before, days[i]) == 0 {
				t.Errorf("%s: nothing changes on %s", state, days[i])
			}
		}
	}
}

// changesToward counts what others owe a State on one day and not on another.
func changesToward(t *testing.T, d *Desk, state string, since, on civil.Date) int {
	t.Helper()
	n := 0
	for _, k := range ask[Changes](t, d, "changes", `{"treaty":"ccm","state":"`+state+`","since":"`+since.String()+`","on":"`+on.String()+`"}`).Kinds {
		for _, key := range k.Keys {
			if key.Counterparty.String() == state {
				n++
			}
		}
	}
	return n
}

// Who joined or left between two days, with the day.
func TestStandings(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	d := newDesk(t)
	got := ask[Changes](t, d, "changes", `{"treaty":"ccm","since":"2025-01-01","on":"2026-03-01"}`).Standings
	want := []StandingChange{
		{State: party.MustParseState("LTU"), Before: party.Party, After: party.Withdrawn, Day: civil.MustParse("2025-03-06")},
		{State: party.MustParseState("VUT"), Before: party.NotParty, After: party.Party, Day: civil.MustParse("2026-03-01")},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A no that nobody has said is told as the silence of a list.
func TestSilence(t *testing.T) {
	d := newDesk(t)
	for state, silent := range map[string]bool{
		"BGR": true,  // no list names it
		"BIH": false, // it declared that it has none
	} {
		denied := false
		for _, f := range ask[Changes](t, d, "changes", `{"treaty":"ccm","since":"2011-01-01","state":"`+state+`"}`).Facts {
			if f.Fact == ccm.Remnants && f.Subject == party.MustParseState(state) && f.After != nil && f.After.Truth == obligation.No {
				denied = true
				if f.SilenceAfter != silent {
					t.Errorf("%s: found silence %v, expected %v", state, f.SilenceAfter, silent)
				}
			}
		}
		if !denied {
			t.Errorf("%s: that it has no remnants is not told", state)
		}
	}
}

// A file is read whole or not at all: with a fault the desk answers as before.
func TestDrop(t *testing.T) {
	mine, err := os.ReadFile("../../first/mine.json")
	if err != nil {
		t.Fatal(err)
	}
	var document struct {
		Records []json.RawMessage `json:"records"`
	}
	if err := json.Unmarshal(mine, &document); err != nil {
		t.Fatal(err)
	}
	record, err := json.Marshal(document.Records[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, data string
		beside     bool
		registers  []string
		records    int
		fault      schema.Code
		refused    bool
		cells      []string // of a table, with their codes
	}{
		{"mine.json", string(mine), false, []string{"mine"}, 1, 0, false, nil},
		{"MINE.JSON", string(mine), false, []string{"mine"}, 1, 0, false, nil},
		{"mine.json", string(mine), true, []string{"mine", "public-sample"}, 1 + sampleRecords(t), 0, false, nil},
		{"mine.ndjson", string(record) + "\n", false, []string{"dropped"}, 1, 0, false, nil},
		{"mine.ndjson", string(record) + "\n", true, []string{"public-sample"}, 1 + sampleRecords(t), 0, false, nil},
		{"mine.json", "{", false, nil, 0, schema.CodeMalformedJSON, false, nil},
		{"mine.json", `{"id":"mine"}`, false, nil, 0, schema.CodeMissingMember, false, nil},
		{"mine.ndjson", "{\n", false, nil, 0, schema.CodeMalformedJSON, false, nil},
		{"mine.csv", table + "made-up,Norvège,LAO,cluster-munitions,clearance,delivered,2014,NOK,17184000,\"A budget, made up\",2026-01-10\n", false, []string{"dropped"}, 1, 0, false, nil},
		{"mine.csv", table + "made-up,Norwy,LAO,cluster-munitions,clearance,delivered,2014,NOK,1.7x,\"A budget, made up\",2026-01-10\n", false, nil, 0, 0, false, []string{"B2 unknown-state", "I2 not-an-amount"}},
		{"mine.xlsx", "PK", false, nil, 0, 0, true, nil},
		{"mine", "", false, nil, 0, 0, true, nil},
	} {
		d := newDesk(t)
		got := d.Drop(c.name, []byte(c.data), c.beside)
		var registers []string
		for _, r := range got.Registers {
			registers = append(registers, r.ID)
		}
		if diff := cmp.Diff(c.registers, registers); diff != "" || got.Records != c.records || (got.Refused != "") != c.refused {
			t.Errorf("%s: found %+v, %s", c.name, got, diff)
		}
		var cells []string
		for _, f := range got.Cells {
			cells = append(cells, f.Cell+" "+f.Code)
		}
		if diff := cmp.Diff(c.cells, cells); diff != "" {
			t.Errorf("%s: cells (-want +got):\n%s", c.name, diff)
		}
		if c.fault != 0 && (len(got.Faults) == 0 || got.Faults[0].Code != c.fault) {
			t.Errorf("%s: found %+v, expected the fault %s", c.name, got.Faults, c.fault)
		}
		if len(c.registers) == 0 && d.register.Ledger().Len() != sampleRecords(t) {
			t.Errorf("%s: a file with a fault changed the register", c.name)
		}
		if err := d.Sample(); err != nil || d.register.Ledger().Len() != sampleRecords(t) {
			t.Errorf("%s: back to the sample: %v", c.name, err)
		}
	}
}

// table is the first line of a table of records.
const table = "Id,Donor,Recipient,Subjects,Categories,Status,Year,Currency,Low,Source,Read\n"

func sampleRecords(t *testing.T) int {
	t.Helper()
	register, _ := sample(t)
	return register.Ledger().Len()
}

// The words are there in English for every code, and the first choice of a reading is its
// default.
func TestNames(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	names, err := NewNames()
	if err != nil {
		t.Fatal(err)
	}
	for list, words := range names.Lists {
		for code, w := range words {
			if w.English == "" {
				t.Errorf("%s %s has no word", list, code)
			}
		}
	}
	d := newDesk(t)
	for _, treaty := range names.Treaties {
		answer := ask[struct {
			Readings []obligation.ChosenReading `json:"readings"`
		}](t, d, "treaty", `{"treaty":"`+treaty.ID+`","on":"2026-01-01"}`)
		for i, used := range answer.Readings {
			if treaty.Readings[i].ID != used.Reading || treaty.Readings[i].Choices[0].ID != used.Choice {
				t.Errorf("%s: %s=%s is used, expected the first of %+v", treaty.ID, used.Reading, used.Choice, treaty.Readings[i])
			}
		}
	}
	if _, err := json.Marshal(names); err != nil {
		t.Error(err)
	}
}

// An error of the library reaches the caller as it is.
func TestErrors(t *testing.T) {
	_, err := newDesk(t).Answer("treaty", []byte(`{"treaty":"ccm","on":"2014-01-01","readings":[{"instrument":"ccm","reading":"position","choice":"x"}]}`))
	var question *obligation.QuestionError
	if !errors.As(err, &question) {
		t.Errorf("found %T %v, expected a *obligation.QuestionError", err, err)
	}
}
