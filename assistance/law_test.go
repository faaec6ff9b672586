package assistance

import (
	"encoding/json"
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// saidRecords reads records of which only what matters is written out, one to a line. A
// record is of Norway toward Lao PDR, for clearance; a step is delivered in 2014 by a
// source of 2016. Its first member may be money alone: {"figures":"NOK 100"}.
func saidRecords(t testing.TB, text string) (records []Record) {
	t.Helper()
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		record := map[string]any{
			"provider": map[string]any{"kind": "state", "state": "NOR"}, "recipient": map[string]any{"kind": "state", "state": "LAO"},
			"subjects": []any{"cluster-munitions"}, "parts": []any{map[string]any{"category": "clearance"}},
			"steps": []any{map[string]any{}},
		}
		var said map[string]any
		if err := json.Unmarshal([]byte(line), &said); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		maps.Copy(record, said)
		if record["recipient"] == nil {
			delete(record, "recipient")
		}
		for i, step := range record["steps"].([]any) {
			whole := map[string]any{"stage": "delivered", "source": map[string]any{"title": "A source, made up", "published": "2016-02-01", "read": "2026-01-10"}}
			maps.Copy(whole, step.(map[string]any))
			if whole["at"] == nil && whole["period"] == nil {
				whole["period"] = map[string]any{"from": "2014-01-01", "until": "2015-01-01"}
			}
			if money, alone := whole["figures"].(string); alone {
				currency, amount, _ := strings.Cut(money, " ")
				whole["figures"] = []any{map[string]any{"amount": amount, "currency": currency}}
			}
			record["steps"].([]any)[i] = whole
		}
		data, err := json.Marshal(record)
		if err != nil {
			t.Fatal(err)
		}
		r, err := ParseRecord(data)
		if err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		records = append(records, r)
	}
	return records
}

// askedOf reads "from NOR GBR to LAO of clearance in 2014 known 2015-01-01": States or, by
// a capital and a small letter, organizations.
func askedOf(t testing.TB, text string) (q Query) {
	t.Helper()
	actor := func(word string) party.Actor {
		if strings.ToUpper(word) == word && len(word) == 3 {
			return stateActor(word)
		}
		return party.Actor{Kind: party.ActorOrganization, Name: word}
	}
	what := ""
	for _, word := range strings.Fields(text) {
		switch {
		case strings.Contains(" from to of about at in known ", " "+word+" "):
			what = word
		case what == "from":
			q.Providers = append(q.Providers, actor(word))
		case what == "to":
			q.Recipients = append(q.Recipients, actor(word))
		case what == "of":
			q.Categories = append(q.Categories, categoriesOf(word)...)
		case what == "at":
			var stage Stage
			if err := stage.UnmarshalText([]byte(word)); err != nil {
				t.Fatal(err)
			}
			q.Stages = append(q.Stages, stage)
		case what == "in" && strings.Contains(word, "/"):
			from, until, _ := strings.Cut(word, "/")
			q.Period = periodOf(from, until)
		case what == "in":
			q.Period = periodOf(word+"-01-01", word+"-12-31")
			q.Period.Until = q.Period.Until.AddDays(1)
		case what == "known":
			q.Known = civil.MustParse(word)
		default:
			t.Fatalf("%q asks for nothing", text)
		}
	}
	return q
}

// answer writes totals on lines.
func answer(totals []Total) string {
	var lines []string
	for _, total := range totals {
		lines = append(lines, total.String())
	}
	return strings.Join(lines, "\n")
}

// lawCase is a sentence of how records count: the records, what is asked, and the answer.
type lawCase struct {
	says    string
	records string
	asked   map[string]string
}

func (c lawCase) run(t *testing.T) {
	t.Helper()
	l := newLedger(t, saidRecords(t, c.records))
	for asked, want := range c.asked {
		if diff := cmp.Diff(want, answer(l.Totals(askedOf(t, asked)))); diff != "" {
			t.Errorf("%s, asked %q: -want +got: %s", c.says, asked, diff)
		}
	}
}

func TestLawOfBounds(t *testing.T) {
	for _, c := range []lawCase{
		{"at least", `{"id":"a","steps":[{"figures":[{"amount":"20000000","currency":"EUR","sense":"at-least","printed":"more than €20 million"}]}]}`,
			map[string]string{"": "delivered EUR 20000000..open (1 record)"}},
		{"at most", `{"id":"a","steps":[{"figures":[{"amount":"2000000","currency":"EUR","sense":"at-most"}]}]}`,
			map[string]string{"": "delivered EUR 0..2000000 (1 record)"}},
		{"between", `{"id":"a","steps":[{"figures":[{"amount":"2000000","upTo":"3000000","sense":"between","currency":"USD"}]}]}`,
			map[string]string{"": "delivered USD 2000000..3000000 (1 record)"}},
		{"about", `{"id":"a","steps":[{"figures":[{"amount":"39400000","currency":"USD","sense":"about","nearest":"100000"}]}]}`,
			map[string]string{"": "delivered USD 39350000..39450000 (1 record)"}},
		{"about, rounded to what has no half", `{"id":"a","steps":[{"figures":[{"amount":"1","currency":"USD","sense":"about","nearest":"0.0001"}]}]}`,
			map[string]string{"": "delivered USD 0.9999..1.0001 (1 record)"}},
		{"about, less than the half", `{"id":"a","steps":[{"figures":[{"amount":"0","currency":"USD","sense":"about","nearest":"1000000"}]}]}`,
			map[string]string{"": "delivered USD 0..500000 (1 record)"}},
		{"about nothing that is known", `{"id":"a","steps":[{"figures":[{"amount":"1000000","currency":"CAD","sense":"about"}]}]}`,
			map[string]string{"": "delivered CAD 0..open (1 record)"}},
		{"prints that meet", `{"id":"a","steps":[{"figures":[{"amount":"20000000","currency":"EUR","sense":"at-least"},{"amount":"23412000","currency":"EUR"}]}]}`,
			map[string]string{"": "delivered EUR 23412000 (1 record)"}},
		{"prints that do not meet", `{"id":"a","steps":[{"figures":[{"amount":"20","currency":"EUR","sense":"at-least"},{"amount":"15","currency":"EUR"},{"amount":"17","currency":"EUR"}]}]}`,
			map[string]string{"": "delivered EUR 15..open (1 record)"}},
		{"an open end survives sums", `{"id":"a","steps":[{"figures":[{"amount":"20","currency":"EUR","sense":"at-least"}]}]}
{"id":"b","steps":[{"figures":"EUR 5"}]}`,
			map[string]string{"": "delivered EUR 25..open (2 records)"}},
		{"an open end times a share stays open, times none it is none",
			`{"id":"a","parts":[{"category":"clearance","percent":"30"},{"category":"marking","percent":"70"}],"steps":[{"figures":[{"amount":"20","currency":"EUR","sense":"at-least"}]}]}`,
			map[string]string{"of clearance": "delivered EUR 6..open (1 record)", "of victim-assistance": "", "": "delivered EUR 20..open (1 record)"}},
		{"no amount is open too", `{"id":"a","steps":[{}]}`, map[string]string{"": "delivered, no amount (1 record)"}},
		{"an equivalent never becomes the amount", `{"id":"a","steps":[{"figures":[{"sense":"open","printed":"illegible","currency":"AFN","equivalent":{"amount":"5","currency":"USD"}}]}]}`,
			map[string]string{"": "delivered AFN 0..open (1 record)"}},
		{"nor where there is no currency", `{"id":"a","steps":[{"figures":[{"sense":"open","printed":"1,000","equivalent":{"amount":"5","currency":"USD"}}]}]}`,
			map[string]string{"": "delivered, no amount (1 record)"}},
	} {
		c.run(t)
	}
}

