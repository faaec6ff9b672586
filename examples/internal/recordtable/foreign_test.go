package recordtable

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
)

// sourced says where the rows of a foreign table stand.
func sourced() *Mapping {
	return &Mapping{Constants: map[Column]string{colTitle: "A register, made up", colRead: "2026-01-10"}}
}

func TestForeignFaults(t *testing.T) {
	const crs = "Year,DonorName,RecipientName,PurposeCode,"
	for _, test := range []struct {
		name, as, text string
		want           []string
	}{
		{"a unit that nothing says", "crs", crs + "USD_Commitment\n2014,Norway,Kenya,15250,1.5\n", []string{"E2 unit-not-said"}},
		{"a unit in the header", "crs", crs + "Commitment (USD thousands)\n2014,Norway,Kenya,15250,1.5\n", nil},
		{"no unit of a commitment of nothing", "crs", crs + "USD_Commitment,USD_Disbursement (USD thousands)\n2014,Norway,Kenya,15250,0,1\n", nil},
		{"less than nothing", "crs", crs + "Commitment (USD thousands)\n2014,Norway,Kenya,15250,-1.5\n", []string{"E2 negative-amount"}},
		{"more decimals than there are", "crs", crs + "Commitment (USD millions)\n2014,Norway,Kenya,15250,0.00000000001\n", []string{"E2 inexact-amount"}},
		{"a donor that is none", "crs", crs + "Commitment (USD thousands)\n2014,Norwey,Kenya,15250,1.5\n", []string{"B2 unknown-state"}},
		{"a key that is none", "d-portal", "year,recipient_key,purpose_code,amount_usd\n2013,??,15250,5\n", []string{"B2 unknown-state"}},
		{"a year that is none", "d-portal", "year,recipient_key,purpose_code,amount_usd\n13,LA,15250,5\n", []string{"A2 not-a-year"}},
		{"a day that may be two", "fts", "id,status,date,amountUSD,srcOrganization,destLocations,destGlobalClusters\n1,paid,01/02/2014,5,A body,Lebanon,Mine Action\n",
			[]string{"C2 not-a-day"}},
		{"no amount", "fts", "id,status,date,amountUSD,srcOrganization,destLocations,destGlobalClusters\n1,paid,2014-02-01,,A body,Lebanon,Mine Action\n",
			[]string{"D2 not-an-amount"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, told, _ := readText(t, test.as, sourced(), test.text)
			if d := cmp.Diff(test.want, told); d != "" {
				t.Errorf("-want +got\n%s", d)
			}
		})
	}
}

// A flow is never more than the file says: a pledge stays a pledge, and what is paid is the
// only money that is delivered.
func TestStatusesOfFlows(t *testing.T) {
	const header = "id,status,date,amountUSD,srcOrganization,destLocations,destGlobalClusters\n"
	for status, want := range map[string]assistance.Stage{
		"pledge": assistance.Pledged, "Commitment": assistance.Committed, "paid": assistance.Delivered, "Paid Contribution": assistance.Delivered,
		"carryover": 0, "": 0, "committed": 0,
	} {
		records, told, notes := readText(t, "fts", sourced(), header+"1,"+status+",2014-02-01,5,A body,Lebanon,Mine Action\n")
		switch {
		case len(told) > 0:
			t.Errorf("%q: %v", status, told)
		case want == 0 && (len(records) > 0 || !cmp.Equal(notes, []string{"B2 row-without-place"})):
			t.Errorf("%q: %d records, told %q", status, len(records), notes)
		case want != 0 && (len(records) != 1 || records[0].Steps[0].Stage != want):
			t.Errorf("%q: %v, want %s", status, records, want)
		}
	}
}

// Of mine action as a whole every category has an upper bound, and none is proved anything.
func TestForeignTablesProveNoCategory(t *testing.T) {
	for as, text := range map[string]string{
		"crs":      "Year,DonorName,RecipientName,PurposeCode,Disbursement (USD thousands)\n2014,Norway,Kenya,15250,1.5\n",
		"d-portal": "year,recipient_key,purpose_code,amount_usd\n2013,LA,15250,1500\n",
		"fts":      "id,status,date,amountUSD,srcOrganization,destLocations,destGlobalClusters\n1,paid,2014-02-01,1500,A body,Lebanon,Mine Action\n",
	} {
		records, told, _ := readText(t, as, sourced(), text)
		if len(told) > 0 || len(records) != 1 {
			t.Fatalf("%s: %v, %d records", as, told, len(records))
		}
		ledger, err := assistance.LedgerOver(records)
		if err != nil {
			t.Fatal(err)
		}
		for _, category := range []assistance.Category{assistance.Clearance, assistance.VictimAssistance} {
			totals := ledger.Totals(assistance.Query{Subjects: []assistance.Subject{assistance.ClusterMunitions}, Categories: []assistance.Category{category}})
			var got []string
			for _, total := range totals {
				got = append(got, total.Range.String())
			}
			want := []string{"USD 0..1500"}
			if as == "d-portal" {
				want = nil // a printed total is in no sum at all
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("%s, %s: -want +got\n%s", as, category, d)
			}
		}
	}
}

func TestTwoUnits(t *testing.T) {
	m := sourced()
	m.Unit = "millions"
	_, told, _ := readText(t, "crs", m, "Year,DonorName,RecipientName,PurposeCode,Commitment (USD thousands)\n")
	if d := cmp.Diff([]string{"E1 two-units"}, told); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}
