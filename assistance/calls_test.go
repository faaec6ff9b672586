package assistance_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// No function and no method panics, whatever value of its types it is called with: zero, out of
// range, or of another document; and no value out of its list has a code.
func TestEveryCall(t *testing.T) {
	record := fixtureRecord(t)
	ledger, err := assistance.NewLedger([]assistance.Record{record})
	if err != nil {
		t.Fatal(err)
	}
	ended, end := context.WithCancel(context.Background())
	end()
	s := schematest.Surface{
		Types: []any{
			*new(assistance.Amount), *new(assistance.Category), *new(assistance.Channel), *new(assistance.ChannelKind), *new(assistance.Claim),
			*new(assistance.Currency), *new(assistance.Direction), *new(assistance.Extent), *new(assistance.Figure), *new(assistance.Form),
			*new(assistance.Giver), *new(assistance.Group), *new(assistance.Ledger), *new(assistance.Line), *new(assistance.Money), *new(assistance.Part),
			*new(assistance.Percent), *new(assistance.Programme), *new(assistance.ProgrammeKind), *new(assistance.Query), *new(assistance.QueryError),
			*new(assistance.Range), *new(assistance.Rate), *new(assistance.Record), *new(assistance.RecordKind), *new(assistance.RecordReader),
			*new(assistance.Relation), *new(assistance.RelationKind), *new(assistance.Remark), *new(assistance.RemarkKind), *new(assistance.Report),
			*new(assistance.ReportKind), *new(assistance.Rest), *new(assistance.Restriction), *new(assistance.Selection), *new(assistance.Sense),
			*new(assistance.Share), *new(assistance.Split), *new(assistance.SplitRow), *new(assistance.Stage), *new(assistance.Step), *new(assistance.Subject),
			*new(assistance.SubjectSet), *new(assistance.Sum), *new(assistance.Terms), *new(assistance.Thing), *new(assistance.Total),
			*new(assistance.TotalCheck), *new(assistance.TracedTotal), *new(assistance.Verdict), *new(assistance.Who), *new(assistance.YearTotals),
			*new(assistance.Yearly), *new(assistance.YearlyQuery),
		},
		Functions: map[string]any{
			"AddTotals":         assistance.AddTotals,
			"AmountsOf":         assistance.AmountsOf,
			"Categories":        assistance.Categories,
			"LedgerOver":        assistance.LedgerOver,
			"MustParseAmount":   assistance.MustParseAmount,
			"MustParseCurrency": assistance.MustParseCurrency,
			"MustParseMoney":    assistance.MustParseMoney,
			"NewLedger":         assistance.NewLedger,
			"OpenEnd":           assistance.OpenEnd,
			"ParseAmount":       assistance.ParseAmount,
			"ParseCurrency":     assistance.ParseCurrency,
			"ParseMoney":        assistance.ParseMoney,
			"ParsePercent":      assistance.ParsePercent,
			"ParseProgramme":    assistance.ParseProgramme,
			"ParseRecord":       assistance.ParseRecord,
			"ParseRecordWithin": assistance.ParseRecordWithin,
			"ParseReport":       assistance.ParseReport,
			"ParseRestriction":  assistance.ParseRestriction,
			"ParseSum":          assistance.ParseSum,
			"ReadLedger":        assistance.ReadLedger,
			"Records":           assistance.Records,
			"RecordsInParallel": assistance.RecordsInParallel,
			"ShareOf":           assistance.ShareOf,
			"Stages":            assistance.Stages,
			"SubjectSetOf":      assistance.SubjectSetOf,
			"TotalsOf":          assistance.TotalsOf,
		},
		Samples: []any{
			strings.NewReader(`{"id": "x"}`), iotest.ErrReader(errors.New("broken")), iotest.TimeoutReader(strings.NewReader("{\n}\n")),
			context.Background(), ended, &record, ledger, ledger.Yearly(civil.Date{}, party.States()[:3]), party.States()[0], civil.Latest(),
			party.ActorsOver(nil), schema.NewFaults(nil, schema.Limits{}), civil.Period{From: civil.Latest(), Until: civil.Earliest()}, civil.Year(2010),
		},
		Nil:    []any{assistance.Ledger{}, party.Actors{}},
		Panics: map[string]string{"MustParseAmount": "of a text that is no amount", "MustParseCurrency": "of a text that is no code", "MustParseMoney": "of a text that is no money"},
	}
	s.Check(t)
	s.Codes(t)
	s.Call(t)
}

// fixtureRecord is a record that has something of everything.
func fixtureRecord(t *testing.T) (longest assistance.Record) {
	t.Helper()
	size := 0
	for _, f := range schematest.ValidFixtures(schema.KindAssistance) {
		r, err := assistance.ParseRecord(f.Data)
		if err != nil {
			t.Fatal(err)
		}
		if len(f.Data) > size {
			size, longest = len(f.Data), r
		}
	}
	return longest
}