func TestLawOfDivision(t *testing.T) {
	const swe = `"provider":{"kind":"state","state":"SWE"},"recipient":{"kind":"state","state":"AFG"},"steps":[{"figures":"SEK 1000000"}]`
	for _, c := range []lawCase{
		{"60 and 30 percent, the rest outside", `{"id":"a",` + swe + `,"parts":[{"category":"clearance","percent":"60"},{"category":"risk-reduction-education","percent":"30"}],"rest":"outside"}`,
			map[string]string{"of clearance": "delivered SEK 600000 (1 record)", "of marking": "", "": "delivered SEK 900000 (1 record)", "of clearance risk-reduction-education": "delivered SEK 900000 (1 record)"}},
		{"the rest not said", `{"id":"a",` + swe + `,"parts":[{"category":"clearance","percent":"60"},{"category":"risk-reduction-education","percent":"30"}],"rest":"unsaid"}`,
			map[string]string{"of clearance": "delivered SEK 600000..700000 (1 record)", "of marking": "delivered SEK 0..100000 (1 record)", "": "delivered SEK 900000..1000000 (1 record)"}},
		{"a lone percent", `{"id":"a",` + swe + `,"parts":[{"category":"clearance","percent":"60"}],"rest":"unsaid"}`,
			map[string]string{"of clearance": "delivered SEK 600000..1000000 (1 record)"}},
		{"a lone percent, the rest outside", `{"id":"a",` + swe + `,"parts":[{"category":"clearance","percent":"60"}],"rest":"outside"}`,
			map[string]string{"of clearance": "delivered SEK 600000 (1 record)", "": "delivered SEK 600000 (1 record)"}},
		{"percents that are decimals", `{"id":"a",` + swe + `,"parts":[{"category":"clearance","percent":"33.33"},{"category":"risk-reduction-education","percent":"66.67"}]}`,
			map[string]string{"of clearance": "delivered SEK 333300 (1 record)", "": "delivered SEK 1000000 (1 record)"}},
		{"percents that are rounded", `{"id":"a",` + swe + `,"parts":[{"category":"clearance","percent":"33.33"},{"category":"marking","percent":"33.33"},{"category":"risk-reduction-education","percent":"33.33"}],"rest":"rounding"}`,
			map[string]string{"of clearance": "delivered SEK 333200..333400 (1 record)", "": "delivered SEK 1000000 (1 record)", "of clearance marking": "delivered SEK 666400..666800 (1 record)"}},
		{"an amount of a category, the rest not said", `{"id":"a","parts":[{"category":"clearance"}],"rest":"unsaid","steps":[{"figures":[{"amount":"1363803048","currency":"JPY","split":{"rows":[{"category":"clearance","amount":"1100538247"}],"rest":"unsaid"}}]}]}`,
			map[string]string{"of clearance": "delivered JPY 1100538247..1363803048 (1 record)", "of marking": "delivered JPY 0..263264801 (1 record)"}},
		{"the rest outside", `{"id":"a","parts":[{"category":"clearance"}],"rest":"outside","steps":[{"figures":[{"amount":"1363803048","currency":"JPY","split":{"rows":[{"category":"clearance","amount":"1100538247"}],"rest":"outside"}}]}]}`,
			map[string]string{"of clearance": "delivered JPY 1100538247 (1 record)", "of marking": "", "": "delivered JPY 1100538247 (1 record)"}},
		{"the rest not said by the split alone", `{"id":"a","parts":[{"category":"clearance"}],"steps":[{"figures":[{"amount":"1363803048","currency":"JPY","split":{"rows":[{"category":"clearance","amount":"1100538247"}],"rest":"unsaid"}}]}]}`,
			map[string]string{"of clearance": "delivered JPY 1100538247..1363803048 (1 record)", "of marking": "delivered JPY 0..263264801 (1 record)"}},
		{"the rest outside by the split alone", `{"id":"a","parts":[{"category":"clearance"}],"steps":[{"figures":[{"amount":"1363803048","currency":"JPY","split":{"rows":[{"category":"clearance","amount":"1100538247"}],"rest":"outside"}}]}]}`,
			map[string]string{"of clearance": "delivered JPY 1100538247 (1 record)", "of marking": "", "": "delivered JPY 1100538247 (1 record)"}},
		{"the rest of an amount that has no upper end", `{"id":"a","parts":[{"category":"clearance"}],"steps":[{"figures":[{"amount":"20","currency":"JPY","sense":"at-least","split":{"rows":[{"category":"clearance","amount":"5"}],"rest":"unsaid"}}]}]}`,
			map[string]string{"of clearance": "delivered JPY 5..open (1 record)", "of marking": "delivered JPY 0..open (1 record)"}},
		{"the rest of a split goes to the one that has no row", `{"id":"a","parts":[{"category":"clearance"},{"category":"marking"}],"steps":[{"figures":[{"amount":"100","currency":"JPY","split":{"rows":[{"category":"clearance","amount":"70"}]}}]}]}`,
			map[string]string{"of clearance": "delivered JPY 70 (1 record)", "of marking": "delivered JPY 30 (1 record)", "": "delivered JPY 100 (1 record)"}},
	} {
		c.run(t)
	}
}

func TestLawOfSeveral(t *testing.T) {
	const che = `"provider":{"kind":"state","state":"CHE"},"recipient":{"kind":"group","name":"Four recipients"}`
	const members = `{"kind":"state","state":"COD"},{"kind":"state","state":"SSD"},{"kind":"area","name":"Somaliland"}`
	for _, c := range []lawCase{
		{"one of several", `{"id":"a",` + che + `,"to":{"members":[` + members + `],"others":true},"steps":[{"figures":"CHF 2436623"}]}`,
			map[string]string{"to COD": "delivered CHF 0..2436623 (1 record)", "to COD SSD": "delivered CHF 0..2436623 (1 record)", "to LAO": "", "": "delivered CHF 2436623 (1 record)", "from CHE": "delivered CHF 2436623 (1 record)"}},
		{"all of them, and no others", `{"id":"a",` + che + `,"to":{"members":[{"kind":"state","state":"COD"},{"kind":"state","state":"SSD"}]},"steps":[{"figures":"CHF 2436623"}]}`,
			map[string]string{"to COD SSD": "delivered CHF 2436623 (1 record)", "to SSD": "delivered CHF 0..2436623 (1 record)"}},
		{"a row of its own, or less the rows of others", `{"id":"a",` + che + `,"to":{"members":[` + members + `],"others":true},"steps":[{"figures":[{"amount":"100","currency":"CHF","split":{"rows":[{"to":{"kind":"state","state":"COD"},"amount":"60"}]}}]}]}`,
			map[string]string{"to COD": "delivered CHF 60 (1 record)", "to SSD": "delivered CHF 0..40 (1 record)", "to COD SSD": "delivered CHF 60..100 (1 record)"}},
		{"rows of all but one", `{"id":"a",` + che + `,"to":{"members":[{"kind":"state","state":"COD"},{"kind":"state","state":"SSD"}]},"steps":[{"figures":[{"amount":"100","currency":"CHF","split":{"rows":[{"to":{"kind":"state","state":"COD"},"amount":"60"}]}}]}]}`,
			map[string]string{"to SSD": "delivered CHF 40 (1 record)", "to COD SSD": "delivered CHF 100 (1 record)"}},
		{"the recipient among the givers", `{"id":"a","provider":{"kind":"group","name":"UNDP and Lebanon"},"recipient":{"kind":"state","state":"LBN"},"from":{"members":[{"kind":"organization","name":"UNDP"},{"kind":"state","state":"LBN"}]},"steps":[{"figures":[{"amount":"1450717","currency":"USD","split":{"rows":[{"from":{"kind":"state","state":"LBN"},"amount":"483496"}]}}]}]}`,
			map[string]string{"": "others: delivered USD 967221 (1 record)\nown: delivered USD 483496 (1 record)", "from LBN": "own: delivered USD 483496 (1 record)", "from UNDP": "others: delivered USD 967221 (1 record)"}},
	} {
		c.run(t)
	}
}

