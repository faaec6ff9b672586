package assistance_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Two records, one to a line. Nothing in them is a fact.
const example = `
{"id":"e1","provider":{"kind":"state","state":"NOR"},"recipient":{"kind":"state","state":"LAO"},"subjects":["cluster-munitions"],"parts":[{"category":"clearance","percent":"60"},{"category":"risk-reduction-education","percent":"40"}],"steps":[{"stage":"pledged","at":"2013-09-10","figures":[{"amount":"5000000","currency":"NOK","printed":"NOK 5 million"}],"source":{"title":"An example, not a source","read":"2026-03-01"}},{"stage":"delivered","period":{"from":"2014-01-01","until":"2015-01-01"},"figures":[{"amount":"4500000","currency":"NOK"}],"source":{"title":"An example, not a source","read":"2026-03-01"}}]}
{"id":"e2","provider":{"kind":"state","state":"NOR"},"recipient":{"kind":"state","state":"LAO"},"subjects":["mine-action"],"parts":[{"category":"clearance"}],"sector":"Clearance","steps":[{"stage":"provided","period":{"from":"2014-01-01","until":"2015-01-01"},"figures":[{"amount":"250000","currency":"EUR"}],"source":{"title":"An example, not a source","read":"2026-03-01"}}]}
`

func Example() {
	var records []assistance.Record
	for record, err := range assistance.Records(strings.NewReader(example), schema.Limits{}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		records = append(records, record)
	}
	ledger, err := assistance.NewLedger(records)
	if err != nil {
		fmt.Println(err)
		return
	}
	norway := party.Actor{Kind: party.ActorState, State: party.MustParseState("NOR")}
	for _, total := range ledger.Totals(assistance.Query{
		Subjects:   []assistance.Subject{assistance.ClusterMunitions},
		Providers:  []party.Actor{norway},
		Categories: []assistance.Category{assistance.Clearance},
		Period:     civil.Year(2014),
	}) {
		fmt.Println(total.Stage, total.Range)
	}
	// Output:
	// delivered NOK 2700000
	// provided EUR 0..250000
}

