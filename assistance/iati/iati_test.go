package iati_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/assistance/iati"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// file has the day on which the test files are read.
var file = party.Source{Title: "A file, made up", Read: civil.MustParse("2025-01-01")}

// read reads activities, each given by what stands in it between the reporting organisation
// and its end.
func read(t *testing.T, rd iati.Reader, activities ...string) []iati.Activity {
	t.Helper()
	return readFile(t, rd, root(activities...))
}

// readFile reads the activities of a whole file.
func readFile(t *testing.T, rd iati.Reader, text string) []iati.Activity {
	t.Helper()
	var all []iati.Activity
	for a, err := range rd.Read(strings.NewReader(text)) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
	return all
}

func root(activities ...string) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><iati-activities version="2.03">`)
	for i, a := range activities {
		fmt.Fprintf(&b, `<iati-activity default-currency="USD"><iati-identifier>XX-%d</iati-identifier><reporting-org ref="NO-BRC-1" type="10"><narrative>A ministry</narrative></reporting-org>%s</iati-activity>`, i, a)
	}
	return b.String() + `</iati-activities>`
}

// Pieces of activities.
const (
	toLaos  = `<recipient-country code="LA"/>`
	clears  = `<sector code="15250"/>`
	paid    = `<transaction><transaction-type code="3"/><transaction-date iso-date="2020-05-01"/><value value-date="2020-05-01">100</value></transaction>`
	budgets = `<budget type="1" status="2"><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/><value value-date="2025-01-01">50</value></budget>`
)

// typed is a transaction of a type and an amount on a day.
func typed(kind, amount, day string, more ...string) string {
	return fmt.Sprintf(`<transaction><transaction-type code=%q/><transaction-date iso-date=%q/><value value-date=%q>%s</value>%s</transaction>`, kind, day, day, amount, strings.Join(more, ""))
}

// told writes records in a line each, for tables.
func told(activities []iati.Activity) []string {
	lines := []string{}
	for _, a := range activities {
		for _, r := range a.Records {
			line := fmt.Sprintf("%s: %s to %s, %v %v", r.ID, r.Provider, r.Recipient, r.Subjects, r.Parts)
			for _, rel := range r.Relations {
				line += fmt.Sprintf(", %s %s", rel.Kind, rel.Record)
			}
			for _, s := range r.Steps {
				when, _ := s.When()
				line += fmt.Sprintf("; %s", s.Stage)
				if s.Of != 0 {
					line += " of " + s.Of.String()
				}
				if s.Foreseen {
					line += " foreseen"
				}
				line += fmt.Sprintf(" %s %s", when.From, s.Figures[0].Range())
				if split := s.Figures[0].Split; split != nil {
					for _, row := range split.Rows {
						line += fmt.Sprintf(" [%s %s]", row.To, row.Amount)
					}
				}
			}
			lines = append(lines, line)
		}
		for _, l := range a.LeftOut {
			lines = append(lines, fmt.Sprintf("left out: %s %s", l.What, l.Reason))
		}
	}
	return lines
}

// What stands in an activity, and what records it comes to.
func TestRead(t *testing.T) {
	for _, test := range []struct {
		name     string
		activity []string
		want     []string
	}{
		{"a disbursement for purpose 15250 is mine action, an upper bound for every category", []string{toLaos + clears + paid},
			[]string{"XX-0: Norway to Lao People's Democratic Republic, [mine-action] []; delivered 2020-05-01 USD 100"}},
		{"another purpose is no mine action, whatever it is called",
			[]string{`<title><narrative>Demining and Related Programs</narrative></title>` + toLaos + `<sector code="15220"/>` + paid},
			[]string{"left out: transaction 1 not-mine-action"}},
		{"no purpose says nothing", []string{toLaos + paid}, []string{"left out: transaction 1 not-mine-action"}},
		{"the group of a purpose is not the purpose", []string{toLaos + `<sector vocabulary="2" code="152"/>` + paid}, []string{"left out: transaction 1 not-mine-action"}},
		{"somebody's own vocabulary is not ours", []string{toLaos + `<sector vocabulary="99" code="clearance"/>` + paid}, []string{"left out: transaction 1 not-mine-action"}},
		{"the sector of a transaction goes before that of its activity", []string{toLaos + `<sector code="15220"/>` + typed("3", "100", "2020-05-01", clears)},
			[]string{"XX-0: Norway to Lao People's Democratic Republic, [mine-action] []; delivered 2020-05-01 USD 100"}},
		{"of several purposes the percentage counts", []string{toLaos + `<sector code="15250" percentage="30"/><sector code="15220" percentage="70"/>` + paid},
			[]string{"XX-0: Norway to Lao People's Democratic Republic, [mine-action] []; delivered 2020-05-01 USD 30"}},
		{"a percentage that four decimals do not say is between two", []string{toLaos + `<sector code="15250" percentage="33.3333"/><sector code="15220" percentage="66.6667"/>` + typed("3", "0.0007", "2020-05-01")},
			[]string{"XX-0: Norway to Lao People's Democratic Republic, [mine-action] []; delivered 2020-05-01 USD 0.0002..0.0003"}},
		{"several purposes without percentages: at most all", []string{toLaos + `<sector code="15250"/><sector code="15220"/>` + paid},
			[]string{"XX-0: Norway to Lao People's Democratic Republic, [mine-action] []; delivered 2020-05-01 USD 0..100"}},
		{"pledges, commitments and payments are stages of one record", []string{toLaos + clears + typed("3", "40", "2020-05-01") + typed("12", "90", "2019-01-01") + typed("2", "80", "2019-06-01") + typed("4", "30", "2020-06-01")},
			[]string{"XX-0: Norway to Lao People's Democratic Republic, [mine-action] []; pledged 2019-01-01 USD 90; committed 2019-06-01 USD 80; delivered 2020-05-01 USD 40; delivered 2020-06-01 USD 30"}},
		{"a payment before the commitment gives a record of its own", []string{toLaos + clears + typed("3", "40", "2020-05-01") + typed("2", "80", "2021-06-01")},
			[]string{"XX-0/committed: Norway to Lao People's Democratic Republic, [mine-action] []; committed 2021-06-01 USD 80",
				"XX-0/delivered: Norway to Lao People's Democratic Republic, [mine-action] []; delivered 2020-05-01 USD 40"}},
		{"less than nothing was taken back", []string{toLaos + clears + paid + typed("3", "-25.50", "2020-07-01")},
			[]string{"XX-0: Norway to Lao People's Democratic Republic, [mine-action] []; delivered 2020-05-01 USD 100; taken-back of delivered 2020-07-01 USD 25.5"}},
		{"of nothing, nothing is taken back", []string{toLaos + clears + typed("3", "-25", "2020-07-01")}, []string{"left out: transaction 1 nothing-before"}},
		{"a loan paid back is nothing returned", []string{toLaos + clears + typed("6", "25", "2020-07-01") + typed("5", "1", "2020-07-01")},
			[]string{"left out: transaction 1 no-transfer", "left out: transaction 2 no-transfer"}},
		{"a budget is foreseen, and committed only if it says so", []string{toLaos + clears + budgets + strings.Replace(budgets, `status="2"`, `status="1"`, 1)},
			[]string{"XX-0: Norway to Lao People's Democratic Republic, [mine-action] []; pledged foreseen 2026-01-01 USD 50; committed foreseen 2026-01-01 USD 50"}},
		{"a time after which no day comes", []string{toLaos + clears + strings.Replace(budgets, "2026-12-31", "2199-12-31", 1)}, []string{"left out: budget 1 malformed"}},
		{"so is a planned disbursement", []string{toLaos + clears + `<planned-disbursement><period-start iso-date="2026-03-01"/><value value-date="2025-01-01">7</value></planned-disbursement>`},
			[]string{"XX-0: Norway to Lao People's Democratic Republic, [mine-action] []; delivered foreseen 2026-03-01 USD 7"}},
		{"a payment after the day of the file is none", []string{toLaos + clears + typed("3", "7", "2025-01-02")}, []string{"left out: transaction 1 after-file"}},
		{"what came in goes out again, and is told once", []string{toLaos + clears + typed("1", "100", "2020-01-01", `<provider-org ref="SE-0" type="10"/>`) + paid},
			[]string{"XX-0: Norway to Lao People's Democratic Republic, [mine-action] [], passed-on-from XX-0/in; delivered 2020-05-01 USD 100",
				"XX-0/in: Sweden to Norway, [mine-action] []; delivered 2020-01-01 USD 100"}},
		{"and it is of the provider's own activity", []string{toLaos + clears + typed("1", "100", "2020-01-01", `<provider-org ref="SE-0" type="10" provider-activity-id="SE-0-9"/>`)},
			[]string{"XX-0/in: Sweden to Norway, [mine-action] [], part-of SE-0-9; delivered 2020-01-01 USD 100"}},
		{"a child's money is part of its parent's", []string{toLaos + clears + paid + `<related-activity ref="XX-9" type="1"/>`},
			[]string{"XX-0: Norway to Lao People's Democratic Republic, [mine-action] [], part-of XX-9; delivered 2020-05-01 USD 100"}},
		{"countries by percentages", []string{`<recipient-country code="LA" percentage="75"/><recipient-country code="VN" percentage="25"/>` + clears + paid},
			[]string{"XX-0: Norway to Lao People's Democratic Republic, Viet Nam, [mine-action] []; delivered 2020-05-01 USD 100 [Lao People's Democratic Republic 75] [Viet Nam 25]"}},
		{"countries without them: no share is guessed", []string{`<recipient-country code="LA"/><recipient-country code="VN"/>` + clears + paid},
			[]string{"XX-0: Norway to Lao People's Democratic Republic, Viet Nam, [mine-action] []; delivered 2020-05-01 USD 100"}},
		{"Kosovo and Western Sahara are areas", []string{`<recipient-country code="XK"/>` + clears + paid, `<recipient-country code="EH"/>` + clears + paid},
			[]string{"XX-0: Norway to Kosovo, [mine-action] []; delivered 2020-05-01 USD 100", "XX-1: Norway to Western Sahara, [mine-action] []; delivered 2020-05-01 USD 100"}},
		{"so is whatever is no State of the depositary's list", []string{`<recipient-country code="FK"><narrative>As printed</narrative></recipient-country>` + clears + paid},
			[]string{"XX-0: Norway to As printed, [mine-action] []; delivered 2020-05-01 USD 100"}},
		{"where there is no country, the organisation that has it", []string{`<recipient-region code="998"/>` + clears + typed("3", "7", "2020-05-01", `<receiver-org><narrative>A fund</narrative></receiver-org>`)},
			[]string{"XX-0: Norway to A fund, [mine-action] []; delivered 2020-05-01 USD 7"}},
		{"persons and places are dropped, and not what they say", []string{toLaos + clears + paid + `<contact-info><person-name><narrative>Jane Doe</narrative></person-name></contact-info><location><point><pos>1 2</pos></point></location>`},
			[]string{"XX-0: Norway to Lao People's Democratic Republic, [mine-action] []; delivered 2020-05-01 USD 100", "left out: contact-info no-place", "left out: location no-place"}},
		{"no currency", []string{toLaos + clears + typed("3", "7", "2020-05-01") + strings.Replace(paid, `<value `, `<value currency="XXX" `, 1)},
			[]string{"XX-0: Norway to Lao People's Democratic Republic, [mine-action] []; delivered 2020-05-01 USD 7", "left out: transaction 2 no-currency"}},
		{"what cannot be read", []string{toLaos + clears + typed("3", "7,5", "2020-05-01") + typed("3", "7", "2020-13-01") + typed("77", "7", "2020-05-01") + typed("3", "1.23456", "2020-05-01")},
			[]string{"left out: transaction 1 malformed", "left out: transaction 2 malformed", "left out: transaction 3 malformed", "left out: transaction 4 malformed"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, told(read(t, iati.Reader{Source: file}, test.activity...))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Money told by both sides, by parent and child, and before it went out again is in a total
// once.
func TestReadNeverCountsTwice(t *testing.T) {
	norway := party.Actor{Kind: party.ActorState, State: party.MustParseState("NOR")}
	donor := `<iati-activity default-currency="USD"><iati-identifier>NO-1-A</iati-identifier><reporting-org ref="NO-1" type="10"/>` + toLaos + clears + paid + `</iati-activity>`
	child := `<iati-activity default-currency="USD"><iati-identifier>NO-1-B</iati-identifier><reporting-org ref="NO-1" type="10"/>` + toLaos + clears + paid + `<related-activity ref="NO-1-A" type="1"/></iati-activity>`
	receiver := `<iati-activity default-currency="USD"><iati-identifier>NGO-A</iati-identifier><reporting-org ref="NGO" type="21"><narrative>An organization</narrative></reporting-org>` + toLaos + clears +
		typed("1", "100", "2020-05-02", `<provider-org ref="NO-1" type="10" provider-activity-id="NO-1-A"/>`) + typed("4", "100", "2020-06-01") + `</iati-activity>`
	for name, activities := range map[string]string{
		"the donor alone": donor, "parent and child": donor + child, "both sides": donor + receiver, "all": child + strings.ReplaceAll(receiver, "NO-1-A", "NO-1-B") + donor,
	} {
		var records []assistance.Record
		for _, a := range readFile(t, iati.Reader{Source: file}, `<iati-activities>`+activities+`</iati-activities>`) {
			records = append(records, a.Records...)
		}
		ledger, err := assistance.NewLedger(records)
		if err != nil {
			t.Fatal(err)
		}
		totals := ledger.Printed(assistance.Query{Providers: []party.Actor{norway}})
		if len(totals) != 1 || totals[0].Range.String() != "USD 100" {
			t.Errorf("%s: %v, want USD 100", name, totals)
		}
	}
}

// A relation is only to what is on record, if the reader is told.
func TestReadRecorded(t *testing.T) {
	rd := iati.Reader{Source: file, Recorded: func(string) bool { return false }}
	got := read(t, rd, toLaos+clears+paid+`<related-activity ref="XX-9" type="1"/>`)
	if len(got) != 1 || len(got[0].Records) != 1 || len(got[0].Records[0].Relations) != 0 {
		t.Errorf("%v, want a record without relations", told(got))
	}
}

func TestReadRefuses(t *testing.T) {
	var syntax *xml.SyntaxError
	for _, test := range []struct {
		name, text string
		is         error
	}{
		{"an entity bomb", `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>` + root(toLaos), iati.ErrDocumentType},
		{"an external entity", `<!DOCTYPE x SYSTEM "file:///etc/passwd">` + root(toLaos), iati.ErrDocumentType},
		{"a document type within", strings.Replace(root(toLaos), `version="2.03">`, `version="2.03"><!DOCTYPE x>`, 1), iati.ErrDocumentType},
		{"an entity without it", strings.Replace(root(toLaos), "A ministry", "&x;", 1), nil},
		{"another root", `<organisations/>`, iati.ErrNotIATI},
		{"nothing", ``, nil},
		{"half a file", root(toLaos)[:len(root(toLaos))/2], nil},
		{"a file that ends before its root does", strings.TrimSuffix(root(toLaos), `</iati-activities>`), nil},
		{"no UTF-8", strings.Replace(root(toLaos), "A ministry", "\xff", 1), nil},
		{"an activity that is too long", root(`<title><narrative>` + strings.Repeat("x", iati.MostBytes) + `</narrative></title>`), iati.ErrLong},
	} {
		t.Run(test.name, func(t *testing.T) {
			var err error
			for _, err = range (iati.Reader{Source: file}).Read(strings.NewReader(test.text)) {
				if err != nil {
					break
				}
			}
			switch {
			case err == nil:
				t.Error("it is read")
			case test.is != nil && !errors.Is(err, test.is):
				t.Errorf("%v, want %v", err, test.is)
			case test.is == nil && !errors.As(err, &syntax) && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF):
				t.Errorf("%v, want an error of the syntax", err)
			}
		})
	}
}

// A file of which nobody says what it is and when it was read is the source of nothing.
func TestReadNeedsASource(t *testing.T) {
	for _, source := range []party.Source{{}, {Title: "A file"}, {Read: file.Read}} {
		n := 0
		for _, err := range (iati.Reader{Source: source}).Read(strings.NewReader(root(toLaos + clears + paid))) {
			if n++; !errors.Is(err, iati.ErrSource) {
				t.Errorf("%v: %v", source, err)
			}
		}
		if n != 1 {
			t.Errorf("%v: %d results", source, n)
		}
	}
}

// Values that no reader returns are left out, and told.
func TestWriteWhatIsNoRecord(t *testing.T) {
	w, err := iati.NewWriter(io.Discard, publisher)
	if err != nil {
		t.Fatal(err)
	}
	broken := record(t, cleared+step)
	broken.Steps[0].Figures[0].Currency = 0
	far := record(t, cleared+step)
	far.Steps[0].Stage = 250
	for _, r := range []*assistance.Record{nil, {}, &broken, &far} {
		if left, err := w.Write(r); err != nil || len(left) != 1 || w.Activities() != 0 {
			t.Errorf("%v: %v, %v, %d written", r, left, err, w.Activities())
		}
	}
}

// A file of any length is read in the memory of one activity, up to where the caller stops.
func TestReadStops(t *testing.T) {
	endless := io.MultiReader(strings.NewReader(`<iati-activities>`), &repeated{text: `<iati-activity><iati-identifier>A</iati-identifier></iati-activity>`})
	n := 0
	for _, err := range (iati.Reader{Source: file}).Read(endless) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 10_000 {
			break
		}
	}
	if n != 10_000 {
		t.Errorf("%d activities", n)
	}
}

// repeated is a text again and again.
type repeated struct {
	text string
	at   int
}

func (r *repeated) Read(p []byte) (int, error) {
	n := copy(p, r.text[r.at:])
	r.at = (r.at + n) % len(r.text)
	return n, nil
}

var publisher = iati.Publisher{Ref: "XM-EX-1", Name: "An example centre", Prefix: "XM-EX-1"}

// written writes records.
func written(t *testing.T, records ...assistance.Record) (string, []iati.LeftOut) {
	t.Helper()
	var b bytes.Buffer
	w, err := iati.NewWriter(&b, publisher)
	if err != nil {
		t.Fatal(err)
	}
	var left []iati.LeftOut
	for i := range records {
		l, err := w.Write(&records[i])
		if err != nil {
			t.Fatal(err)
		}
		left = append(left, l...)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String(), left
}

// record reads a record of Norway to Laos but for what is said.
func record(t *testing.T, said string) assistance.Record {
	t.Helper()
	const rest = `,"provider":{"kind":"state","state":"NOR"}`
	text := `{"id":"a/1"` + rest + said + `}`
	if !strings.Contains(said, `"recipient"`) {
		text = `{"id":"a/1"` + rest + `,"recipient":{"kind":"state","state":"LAO"}` + said + `}`
	}
	text = strings.ReplaceAll(text, "SOURCE", `"source":{"title":"A page","read":"2024-01-01"}`)
	r, err := assistance.ParseRecord([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

const (
	cleared = `,"subjects":["cluster-munitions"],"parts":[{"category":"clearance"}]`
	step    = `,"steps":[{"stage":"delivered","at":"2020-05-01","figures":[{"amount":"100","currency":"USD"}],SOURCE}]`
)

// What the standard can say comes back as it was, but for its source.
func TestRoundTrip(t *testing.T) {
	for name, said := range map[string]string{
		"one delivery":            cleared + step,
		"a grant":                 `,"terms":"grant"` + cleared + step,
		"a loan":                  `,"terms":"loan"` + cleared + step,
		"technical help":          `,"forms":["technical"]` + cleared + step,
		"help in kind":            `,"forms":["material"]` + cleared + step,
		"all stages":              cleared + `,"steps":[{"stage":"pledged","at":"2019-05-01","figures":[{"amount":"100","currency":"USD"}],SOURCE},{"stage":"committed","at":"2020-05-01","figures":[{"amount":"90.5","currency":"USD"}],SOURCE},{"stage":"delivered","at":"2021-05-01","figures":[{"amount":"80","currency":"USD"}],SOURCE},{"stage":"taken-back","of":"delivered","at":"2021-06-01","figures":[{"amount":"7","currency":"USD"}],SOURCE}]`,
		"undivided categories":    `,"subjects":["mine-action"],"parts":[{"category":"clearance"},{"category":"risk-reduction-education"}]` + step,
		"categories by percents":  `,"subjects":["mine-action"],"parts":[{"category":"clearance","percent":"60"},{"category":"victim-assistance","percent":"40"}]` + step,
		"a rest that is not said": `,"subjects":["mine-action"],"parts":[],"rest":"unsaid"` + step,
		"no category":             `,"subjects":["mine-action"],"parts":[]` + step,
		"an area":                 `,"recipient":{"kind":"area","name":"Kosovo"}` + cleared + step,
		"an organization":         `,"recipient":{"kind":"organization","name":"A centre"}` + cleared + step,
		"a split by countries":    `,"recipient":{"kind":"group","name":"Lao People's Democratic Republic, Viet Nam"},"to":{"members":[{"kind":"state","state":"LAO"},{"kind":"state","state":"VNM"}]}` + cleared + `,"steps":[{"stage":"delivered","at":"2020-05-01","figures":[{"amount":"100","currency":"USD","split":{"rows":[{"to":{"kind":"state","state":"LAO"},"amount":"62.5"},{"to":{"kind":"state","state":"VNM"},"amount":"37.5"}]}}],SOURCE}]`,
		"what is foreseen":        cleared + `,"steps":[{"stage":"committed","period":{"from":"2026-01-01","until":"2027-01-01"},"foreseen":true,"figures":[{"amount":"100","currency":"USD"}],SOURCE},{"stage":"delivered","period":{"from":"2026-02-01","until":"2026-03-01"},"foreseen":true,"figures":[{"amount":"5","currency":"USD"}],SOURCE}]`,
		"a part":                  cleared + `,"relations":[{"kind":"part-of","record":"b/2"}]` + step,
		"chemical weapons":        `,"subjects":["chemical-weapons"],"parts":[]` + step,
	} {
		t.Run(name, func(t *testing.T) {
			want := record(t, said)
			text, left := written(t, want)
			if len(left) > 0 {
				t.Errorf("left out: %v", left)
			}
			var got []assistance.Record
			for _, a := range readFile(t, iati.Reader{Source: file, Prefix: publisher.Prefix}, text) {
				got = append(got, a.Records...)
				for _, l := range a.LeftOut {
					if l.What != "participating-org" {
						t.Errorf("left out when read: %v", l)
					}
				}
			}
			sources := cmpopts.IgnoreFields(assistance.Step{}, "Source")
			printed := cmpopts.IgnoreFields(assistance.Figure{}, "Printed")
			sector := cmpopts.IgnoreFields(assistance.Record{}, "Sector")
			dates := cmp.Comparer(func(a, b civil.Date) bool { return a == b })
			if diff := cmp.Diff([]assistance.Record{want}, got, sources, printed, sector, dates, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("(-want +got):\n%s\n%s", diff, text)
			}
		})
	}
}

// What the standard cannot say is told, and nothing is made up for it.
func TestWriteLeavesOut(t *testing.T) {
	figure := func(said string) string {
		return cleared + `,"steps":[{"stage":"delivered","at":"2020-05-01","figures":[` + said + `],SOURCE}]`
	}
	for _, test := range []struct{ name, said, what, reason string }{
		{"a request", cleared + strings.Replace(step, "delivered", "requested", 1), "steps/0", "no-stage"},
		{"an offer", cleared + strings.Replace(step, "delivered", "offered", 1), "steps/0", "no-stage"},
		{"a stage that is not said", cleared + strings.Replace(step, "delivered", "provided", 1), "steps/0", "no-stage"},
		{"at least", figure(`{"amount":"100","currency":"USD","sense":"at-least"}`), "steps/0/figures/0", "not-exact"},
		{"about", figure(`{"amount":"100","currency":"USD","sense":"about","nearest":"10"}`), "steps/0/figures/0", "not-exact"},
		{"a second print", figure(`{"amount":"100","currency":"USD"},{"amount":"90","currency":"EUR"}`), "steps/0/figures/1", "further-print"},
		{"no amount", cleared + `,"steps":[{"stage":"delivered","at":"2020-05-01",SOURCE}]`, "steps/0", "not-exact"},
		{"no day", cleared + `,"steps":[{"stage":"delivered","period":{},"figures":[{"amount":"100","currency":"USD"}],SOURCE}]`, "steps/0", "no-day"},
		{"own resources", `,"kind":"own","recipient":{"kind":"state","state":"NOR"}` + cleared + step, "kind", "no-act"},
		{"a printed total", `,"kind":"total"` + cleared + step, "kind", "no-act"},
		{"who asked", `,"requester":{"kind":"state","state":"LAO"}` + cleared + step, "requester", "no-place"},
		{"things", `,"things":[{"what":"detectors"}]` + cleared + step, "things", "no-place"},
		{"what was passed on", cleared + `,"relations":[{"kind":"passed-on-from","record":"b"}]` + step, "relations/0", "another-relation"},
		{"a group that nothing divides", `,"recipient":{"kind":"group","name":"Two"},"to":{"members":[{"kind":"state","state":"LAO"},{"kind":"state","state":"VNM"}]}` + cleared + step, "to", "many-recipients"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, left := written(t, record(t, test.said))
			want := []string{test.what + " " + test.reason}
			got := []string{}
			for _, l := range left {
				got = append(got, l.What+" "+l.Reason.String())
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestNewWriterRefuses(t *testing.T) {
	for _, p := range []iati.Publisher{{}, {Ref: "A", Name: "B"}, {Name: "B", Prefix: "C"}, {Ref: "A", Prefix: "C"}, {Ref: "A", Name: "B", Prefix: "C/D"}} {
		if _, err := iati.NewWriter(io.Discard, p); !errors.Is(err, iati.ErrPublisher) {
			t.Errorf("%v: %v", p, err)
		}
	}
}

// A failure of the writer underneath is told at once, and stays.
func TestWriterFails(t *testing.T) {
	failed := errors.New("full")
	w, err := iati.NewWriter(failing{failed}, publisher)
	if !errors.Is(err, failed) {
		t.Fatalf("%v, want %v", err, failed)
	}
	r := record(t, cleared+step)
	if _, err := w.Write(&r); !errors.Is(err, failed) {
		t.Errorf("%v, want %v", err, failed)
	}
	if err := w.Close(); !errors.Is(err, failed) {
		t.Errorf("%v, want %v", err, failed)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