func TestLawOfOwnResources(t *testing.T) {
	for _, c := range []lawCase{
		{"on a line of their own", `{"id":"a","kind":"own","provider":{"kind":"state","state":"MRT"},"recipient":null,"steps":[{"figures":"MRU 5"}]}`,
			map[string]string{"": "own: delivered MRU 5 (1 record)", "from MRT": "own: delivered MRU 5 (1 record)", "from NOR": ""}},
		{"States and others are not added", `{"id":"a","steps":[{"figures":"NOK 5"}]}
{"id":"b","provider":{"kind":"fund","name":"A fund"},"steps":[{"figures":"NOK 7"}]}`,
			map[string]string{"to LAO": "delivered NOK 5 (1 record)\nothers: delivered NOK 7 (1 record)"}},
		{"loans and what is foreseen are not added to the rest", `{"id":"a","terms":"loan","steps":[{"figures":"NOK 5"}]}
{"id":"b","steps":[{"figures":"NOK 7"},{"figures":"NOK 9","foreseen":true,"period":{"from":"2030-01-01","until":"2031-01-01"}}]}`,
			map[string]string{"": "delivered NOK 7 (1 record)\nstates, loans: delivered NOK 5 (1 record)\nstates, foreseen: delivered NOK 9 (1 record)"}},
	} {
		c.run(t)
	}
}

func TestLawOfTakingBack(t *testing.T) {
	const back = `{"stage":"taken-back","of":"delivered","at":"2015-06-01","source":{"title":"A later source, made up","published":"2015-09-01","read":"2026-01-10"}`
	const early = `"source":{"title":"An early source, made up","published":"2015-02-01","read":"2026-01-10"}`
	for _, c := range []lawCase{
		{"returned in full", `{"id":"a","steps":[{"figures":"NOK 100",` + early + `},` + back + `}]}`,
			map[string]string{"at delivered": "delivered NOK 0 (1 record)", "at delivered known 2015-08-31": "delivered NOK 100 (1 record)", "from LAO": ""}},
		{"in part, of the year of the act itself", `{"id":"a","steps":[{"figures":"NOK 100",` + early + `},` + back + `,"figures":[{"amount":"30","currency":"NOK"}]}]}`,
			map[string]string{"at delivered in 2014": "delivered NOK 70 (1 record)", "": "delivered NOK 70 (1 record)\ntaken-back NOK 30 (1 record)"}},
		{"between bounds", `{"id":"a","steps":[{"figures":"NOK 100",` + early + `},` + back + `,"figures":[{"amount":"30","upTo":"120","sense":"between","currency":"NOK"}]}]}`,
			map[string]string{"at delivered": "delivered NOK 0..70 (1 record)"}},
		{"more than there is", `{"id":"a","steps":[{"figures":"NOK 100",` + early + `},` + back + `,"figures":[{"amount":"300","currency":"NOK"}]}]}`,
			map[string]string{"at delivered": "delivered NOK 0 (1 record)"}},
		{"of one of two years, and not said of which", `{"id":"a","steps":[{"figures":"NOK 100","period":{"from":"2013-01-01","until":"2014-01-01"},` + early + `},{"figures":"NOK 50",` + early + `},` + back + `,"figures":[{"amount":"30","currency":"NOK"}]}]}`,
			map[string]string{"at delivered": "delivered NOK 120 (1 record)", "at delivered in 2013": "delivered NOK 70..100 (1 record)", "at delivered in 2014": "delivered NOK 20..50 (1 record)"}},
		{"twice, of two years", `{"id":"a","steps":[{"figures":"NOK 100","period":{"from":"2013-01-01","until":"2014-01-01"},` + early + `},{"figures":"NOK 50",` + early + `},` + back + `,"figures":[{"amount":"30","currency":"NOK"}]},{"stage":"taken-back","of":"delivered","at":"2015-07-01","figures":"NOK 10"}]}`,
			map[string]string{"at delivered": "delivered NOK 110 (1 record)", "at delivered in 2013": "delivered NOK 60..100 (1 record)"}},
		{"at times that overlap: it may be the same money", `{"id":"a","steps":[{"figures":"NOK 100",` + early + `},` + back + `,"figures":[{"amount":"30","currency":"NOK"}]},` + back + `,"figures":[{"amount":"20","currency":"NOK"}]}]}`,
			map[string]string{"": "delivered NOK 50..70 (1 record)\ntaken-back NOK 30..50 (1 record)"}},
		{"of a commitment and of what was delivered: stages are not added up", `{"id":"a","steps":[{"stage":"committed","figures":"NOK 100",` + early + `},{"figures":"NOK 60",` + early + `},{"stage":"taken-back","of":"committed","at":"2015-03-01","figures":"NOK 40"},` + back + `,"figures":[{"amount":"10","currency":"NOK"}]}]}`,
			map[string]string{"": "committed NOK 60 (1 record)\ndelivered NOK 50 (1 record)\ntaken-back NOK 40..50 (1 record)"}},
		{"of the one step that prints the currency", `{"id":"a","steps":[{"figures":"NOK 100",` + early + `},{"figures":"USD 50",` + early + `},` + back + `,"figures":[{"amount":"30","currency":"NOK"}]}]}`,
			map[string]string{"at delivered": "delivered NOK 70 (1 record)\ndelivered USD 50 (1 record)"}},
		{"or of the one of which no amount can be read", `{"id":"a","steps":[{"figures":"NOK 100",` + early + `},{"figures":[{"sense":"open","printed":"illegible"}],` + early + `},` + back + `,"figures":[{"amount":"30","currency":"NOK"}]}]}`,
			map[string]string{"at delivered": "delivered, no amount (1 record)\ndelivered NOK 70..100 (1 record)"}},
		{"in one of two currencies of the same money: of the other some is gone, and nobody says how much", `{"id":"a","steps":[{"figures":[{"amount":"100","currency":"NOK"},{"amount":"12","currency":"USD"}],` + early + `},` + back + `,"figures":[{"amount":"30","currency":"NOK"}]}]}`,
			map[string]string{"at delivered": "delivered NOK 70 (1 record)\ndelivered USD 0..12 (1 record)"}},
		{"in both", `{"id":"a","steps":[{"figures":[{"amount":"100","currency":"NOK"},{"amount":"12","currency":"USD"}],` + early + `},` + back + `,"figures":[{"amount":"30","currency":"NOK"},{"amount":"4","currency":"USD"}]}]}`,
			map[string]string{"at delivered": "delivered NOK 70 (1 record)\ndelivered USD 8 (1 record)"}},
	} {
		c.run(t)
	}
}