// What each State gave to others for clearance, and what it got, year by year.
func ExampleLedger_Yearly() {
	var records []assistance.Record
	for record, err := range assistance.Records(strings.NewReader(example), schema.Limits{}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		records = append(records, record)
	}
	ledger, err := assistance.NewLedger(records)
	if err != nil {
		fmt.Println(err)
		return
	}
	clearance := []assistance.Category{assistance.Clearance}
	totals, err := ledger.Yearly(civil.Date{}, party.States()).Totals(assistance.YearlyQuery{
		Subjects: []assistance.Subject{assistance.ClusterMunitions},
		Rows: [][]assistance.Selection{
			{{Provider: assistance.Itself, Recipient: assistance.Counterparty, Categories: clearance}},
			{{Provider: assistance.Anyone, Recipient: assistance.Itself, Categories: clearance}},
		},
		First: 2010,
		Last:  2015,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for row := range totals {
		fmt.Println(row.State, []string{"gave", "got"}[row.Row], row.Year, row.Totals)
	}
	// Output:
	// LAO got 2013 [pledged NOK 3000000 (1 record)]
	// LAO got 2014 [delivered NOK 2700000 (1 record) provided EUR 0..250000 (1 record)]
	// NOR gave 2013 [pledged NOK 3000000 (1 record)]
	// NOR gave 2014 [delivered NOK 2700000 (1 record) provided EUR 0..250000 (1 record)]
}

func ExampleParseRecord() {
	_, err := assistance.ParseRecord([]byte(`{
  "id": "e1",
  "provider": {"kind": "state", "state": "NOR"},
  "recipient": {"kind": "state", "state": "NOR"},
  "subjects": ["cluster-munitions"],
  "parts": [{"category": "victim-assistance"}, {"category": "medical-care"}],
  "steps": [{"stage": "delivered", "at": "2014-05-01", "source": {"title": "An example", "read": "2026-03-01"}}]
}`))
	var faults *schema.Errors
	if errors.As(err, &faults) {
		for _, fault := range faults.List {
			fmt.Println(fault.Line, fault.Path, fault.Code)
		}
	}
	// Output:
	// 6 /parts/1/category duplicate-category
	// 4 /recipient provider-is-recipient
}

// A stream of records is one record to a line.
func ExampleRecord_AppendJSON() {
	r := assistance.Record{
		ID:        "e1",
		Provider:  party.Actor{Kind: party.ActorState, State: party.MustParseState("NOR")},
		Recipient: party.Actor{Kind: party.ActorState, State: party.MustParseState("LAO")},
		Subjects:  []assistance.Subject{assistance.ClusterMunitions},
		Steps:     []assistance.Step{{Stage: assistance.Pledged, Source: party.Source{Title: "An example", Read: civil.MustParse("2026-03-01")}}},
	}
	var lines []byte
	for _, id := range []string{"e1", "e2"} {
		r.ID = id
		var err error
		if lines, err = r.AppendJSON(lines); err != nil {
			fmt.Println(err)
			return
		}
		lines = append(lines, '\n')
	}
	for r, err := range assistance.Records(bytes.NewReader(lines), schema.Limits{}) {
		fmt.Println(r.ID, err)
	}
	// Output:
	// e1 <nil>
	// e2 <nil>
}

func ExampleCategory() {
	c := assistance.VictimAssistance
	name, _ := c.Label(label.French)
	fmt.Println(name)
	for _, child := range c.Children() {
		fmt.Println("-", child)
	}
	// Output:
	// assistance aux victimes
	// - medical-care
	// - rehabilitation
	// - psychological-support
	// - social-inclusion
	// - economic-inclusion
}

// Percents that are printed rounded come to 99.99: each is more or less by one hundredth.
func ExampleAmountsOf() {
	third := codelist.MustParse[assistance.Percent]("33.33")
	money := assistance.MustParseMoney("EUR 100")
	record := assistance.Record{
		Subjects: []assistance.Subject{assistance.ClusterMunitions},
		Parts: []assistance.Part{
			{Category: assistance.Clearance, Percent: third},
			{Category: assistance.RiskReductionEducation, Percent: third},
			{Category: assistance.VictimAssistance, Percent: third},
		},
		Rest: assistance.RestRounding,
		Steps: []assistance.Step{{
			Stage:   assistance.Delivered,
			Figures: []assistance.Figure{{Amount: money.Amount, Currency: money.Currency}},
		}},
	}
	fmt.Println(assistance.AmountsOf(&record, 0, assistance.Query{Categories: []assistance.Category{assistance.Clearance}}))
	// Output:
	// [EUR 33.32..33.34]
}

func ExampleStage_MayPrecede() {
	fmt.Println(assistance.Pledged.MayPrecede(assistance.Delivered))
	fmt.Println(assistance.Delivered.MayPrecede(assistance.Pledged))
	// Output:
	// true
	// false
}

// A service keeps records in envelopes of its own, and describes them by a schema of its
// own. The library reads the record where it stands in them.
func ExampleParseRecordWithin() {
	message := []byte(`{
  "from": "desk 7",
  "payload": {
    "record": {
      "id": "e1",
      "provider": {"kind": "state", "state": "NOR"},
      "recipient": {"kind": "state", "state": "NOR"},
      "subjects": ["cluster-munitions"],
      "parts": [{"category": "clearence"}],
      "steps": []
    }
  }
}`)
	_, err := assistance.ParseRecordWithin(schema.Limits{}.At("/payload/record"), message)
	var faults *schema.Errors
	if errors.As(err, &faults) {
		for _, fault := range faults.List {
			fmt.Printf("%d:%d %s: %s %q\n", fault.Line, fault.Column, fault.Path, fault.Code, fault.Nearest)
		}
	}
	// Output:
	// 9:30 /payload/record/parts/0/category: unknown-value ["clearance"]
	// 10:16 /payload/record/steps: too-few-items []
}

// problem is the body of application/problem+json, RFC 9457, with the faults.
type problem struct {
	Title  string `json:"title"`
	Status int    `json:"status"`
	*schema.Errors
}

// takeRecord is a service that takes records and says what is wrong with them.
func takeRecord(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, schema.DefaultBytes))
	if err != nil {
		http.Error(w, err.Error(), http.StatusRequestEntityTooLarge)
		return
	}
	_, err = assistance.ParseRecord(body)
	var faults *schema.Errors
	if errors.As(err, &faults) {
		const status = http.StatusUnprocessableEntity
		w.Header().Set("Content-Type", "application/problem+json")
		w.WriteHeader(status)
		json.NewEncoder(w).Encode(problem{"The record has faults.", status, faults})
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// Faults are data, which a service passes on as they are.
func Example_service() {
	server := httptest.NewServer(http.HandlerFunc(takeRecord))
	defer server.Close()

	response, err := http.Post(server.URL, "application/json", strings.NewReader(`{
  "id": "e1",
  "provider": {"kind": "state", "state": "NOR"},
  "recipient": {"kind": "state", "state": "LAO"},
  "subjects": ["cluster-munition"],
  "parts": [],
  "steps": [{"stage": "delivered", "at": "2014-05-01", "source": {"title": "An example", "read": "2026-03-01"}}]
}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer response.Body.Close()
	var body bytes.Buffer
	body.ReadFrom(response.Body)
	fmt.Println(response.Status, response.Header.Get("Content-Type"))

	// A program in Go reads them back.
	var got problem
	if err := json.Unmarshal(body.Bytes(), &got); err != nil {
		fmt.Println(err)
		return
	}
	for _, fault := range got.List {
		fmt.Println(fault.Path, fault.Code, fault.Layer, fault.Found, len(fault.Allowed), fault.Nearest)
	}
	// Output:
	// 422 Unprocessable Entity application/problem+json
	// /subjects/0 unknown-value schema cluster-munition 11 [cluster-munitions]
}