// What was taken back of a whole is taken back of its parts, nobody says of which.
func TestLawOfTakingBackOfParts(t *testing.T) {
	const back = `{"stage":"taken-back","of":"delivered","at":"2015-06-01"`
	const whole = `{"id":"w","parts":[{"category":"clearance"},{"category":"marking"}],"steps":`
	const part = `,"parts":[{"category":"clearance"}],"relations":[{"kind":"part-of","record":"w"}],"steps":`
	for _, c := range []lawCase{
		{"of the whole", whole + `[{"figures":"NOK 100"},` + back + `,"figures":[{"amount":"60","currency":"NOK"}]}]}
{"id":"p"` + part + `[{"figures":"NOK 30"}]}
{"id":"q"` + part + `[{"figures":"NOK 50"}]}`,
			map[string]string{"at delivered": "delivered NOK 40 (1 record)", "at delivered of clearance": "delivered NOK 20..40 (1 record)", "at delivered of marking": "delivered NOK 0..40 (1 record)"}},
		{"of a whole that is less sure than its parts", whole + `[{"figures":[{"amount":"100","currency":"NOK","sense":"at-most"}]},` + back + `,"figures":[{"amount":"20","currency":"NOK"}]}]}
{"id":"p"` + part + `[{"figures":"NOK 30"}]}
{"id":"q"` + part + `[{"figures":"NOK 40"}]}`,
			map[string]string{"at delivered": "delivered NOK 50..80 (1 record)"}},
		{"all of the whole", whole + `[{"figures":"NOK 100"},` + back + `}]}
{"id":"p"` + part + `[{"figures":"NOK 30"}]}`,
			map[string]string{"at delivered": "delivered NOK 0 (1 record)", "at delivered of clearance": "delivered NOK 0 (1 record)"}},
		{"all of a whole that is less than its parts", whole + `[{"figures":"NOK 100"},` + back + `}]}
{"id":"p"` + part + `[{"figures":"NOK 130"}]}`,
			map[string]string{"at delivered": "delivered NOK 0 (1 record)"}},
		{"printed of the whole and of the part: the same money", whole + `[{"figures":"NOK 100"},` + back + `,"figures":[{"amount":"10","currency":"NOK"}]}]}
{"id":"p"` + part + `[{"figures":"NOK 40"},` + back + `,"figures":[{"amount":"10","currency":"NOK"}]}]}`,
			map[string]string{"": "delivered NOK 90 (1 record)\ntaken-back NOK 10 (1 record)", "at delivered of clearance": "delivered NOK 30..90 (1 record)"}},
		{"printed of the part alone: the whole may count it still", whole + `[{"figures":"NOK 100"}]}
{"id":"p"` + part + `[{"figures":"NOK 40"},` + back + `,"figures":[{"amount":"10","currency":"NOK"}]}]}`,
			map[string]string{"at delivered": "delivered NOK 90..100 (1 record)"}},
		{"of a whole that is not asked for", `{"id":"w","recipient":{"kind":"organization","name":"UNDP"},"steps":[{"figures":"NOK 100"},` + back + `,"figures":[{"amount":"90","currency":"NOK"}]}]}
{"id":"p"` + part + `[{"figures":"NOK 30"}]}`,
			map[string]string{"at delivered to LAO": "delivered NOK 0..30 (1 record)"}},
		{"of a part of a part", whole + `[{"figures":"NOK 100"}]}
{"id":"p"` + part + `[{"figures":[{"amount":"80","currency":"NOK","sense":"at-most"}]},` + back + `,"figures":[{"amount":"5","currency":"NOK"}]}]}
{"id":"q","relations":[{"kind":"part-of","record":"p"}],"steps":[{"figures":"NOK 60"}]}`,
			map[string]string{"at delivered": "delivered NOK 95..100 (1 record)", "at delivered of clearance": "delivered NOK 55..100 (1 record)"}},
	} {
		c.run(t)
	}
}

// A part of two wholes is the same money in both. It counts with the first that is asked
// for, and lessens what is sure of the other.
func TestLawOfPartsOfSeveral(t *testing.T) {
	const wholes = `{"id":"v","steps":[{"figures":"NOK 100"}]}
{"id":"w","provider":{"kind":"state","state":"SWE"},"steps":[{"figures":"NOK 50"}]}
`
	const both = `"relations":[{"kind":"part-of","record":"v"},{"kind":"part-of","record":"w"}]`
	for _, c := range []lawCase{
		{"of two", wholes + `{"id":"p",` + both + `,"steps":[{"figures":"NOK 30"}]}`,
			map[string]string{"": "delivered NOK 120..150 (2 records)", "from NOR": "delivered NOK 100 (1 record)", "from SWE": "delivered NOK 50 (1 record)"}},
		{"of two, and not asked for itself", wholes + `{"id":"p","provider":{"kind":"organization","name":"UNDP"},` + both + `,"steps":[{"figures":"NOK 30"}]}`,
			map[string]string{"from NOR SWE": "delivered NOK 120..150 (2 records)", "from NOR": "delivered NOK 100 (1 record)", "from SWE": "delivered NOK 50 (1 record)"}},
		{"of two, and of no amount", wholes + `{"id":"p",` + both + `,"steps":[{}]}`,
			map[string]string{"": "delivered NOK 100..150 (2 records)"}},
		{"of two, and of another stage", wholes + `{"id":"p",` + both + `,"steps":[{"stage":"committed","figures":"NOK 30"}]}`,
			map[string]string{"at delivered": "delivered NOK 100..150 (2 records)"}},
		{"asked with the second alone", `{"id":"v","recipient":{"kind":"organization","name":"UNDP"},"steps":[{"figures":"NOK 100"}]}
{"id":"w","steps":[{"figures":[{"amount":"50","currency":"NOK","sense":"at-most"}]}]}
{"id":"p",` + both + `,"steps":[{"figures":"NOK 30"}]}`,
			map[string]string{"to LAO": "delivered NOK 30..50 (1 record)", "": "delivered NOK 100..150 (2 records)"}},
		{"of two, one in the other: that is one whole", `{"id":"w","relations":[{"kind":"part-of","record":"v"}],"steps":[{"figures":"NOK 50"}]}
{"id":"v","steps":[{"figures":"NOK 100"}]}
{"id":"p",` + both + `,"steps":[{"figures":"NOK 30"}]}`,
			map[string]string{"": "delivered NOK 100 (1 record)"}},
		{"of two, both in a third", `{"id":"u","steps":[{"figures":[{"amount":"500","currency":"NOK","sense":"at-most"}]}]}
{"id":"v","relations":[{"kind":"part-of","record":"u"}],"steps":[{"figures":"NOK 100"}]}
{"id":"w","relations":[{"kind":"part-of","record":"u"}],"steps":[{"figures":"NOK 50"}]}
{"id":"p",` + both + `,"steps":[{"figures":"NOK 30"}]}`,
			map[string]string{"": "delivered NOK 120..500 (1 record)"}},
		{"part of one, and passed on from another", wholes + `{"id":"p","relations":[{"kind":"part-of","record":"v"},{"kind":"passed-on-from","record":"w"}],"steps":[{"figures":"NOK 30"}]}`,
			map[string]string{"": "delivered NOK 120..150 (2 records)", "from SWE": "delivered NOK 50 (1 record)"}},
	} {
		c.run(t)
	}
}

func TestLawOfRelations(t *testing.T) {
	const undp = `{"kind":"organization","name":"UNDP"}`
	for _, c := range []lawCase{
		{"the same act", `{"id":"a","steps":[{"figures":"NOK 17184000"}]}
{"id":"b","relations":[{"kind":"same-as","record":"a"}],"steps":[{"figures":"NOK 17184000"}]}`,
			map[string]string{"": "delivered NOK 17184000 (1 record)"}},
		{"the same act under two ids that nobody relates", `{"id":"a","steps":[{"figures":"NOK 17184000"}]}
{"id":"b","steps":[{"figures":"NOK 17184000"}]}`,
			map[string]string{"": "delivered NOK 34368000 (2 records)"}},
		{"the same act, by a bound", `{"id":"a","steps":[{"figures":[{"amount":"20","currency":"NOK","sense":"at-least"}]}]}
{"id":"b","relations":[{"kind":"same-as","record":"a"}],"steps":[{"figures":"NOK 23"}]}`,
			map[string]string{"": "delivered NOK 23 (1 record)"}},
		{"copies that differ", `{"id":"a","steps":[{"figures":"NOK 20"}]}
{"id":"b","relations":[{"kind":"same-as","record":"a"}],"steps":[{"figures":"NOK 23"}]}`,
			map[string]string{"": "delivered NOK 20..23 (1 record)"}},
		{"a copy that tells of a plan", `{"id":"a","steps":[{"figures":"NOK 20"}]}
{"id":"b","relations":[{"kind":"same-as","record":"a"}],"steps":[{"figures":"NOK 20","foreseen":true}]}`,
			map[string]string{"": "delivered NOK 20 (1 record)\nstates, foreseen: delivered NOK 20 (1 record)"}},
		{"a copy of what is not at hand", `{"id":"b","relations":[{"kind":"same-as","record":"elsewhere"}],"steps":[{"figures":"NOK 23"}]}`,
			map[string]string{"": "delivered NOK 0..23 (1 record)"}},
		{"a copy follows the correction of its original", `{"id":"a","steps":[{"figures":[{"amount":"100","currency":"NOK"},{"amount":"80","currency":"NOK","replaces":{"amount":"100","currency":"NOK"}}]}]}
{"id":"b","relations":[{"kind":"same-as","record":"a"}],"steps":[{"figures":"NOK 100"}]}`,
			map[string]string{"": "delivered NOK 80 (1 record)"}},
		{"and keeps what nobody corrects", `{"id":"a","steps":[{"figures":[{"amount":"100","currency":"NOK"},{"amount":"80","currency":"NOK","replaces":{"amount":"100","currency":"NOK"}}]},{"at":"2015-05-01","figures":"NOK 100"}]}
{"id":"b","relations":[{"kind":"same-as","record":"a"}],"steps":[{"figures":"NOK 100"},{"at":"2015-05-01","figures":"NOK 100"}]}`,
			map[string]string{"": "delivered NOK 180 (1 record)", "in 2015": "delivered NOK 100 (1 record)", "in 2014": "delivered NOK 80 (1 record)"}},
		{"a correction that is taken back", `{"id":"a","steps":[{"figures":[{"amount":"100","currency":"NOK"},{"amount":"80","currency":"NOK","replaces":{"amount":"100","currency":"NOK"}},{"amount":"100","currency":"NOK","printed":"100 after all","replaces":{"amount":"80","currency":"NOK"}}]}]}
{"id":"b","relations":[{"kind":"same-as","record":"a"}],"steps":[{"figures":"NOK 100"}]}`,
			map[string]string{"": "delivered NOK 100 (1 record)"}},
		{"parts within a whole", `{"id":"w","steps":[{"figures":"NOK 100"}]}
{"id":"p","relations":[{"kind":"part-of","record":"w"}],"steps":[{"figures":"NOK 30"}]}
{"id":"q","relations":[{"kind":"part-of","record":"w"}],"steps":[{"figures":"NOK 40"}]}`,
			map[string]string{"": "delivered NOK 100 (1 record)"}},
		{"no less than the parts", `{"id":"w","steps":[{"figures":[{"amount":"100","currency":"NOK","sense":"at-most"}]}]}
{"id":"p","relations":[{"kind":"part-of","record":"w"}],"steps":[{"figures":"NOK 30"}]}
{"id":"q","relations":[{"kind":"part-of","record":"w"}],"steps":[{"figures":"NOK 40"}]}`,
			map[string]string{"": "delivered NOK 70..100 (1 record)"}},
		{"parts of a category that the whole does not divide", `{"id":"w","parts":[{"category":"clearance"},{"category":"marking"}],"steps":[{"figures":"NOK 100"}]}
{"id":"p","relations":[{"kind":"part-of","record":"w"}],"steps":[{"figures":"NOK 30"}]}`,
			map[string]string{"of clearance": "delivered NOK 30..100 (1 record)", "of marking": "delivered NOK 0..100 (1 record)", "": "delivered NOK 100 (1 record)"}},
		{"parts of more than the whole", `{"id":"w","steps":[{"figures":"NOK 100"}]}
{"id":"p","relations":[{"kind":"part-of","record":"w"}],"steps":[{"figures":[{"amount":"120","upTo":"150","sense":"between","currency":"NOK"}]}]}`,
			map[string]string{"": "delivered NOK 100..150 (1 record)"}},
		{"a part of no amount is within the whole", `{"id":"w","steps":[{"figures":"NOK 100"}]}
{"id":"p","relations":[{"kind":"part-of","record":"w"}],"steps":[{}]}`,
			map[string]string{"": "delivered NOK 100 (1 record)"}},
		{"a part of what is not at hand", `{"id":"p","relations":[{"kind":"part-of","record":"elsewhere"}],"steps":[{"figures":"NOK 30"}]}`,
			map[string]string{"": "delivered NOK 0..30 (1 record)"}},
		{"two copies of what is not at hand are one act", `{"id":"a","relations":[{"kind":"same-as","record":"elsewhere"}],"steps":[{"figures":"NOK 100"}]}
{"id":"b","relations":[{"kind":"same-as","record":"elsewhere"}],"steps":[{"figures":"NOK 80"}]}`,
			map[string]string{"": "delivered NOK 0..100 (1 record)"}},
		{"also by a chain of copies", `{"id":"a","relations":[{"kind":"same-as","record":"x"}],"steps":[{"figures":"NOK 100"}]}
{"id":"b","relations":[{"kind":"same-as","record":"x"},{"kind":"same-as","record":"y"}],"steps":[{"figures":"NOK 100"}]}
{"id":"c","relations":[{"kind":"same-as","record":"y"}],"steps":[{"figures":"NOK 100"}]}`,
			map[string]string{"": "delivered NOK 0..100 (1 record)"}},
		{"two parts of what is not at hand", `{"id":"p","relations":[{"kind":"part-of","record":"elsewhere"}],"steps":[{"figures":"NOK 30"}]}
{"id":"q","relations":[{"kind":"part-of","record":"elsewhere"}],"steps":[{"figures":"NOK 40"}]}`,
			map[string]string{"": "delivered NOK 0..70 (2 records)"}},
		{"a part of what is not at hand lies in a copy of that", `{"id":"a","relations":[{"kind":"same-as","record":"elsewhere"}],"steps":[{"figures":"NOK 100"}]}
{"id":"p","recipient":` + undp + `,"relations":[{"kind":"part-of","record":"elsewhere"}],"steps":[{"figures":"NOK 30"}]}`,
			map[string]string{"": "delivered NOK 0..100 (1 record)", "to UNDP": "delivered NOK 0..30 (1 record)"}},
		{"what a part of a copy prints may count elsewhere too", `{"id":"a","relations":[{"kind":"same-as","record":"elsewhere"}],"steps":[{"figures":"NOK 100"}]}
{"id":"p","relations":[{"kind":"part-of","record":"a"}],"steps":[{"figures":"NOK 30"}]}`,
			map[string]string{"": "delivered NOK 0..100 (1 record)"}},
		{"passed on from what is not at hand, of which there is a copy", `{"id":"a","recipient":` + undp + `,"relations":[{"kind":"same-as","record":"elsewhere"}],"steps":[{"figures":"NOK 100"}]}
{"id":"b","provider":` + undp + `,"relations":[{"kind":"passed-on-from","record":"elsewhere"}],"steps":[{"figures":"NOK 60"}]}`,
			map[string]string{"": "delivered NOK 0..100 (1 record)", "to LAO": "others: delivered NOK 0..60 (1 record)"}},
		{"passed on: the first hop", `{"id":"a","recipient":` + undp + `,"steps":[{"figures":"NOK 100"}]}
{"id":"b","provider":` + undp + `,"relations":[{"kind":"passed-on-from","record":"a"}],"steps":[{"figures":"NOK 60"}]}`,
			map[string]string{"": "delivered NOK 100 (1 record)", "to LAO": "others: delivered NOK 60 (1 record)", "from UNDP": "others: delivered NOK 60 (1 record)", "from NOR": "delivered NOK 100 (1 record)"}},
		{"from State to State to State, the middle one gives nothing of its own", `{"id":"a","recipient":{"kind":"state","state":"DEU"},"steps":[{"figures":"NOK 100"}]}
{"id":"b","provider":{"kind":"state","state":"DEU"},"relations":[{"kind":"passed-on-from","record":"a"}],"steps":[{"figures":"NOK 60"}]}`,
			map[string]string{"": "delivered NOK 100 (1 record)", "to LAO": "delivered NOK 60 (1 record)", "from DEU": "", "from NOR DEU": "delivered NOK 100 (1 record)"}},
		{"passed on from one that had only a row of it", `{"id":"a","recipient":{"kind":"group","name":"UNDP and Lao PDR"},"to":{"members":[` + undp + `,{"kind":"state","state":"LAO"}]},"steps":[{"figures":[{"amount":"100","currency":"NOK","split":{"rows":[{"to":` + undp + `,"amount":"40"}]}}]}]}
{"id":"b","provider":` + undp + `,"relations":[{"kind":"passed-on-from","record":"a"}],"steps":[{"figures":"NOK 30"}]}`,
			map[string]string{"": "delivered NOK 100 (1 record)", "to LAO": "delivered NOK 60 (1 record)\nothers: delivered NOK 0..30 (1 record)"}},
		{"passed on in another year than that of some of it", `{"id":"a","recipient":` + undp + `,"steps":[{"figures":"NOK 50","period":{"from":"2013-01-01","until":"2014-01-01"}},{"figures":"NOK 50"}]}
{"id":"b","provider":` + undp + `,"relations":[{"kind":"passed-on-from","record":"a"}],"steps":[{"figures":"NOK 100"}]}`,
			map[string]string{"": "delivered NOK 100 (1 record)", "in 2013": "delivered NOK 50 (1 record)", "in 2014": "delivered NOK 50 (1 record)\nothers: delivered NOK 0..50 (1 record)"}},
		{"passed on from two", `{"id":"a","recipient":` + undp + `,"steps":[{"figures":"NOK 100"}]}
{"id":"b","recipient":` + undp + `,"provider":{"kind":"state","state":"SWE"},"steps":[{"figures":"NOK 100"}]}
{"id":"c","provider":` + undp + `,"relations":[{"kind":"passed-on-from","record":"a"},{"kind":"passed-on-from","record":"b"}],"steps":[{"figures":"NOK 150"}]}`,
			map[string]string{"": "delivered NOK 200 (2 records)", "to LAO": "others: delivered NOK 150 (1 record)"}},
		{"passed on from two, of which one is of an earlier year", `{"id":"a","recipient":` + undp + `,"steps":[{"figures":"NOK 100"}]}
{"id":"b","recipient":` + undp + `,"steps":[{"figures":"NOK 100","period":{"from":"2013-01-01","until":"2014-01-01"}}]}
{"id":"c","provider":` + undp + `,"relations":[{"kind":"passed-on-from","record":"b"},{"kind":"passed-on-from","record":"a"}],"steps":[{"figures":"NOK 150"}]}`,
			map[string]string{"": "delivered NOK 200 (2 records)", "in 2014": "delivered NOK 100 (1 record)\nothers: delivered NOK 0..150 (1 record)", "in 2013": "delivered NOK 100 (1 record)"}},
		{"passed on from two funds", `{"id":"a","provider":{"kind":"fund","name":"A"},"recipient":` + undp + `,"steps":[{"figures":"NOK 100"}]}
{"id":"b","recipient":` + undp + `,"provider":{"kind":"fund","name":"B"},"steps":[{"figures":"NOK 100"}]}
{"id":"c","provider":` + undp + `,"relations":[{"kind":"passed-on-from","record":"a"},{"kind":"passed-on-from","record":"b"}],"steps":[{"figures":"NOK 150"}]}`,
			map[string]string{"": "others: delivered NOK 200 (2 records)", "to LAO": "others: delivered NOK 150 (1 record)"}},
		{"passed on under one line, of a time that lies partly in that asked", `{"id":"a","provider":{"kind":"fund","name":"A"},"recipient":` + undp + `,"steps":[{"period":{"from":"2013-07-01","until":"2014-07-01"},"figures":"NOK 100"}]}
{"id":"c","provider":` + undp + `,"relations":[{"kind":"passed-on-from","record":"a"}],"steps":[{"figures":"NOK 60"}]}`,
			map[string]string{"in 2014": "others: delivered NOK 0..100 (1 record)"}},
		{"passed on from what is not at hand", `{"id":"b","provider":` + undp + `,"relations":[{"kind":"passed-on-from","record":"elsewhere"}],"steps":[{"figures":"NOK 60"}]}`,
			map[string]string{"": "others: delivered NOK 0..60 (1 record)"}},
		{"a calendar year beside a fiscal year, said to be the same", `{"id":"a","steps":[{"figures":[{"amount":"100","currency":"JPY"},{"amount":"100","currency":"JPY","period":{"from":"2014-04-01","until":"2015-04-01"}}]}]}`,
			map[string]string{"": "delivered JPY 100 (1 record)", "in 2014-01-01/2015-04-01": "delivered JPY 100 (1 record)", "in 2014": "delivered JPY 0..100 (1 record)", "in 2015": "delivered JPY 0..100 (1 record)"}},
		{"the same, if nothing relates them", `{"id":"a","steps":[{"stage":"provided","figures":"JPY 100"},{"stage":"provided","figures":"JPY 100","period":{"from":"2014-04-01","until":"2015-04-01"}}]}`,
			map[string]string{"": "provided JPY 100..200 (1 record)"}},
		{"a correction counts once it is known", `{"id":"a","steps":[{"source":{"title":"A page, made up","published":"2015-09-04","read":"2026-01-10"},"figures":[{"amount":"100","currency":"NOK"},{"amount":"80","currency":"NOK","replaces":{"amount":"100","currency":"NOK"},"source":{"title":"The page corrected, made up","published":"2016-09-04","read":"2026-01-10"}}]}]}`,
			map[string]string{"known 2015-12-31": "delivered NOK 100 (1 record)", "known 2016-09-03": "delivered NOK 100 (1 record)", "known 2016-09-04": "delivered NOK 80 (1 record)", "": "delivered NOK 80 (1 record)"}},
		{"what does not say the stage is absorbed by what does", `{"id":"a","steps":[{"figures":"NOK 100"},{"stage":"provided","figures":"NOK 100"}]}`,
			map[string]string{"": "delivered NOK 100 (1 record)"}},
		{"unless it is of another amount", `{"id":"a","steps":[{"figures":"NOK 100"},{"stage":"provided","figures":"NOK 90"}]}`,
			map[string]string{"": "delivered NOK 100 (1 record)\nprovided NOK 90 (1 record)"}},
		{"and what is delivered once absorbs one: of two years one is left", `{"id":"a","steps":[{"period":{"from":"2014-01-01","until":"2016-01-01"},"figures":"NOK 100"},{"stage":"provided","figures":"NOK 100"},{"stage":"provided","period":{"from":"2015-01-01","until":"2016-01-01"},"figures":"NOK 100"}]}`,
			map[string]string{"": "delivered NOK 100 (1 record)\nprovided NOK 100 (1 record)", "at provided in 2014": "provided NOK 0..100 (1 record)", "at provided in 2015": "provided NOK 0..100 (1 record)"}},
		{"of two prints of one year perhaps none", `{"id":"a","steps":[{"figures":"NOK 100"},{"stage":"provided","figures":"NOK 100"},{"stage":"provided","figures":"NOK 100"}]}`,
			map[string]string{"": "delivered NOK 100 (1 record)\nprovided NOK 0..100 (1 record)"}},
		{"each has its own", `{"id":"a","steps":[{"figures":"NOK 100"},{"period":{},"figures":"NOK 100"},{"stage":"provided","period":{},"figures":"NOK 100"},{"stage":"provided","figures":"NOK 100"}]}`,
			map[string]string{"": "delivered NOK 100..200 (1 record)"}},
		{"also where the first could be of either", `{"id":"a","steps":[{"period":{"from":"2013-01-01","until":"2014-01-01"},"figures":"NOK 100"},{"stage":"provided","period":{},"figures":"NOK 100"},{"stage":"provided","period":{"from":"2013-06-01","until":"2014-01-01"},"figures":"NOK 100"},{"period":{"from":"2015-01-01","until":"2016-01-01"},"figures":"NOK 100"}]}`,
			map[string]string{"": "delivered NOK 200 (1 record)"}},
		{"a commitment may be the same money as what is delivered", `{"id":"a","steps":[{"stage":"committed","period":{"from":"2014-01-01","until":"2016-01-01"},"figures":"NOK 100"},{"period":{"from":"2014-01-01","until":"2016-01-01"},"figures":"NOK 100"},{"stage":"provided","figures":"NOK 100"},{"stage":"provided","period":{"from":"2015-01-01","until":"2016-01-01"},"figures":"NOK 100"}]}`,
			map[string]string{"at provided": "provided NOK 0..100 (1 record)"}},
		{"or is of another year", `{"id":"a","steps":[{"stage":"committed","period":{"from":"2013-01-01","until":"2014-01-01"},"figures":"NOK 100"},{"stage":"provided","period":{"from":"2013-06-01","until":"2014-01-01"},"figures":"NOK 100"},{"figures":"NOK 100"},{"stage":"provided","figures":"NOK 100"}]}`,
			map[string]string{"": "committed NOK 100 (1 record)\ndelivered NOK 100 (1 record)"}},
		{"of several currencies each for itself", `{"id":"a","steps":[{"period":{"from":"2014-01-01","until":"2016-01-01"},"figures":[{"amount":"100","currency":"NOK"},{"amount":"12","currency":"USD"}]},{"stage":"provided","figures":"NOK 100"},{"stage":"provided","period":{"from":"2015-01-01","until":"2016-01-01"},"figures":"USD 12"}]}`,
			map[string]string{"": "delivered NOK 100 (1 record)\ndelivered USD 12 (1 record)"}},
		{"what is absorbed and returned is less where it is absorbed", `{"id":"a","steps":[{"figures":"NOK 100"},{"stage":"provided","figures":"NOK 100"},{"stage":"taken-back","of":"provided","at":"2015-06-01","figures":"NOK 30"}]}`,
			map[string]string{"": "delivered NOK 70..100 (1 record)\ntaken-back NOK 30 (1 record)"}},
	} {
		c.run(t)
	}
}

func TestLawOfPrintedTotals(t *testing.T) {
	const all = `"kind":"total","provider":{"kind":"group","name":"Donors, all together"}`
	shares := `{"id":"t",` + all + `,"relations":[{"kind":"total-of","record":"s0"},{"kind":"total-of","record":"s1"},{"kind":"total-of","record":"s2"},{"kind":"total-of","record":"s3"},{"kind":"total-of","record":"s4"},{"kind":"total-of","record":"s5"}],"steps":[{"figures":"USD 5408494"}]}`
	for i, state := range []string{"AUS", "CHE", "DEU", "JPN", "NLD", "NOR"} {
		shares += "\n" + `{"id":"s` + string(rune('0'+i)) + `","provider":{"kind":"state","state":"` + state + `"},"steps":[{}]}`
	}
	for _, c := range []lawCase{
		{"a printed total is never added", `{"id":"a","steps":[{"figures":"USD 60"}]}
{"id":"b","steps":[{"figures":"USD 40"}]}
{"id":"t",` + all + `,"relations":[{"kind":"total-of","record":"a"},{"kind":"total-of","record":"b"}],"steps":[{"figures":"USD 100"}]}`,
			map[string]string{"": "delivered USD 100 (2 records)"}},
		{"nor if it has nothing under it", `{"id":"t",` + all + `,"steps":[{"figures":"USD 100"}]}`, map[string]string{"": ""}},
		{"it bounds each of six States' shares, and all together", shares,
			map[string]string{"from AUS": "delivered USD 0..5408494 (1 record)", "from NOR": "delivered USD 0..5408494 (1 record)", "": "delivered USD 0..5408494 (6 records)"}},
		{"a plan bounds nothing that is done", `{"id":"a","steps":[{}]}
{"id":"t",` + all + `,"relations":[{"kind":"total-of","record":"a"}],"steps":[{"figures":"USD 100","foreseen":true}]}`,
			map[string]string{"": "delivered, no amount (1 record)"}},
		{"it bounds only in its time", `{"id":"a","steps":[{"period":{"from":"2012-01-01","until":"2013-01-01"}},{}]}
{"id":"t",` + all + `,"relations":[{"kind":"total-of","record":"a"}],"steps":[{"figures":"USD 100"}]}`,
			map[string]string{"in 2014": "delivered USD 0..100 (1 record)", "in 2012": "delivered, no amount (1 record)", "": "delivered, no amount (1 record)\ndelivered USD 0..100 (1 record)"}},
		{"and in its currency", `{"id":"a","steps":[{"figures":[{"amount":"20","currency":"NOK","sense":"at-least"}]},{"figures":[{"amount":"30","currency":"USD","sense":"at-least"}]}]}
{"id":"t",` + all + `,"relations":[{"kind":"total-of","record":"a"}],"steps":[{"figures":"USD 100"}]}`,
			map[string]string{"": "delivered NOK 20..open (1 record)\ndelivered USD 30..100 (1 record)"}},
		{"and at its stage", `{"id":"a","steps":[{"stage":"committed"},{}]}
{"id":"t",` + all + `,"relations":[{"kind":"total-of","record":"a"}],"steps":[{"figures":"USD 100"}]}`,
			map[string]string{"": "committed, no amount (1 record)\ndelivered USD 0..100 (1 record)"}},
		{"what is of its time is bounded beside what is not", `{"id":"a","steps":[{"period":{"from":"2012-01-01","until":"2013-01-01"},"figures":"USD 7"},{"figures":[{"amount":"30","currency":"USD","sense":"at-least"}]}]}
{"id":"t",` + all + `,"relations":[{"kind":"total-of","record":"a"}],"steps":[{"figures":"USD 100"}]}`,
			map[string]string{"": "delivered USD 37..107 (1 record)", "in 2012": "delivered USD 7 (1 record)", "in 2014": "delivered USD 30..100 (1 record)"}},
		{"a time that lies partly in its own is not bounded", `{"id":"a","steps":[{"period":{"from":"2013-07-01","until":"2014-07-01"}}]}
{"id":"t",` + all + `,"relations":[{"kind":"total-of","record":"a"}],"steps":[{"figures":"USD 100"}]}`,
			map[string]string{"": "delivered, no amount (1 record)", "in 2014": "delivered, no amount (1 record)"}},
		{"nor is what is not dated", `{"id":"a","steps":[{"period":{}}]}
{"id":"t",` + all + `,"relations":[{"kind":"total-of","record":"a"}],"steps":[{"figures":"USD 100"}]}`,
			map[string]string{"": "delivered, no amount (1 record)"}},
		{"but by a total that is not dated either", `{"id":"a","steps":[{"period":{}}]}
{"id":"t",` + all + `,"relations":[{"kind":"total-of","record":"a"}],"steps":[{"period":{},"figures":"USD 100"}]}`,
			map[string]string{"": "delivered USD 0..100 (1 record)", "in 2014": "delivered USD 0..100 (1 record)"}},
		{"of the years of a total only those that count", `{"id":"a","steps":[{"period":{"from":"2013-01-01","until":"2014-01-01"}},{}]}
{"id":"b","steps":[{"period":{"from":"2013-06-01","until":"2014-06-01"}}]}
{"id":"t",` + all + `,"relations":[{"kind":"total-of","record":"a"},{"kind":"total-of","record":"b"}],"steps":[{"period":{"from":"2013-01-01","until":"2014-01-01"},"figures":"USD 50"},{"figures":"USD 60"}]}`,
			map[string]string{"": "delivered USD 0..110 (2 records)", "in 2014": "delivered USD 0..110 (2 records)", "in 2014-06-01/2015-01-01": "delivered USD 0..60 (1 record)"}},
		{"by a fiscal year it covers what both times do", `{"id":"a","steps":[{}]}
{"id":"b","steps":[{"period":{"from":"2014-05-01","until":"2014-06-01"}}]}
{"id":"t",` + all + `,"relations":[{"kind":"total-of","record":"a"},{"kind":"total-of","record":"b"}],"steps":[{"figures":[{"amount":"100","currency":"USD"},{"amount":"100","currency":"USD","period":{"from":"2014-04-01","until":"2015-04-01"}}]}]}`,
			map[string]string{"": "delivered, no amount (1 record)\ndelivered USD 0..100 (1 record)"}},
		{"a total of each year", `{"id":"a","steps":[{"period":{"from":"2013-01-01","until":"2014-01-01"}},{}]}
{"id":"t",` + all + `,"relations":[{"kind":"total-of","record":"a"}],"steps":[{"period":{"from":"2013-01-01","until":"2014-01-01"},"figures":"USD 50"}]}
{"id":"u",` + all + `,"relations":[{"kind":"total-of","record":"a"}],"steps":[{"figures":"USD 60"}]}`,
			map[string]string{"in 2013": "delivered USD 0..50 (1 record)", "in 2014": "delivered USD 0..60 (1 record)"}},
		{"less than is sure: it bounds nothing", `{"id":"a","steps":[{"figures":[{"amount":"200","currency":"USD","sense":"at-least"}]}]}
{"id":"t",` + all + `,"relations":[{"kind":"total-of","record":"a"}],"steps":[{"figures":"USD 100"}]}`,
			map[string]string{"": "delivered USD 200..open (1 record)"}},
	} {
		c.run(t)
	}
}

func TestLawOfSteps(t *testing.T) {
	for _, c := range []lawCase{
		{"a commitment counts on the day of signature", `{"id":"a","steps":[{"stage":"committed","at":"2012-05-01","period":{"from":"2012-05-01","until":"2016-05-01"},"figures":"NOK 100"}]}`,
			map[string]string{"in 2012": "committed NOK 100 (1 record)", "in 2013": "", "": "committed NOK 100 (1 record)"}},
		{"instalments, of which the most that do not overlap are sure", `{"id":"a","steps":[{"figures":"NOK 50"},{"period":{"from":"2014-06-01","until":"2015-06-01"},"figures":"NOK 70"},{"period":{"from":"2015-03-01","until":"2016-01-01"},"figures":"NOK 30"}]}`,
			map[string]string{"": "delivered NOK 80..150 (1 record)"}},
		{"stages are never added", `{"id":"a","steps":[{"stage":"pledged","figures":"NOK 50"},{"stage":"committed","figures":"NOK 50"},{"figures":"NOK 50"}]}`,
			map[string]string{"": "pledged NOK 50 (1 record)\ncommitted NOK 50 (1 record)\ndelivered NOK 50 (1 record)"}},
	} {
		c.run(t)
	}
	// Only a question about the term asks for the years of it.
	l := newLedger(t, saidRecords(t, `{"id":"a","steps":[{"stage":"committed","at":"2012-05-01","period":{"from":"2012-05-01","until":"2016-05-01"},"figures":"NOK 100"}]}`))
	for term, want := range map[civil.Period]string{
		civil.Year(2013):                     "committed NOK 0..100 (1 record)",
		civil.Year(2017):                     "",
		periodOf("2012-05-01", "2016-05-01"): "committed NOK 100 (1 record)",
	} {
		if got := answer(l.Totals(Query{Term: term})); got != want {
			t.Errorf("in the term %v: %s, not %s", term, got, want)
		}
	}
}
