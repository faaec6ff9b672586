package assistance

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/party"
)

// page is one printed page, "Support for Mine Action" of the Landmine Monitor, with all that
// it says of money in records: testdata/pages/NAME.json. They were entered from the page
// alone, without the sample register. Where only the beginning of a page could be read, its
// totals are partial.
type page struct {
	name string
	// totals are the sums that the page prints, in its order, and what its rows come to.
	totals []pageTotal
	// remarks are what the ledger tells a reader, without totals that differ.
	remarks []string
	// printed are the sums of the rows, of States, others and own resources apart.
	printed []string
	// dollars are those of the column of dollars beside the national currencies.
	dollars []string
}

// pageTotal is one sum that a page prints.
type pageTotal struct{ what, printed, rows, verdict string }

// noRows is the verdict on a sum of which the page prints no rows, or not how much of which.
const noRows = "no rows"

var pages = []page{
	{
		// Two tables print the sum of 2017, one of them a dollar too much.
		name: "viet-nam-2017",
		totals: []pageTotal{
			{"donors", "USD 13778167", "USD 13778167", "agrees"},
			{"year-2017", "USD 13778168", "USD 13778167", "differs by 1"},
			{"year-2016", "USD 12076669", "", noRows},
			{"year-2015", "USD 7207098", "", noRows},
			{"year-2014", "USD 7349784", "", noRows},
			{"year-2013", "USD 8990313", "", noRows},
			{"five-years", "USD 49402032", "USD 49402032", "agrees"},
		},
		printed: []string{
			"provided EUR 200000 (1 record)",
			"provided GBP 135087 (1 record)",
			"provided JPY 71336292 (1 record)",
			"provided NOK 1998000 (1 record)",
			"provided USD 12500000 (1 record)",
			"own: provided USD 0..open (1 record)", // "$30 million per year": a rate is not multiplied
			"own: provided VND 0..open (1 record)", // "hundreds of billions of dong", annually
		},
		dollars: []string{"provided USD 13778167 (5 records)", "own: provided, no amount (2 records)"},
	},
	{
		// Angola's own resources of 2022 are "N/R": the sums of the page add nothing for them.
		name: "angola-2022",
		totals: []pageTotal{
			{"donors-2022", "USD 11994333", "USD 11994333", "agrees"},
			{"donors-2021", "USD 9500000", "", noRows},
			{"donors-2020", "USD 15216688", "", noRows},
			{"donors-2019", "USD 11118449", "", noRows},
			{"donors-2018", "USD 7078286", "", noRows},
			{"budget-2022", "USD 11994333", "USD 11994333", "agrees"},
			{"budget-2021", "USD 13900000", "USD 13900000", "agrees"},
			{"budget-2020", "USD 21324837", "USD 21324837", "agrees"},
			{"budget-2019", "USD 26818449", "USD 26818449", "agrees"},
			{"budget-2018", "USD 33536568", "USD 33536568", "agrees"},
			{"own-five-years", "USD 52666431", "USD 52666431", "agrees"},
			{"donors-five-years", "USD 54907756", "USD 54907756", "agrees"},
			{"budget-five-years", "USD 107574187", "USD 107574187", "agrees"},
			{"budget-across", "USD 107574187", "USD 107574187", "agrees"},
		},
		printed: []string{
			"provided GBP 1010854 (1 record)",
			"provided JPY 127569060 (1 record)",
			"provided NOK 10848178 (1 record)",
			"provided USD 8645000 (1 record)",
			"own: provided, no amount (3 records)", // of 2022, to its agency, through the HALO Trust
			"own: provided USD 52666431 (4 records)",
		},
		dollars: []string{"provided USD 11994333 (4 records)", "own: provided, no amount (7 records)"},
	},
	{
		// The first row of the table alone was read, and the text before it. The machines are
		// part of Japan's yen, and count once.
		name: "cambodia-2011",
		totals: []pageTotal{
			{"donors", "USD 35000000..35800000", "USD 17111707..open", "cannot tell"},
			{"victim-assistance", "USD 453180", "", noRows},
			{"three-sectors", "USD 1050000..1150000", "USD 453180", "cannot tell"},
			{"cmac-spent", "USD 10500000..11500000", "", noRows},
		},
		printed: []string{
			"provided JPY 1363803048 (1 record)",
			"provided USD 0..35800000 (2 records)", // Germany and the United States, no more than all
			"own: provided, no amount (2 records)",
			"own: provided USD 2874000 (1 record)",
		},
		dollars: []string{
			"provided, no amount (2 records)",
			"provided USD 17111707 (1 record)",
			"own: provided, no amount (3 records)",
		},
	},
	{
		// Six of eight rows were read, the last without its dollars. Belgium and France helped
		// in kind, outside the table.
		name: "lebanon-2014",
		totals: []pageTotal{
			{"donors", "USD 6050000..6150000", "USD 5681748..open", "cannot tell"},
			{"donors-2013", "USD 18500000..19500000", "", noRows},
		},
		printed: []string{
			"provided AUD 355000 (1 record)",
			"provided EUR 4238000 (3 records)",
			"provided JPY 40655232 (1 record)",
			"provided NOK 6061000 (1 record)",
			"provided USD 1736461..6150000 (2 records)", // Türkiye's row was not read: no more than all
			"others: offered EUR 9500000..10500000 (1 record)",
			"others: provided EUR 8050000..8150000 (1 record)",
			"others: provided USD 709476 (2 records)", // OFID and two banks
			"own: provided, no amount (1 record)",
			"own: provided USD 0..open (1 record)", // "an average of $9 million per year"
			"others, foreseen: pledged EUR 9500000..10500000 (1 record)",
		},
		dollars: []string{
			"provided, no amount (2 records)",
			"provided USD 8718750 (6 records)",
			"others: offered USD 0..open (1 record)", // "$12.9 million" is rounded, and nothing says how
			"others: provided, no amount (1 record)",
			"others: provided USD 500000..open (2 records)",
			"own: provided, no amount (2 records)",
			"others, foreseen: pledged USD 0..open (1 record)",
		},
	},
	{
		// The amount of the Republic of Korea is "N/R"; the dollars beside it are in the sum.
		name: "lebanon-2015",
		totals: []pageTotal{
			{"donors-2015", "USD 8675229", "USD 8675229", "agrees"},
			{"donors-2014", "USD 6102255", "", noRows},
			{"donors-2013", "USD 19072388", "", noRows},
			{"donors-2012", "USD 17373131", "", noRows},
			{"donors-2011", "USD 11136306", "", noRows},
			{"budget-2015", "USD 17675229", "USD 17675229", "agrees"},
			{"budget-2014", "USD 15102255", "USD 15102255", "agrees"},
			{"budget-2013", "USD 28072388", "USD 28072388", "agrees"},
			{"budget-2012", "USD 26273131", "USD 26273131", "agrees"},
			{"budget-2011", "USD 17636306", "USD 17636306", "agrees"},
			{"own-five-years", "USD 42400000", "USD 42400000", "agrees"},
			{"donors-five-years", "USD 62359309", "USD 62359309", "agrees"},
			{"budget-five-years", "USD 104759309", "USD 104759309", "agrees"},
			{"budget-across", "USD 104759309", "USD 104759309", "agrees"},
		},
		printed: []string{
			"provided EUR 1560000 (1 record)",
			"provided JPY 107702664 (1 record)",
			"provided NOK 15500000 (1 record)",
			"provided USD 2000000..8675229 (2 records)",
			"others: provided EUR 1887500 (1 record)",
			"others: provided USD 313769 (1 record)",
			"own: provided, no amount (1 record)",
			"own: provided USD 42400000..open (6 records)",
		},
		dollars: []string{
			"provided USD 6580859 (5 records)",
			"others: provided, no amount (1 record)",
			"others: provided USD 2094370 (1 record)",
			"own: provided, no amount (7 records)",
		},
	},
	{
		// Twelve rows were read, the last without its dollars; the sum is printed rounded.
		name: "european-union-2022",
		totals: []pageTotal{
			{"recipients", "EUR 117500000..118500000", "EUR 114670000..open", "cannot tell"},
			{"recipients", "USD 0..open", "USD 119793978..open", "cannot tell"},
			{"hrv-since-2013", "EUR 135000000..open", "EUR 11000000", "cannot tell"},
			{"hrv-since-2013", "USD 155000000..open", "USD 5793700..open", "cannot tell"},
		},
		printed: []string{"others: provided EUR 129670000..248170000 (16 records)"}, // of 2022, and two of 2021
		dollars: []string{"others: provided, no amount (3 records)", "others: provided USD 119793978..open (13 records)"},
	},
	{
		// The text says that the ICRC had CHF 3.3 million; no row of the table names it.
		name: "switzerland-2016",
		totals: []pageTotal{
			{"recipients", "CHF 16324853", "CHF 16324853", "agrees"},
			{"recipients", "USD 16576821", "USD 16576821", "agrees"},
			{"icrc", "CHF 3250000..3350000", "", noRows},
			{"five-years", "CHF 83650000..83750000", "CHF 16324853", "cannot tell"},
			{"five-years", "USD 0..open", "USD 16576821", "cannot tell"},
			{"earlier-five-years", "CHF 78850000..78950000", "", noRows},
		},
		printed: []string{"provided CHF 18774853..18874853 (13 records)"}, // with help in kind
		dollars: []string{"provided USD 16576821..open (13 records)"},
	},
	{
		// The sum of yen is 46 too low, that of dollars right. The text says that Cambodia had
		// more than JPY 1.7 billion, the table less than a tenth of that.
		name: "japan-2017",
		totals: []pageTotal{
			{"recipients", "JPY 3638476782", "JPY 3638476828", "differs by 46"},
			{"recipients", "USD 32457420", "USD 32457420", "agrees"},
			{"unmas", "JPY 1050000000..1150000000", "", noRows},
			{"five-years", "JPY 19150000000..19250000000", "JPY 3638476782", "cannot tell"},
			{"five-years", "USD 0..open", "USD 32457420", "cannot tell"},
		},
		remarks: []string{"copies-differ: jpn-2017/khm, jpn-2017/khm-text, provided JPY"},
		printed: []string{"provided JPY 3638476828..open (19 records)"},
		dollars: []string{"provided USD 32457420..open (19 records)"},
	},
}

// TestPages reads each page by itself.
func TestPages(t *testing.T) {
	for _, p := range pages {
		t.Run(p.name, func(t *testing.T) {
			records := readPage(t, p.name)
			ledger := newLedger(t, records)
			if diff := cmp.Diff(p.totals, totalsOfPage(records, ledger.TotalChecks()), cmp.AllowUnexported(pageTotal{})); diff != "" {
				t.Errorf("totals: %s", diff)
			}
			var remarks []string
			for _, remark := range ledger.WithActors(actorsOfPages(t)).Remarks() {
				if remark.Kind != TotalDiffers {
					remarks = append(remarks, remarkInWords(remark))
				}
			}
			if diff := cmp.Diff(p.remarks, remarks); diff != "" {
				t.Errorf("remarks: %s", diff)
			}
			if diff := cmp.Diff(p.printed, inLines(ledger.Printed(Query{}))); diff != "" {
				t.Errorf("printed: %s", diff)
			}
			if diff := cmp.Diff(p.dollars, inLines(ledger.Equivalents(Query{}))); diff != "" {
				t.Errorf("dollars: %s", diff)
			}
		})
	}
}

// TestPagesTogether puts the pages into one ledger. It is told that the bodies of States are
// not known until the actors are listed. Japan's money for Viet Nam in 2017 stands
// on two of them: that is told, and once it is said to be the same it counts once.
func TestPagesTogether(t *testing.T) {
	var records []Record
	for _, p := range pages {
		records = append(records, readPage(t, p.name)...)
	}
	without := newLedger(t, records)
	if first := without.Remarks()[0]; first.Kind != BodiesUnknown || !slices.Contains(first.Records, "che-2016/gichd") {
		t.Errorf("without actors the first remark is %+v", first)
	}
	var remarks []string
	for _, remark := range without.WithActors(actorsOfPages(t)).Remarks() {
		remarks = append(remarks, remarkInWords(remark))
	}
	if diff := cmp.Diff([]string{
		"perhaps-same: jpn-2017/vnm, vnm-2017/jpn, provided JPY",
		"copies-differ: jpn-2017/khm, jpn-2017/khm-text, provided JPY",
		"total-differs: jpn-2017/recipients, provided JPY",
		"total-differs: vnm-2017/year-2017, provided USD",
	}, remarks); diff != "" {
		t.Error(diff)
	}

	i := slices.IndexFunc(records, func(r Record) bool { return r.ID == "vnm-2017/jpn" })
	records[i].Relations = []Relation{{SameAs, "jpn-2017/vnm"}}
	ledger := newLedger(t, records).WithActors(actorsOfPages(t))
	if diff := cmp.Diff([]string{
		"provided AUD 355000 (1 record)",
		"provided CHF 18774853..18874853 (13 records)",
		"provided EUR 5998000 (5 records)",
		"provided GBP 1145941 (2 records)",
		"provided JPY 5278206832..open (23 records)",
		"provided NOK 34407178 (4 records)",
		"provided USD 24881461..71770229 (8 records)",
		"others: offered EUR 9500000..10500000 (1 record)",
		"others: provided EUR 139607500..258207500 (18 records)",
		"others: provided USD 1023245 (3 records)",
		"own: provided, no amount (7 records)",
		"own: provided USD 97940431..open (13 records)",
		"own: provided VND 0..open (1 record)",
		"others, foreseen: pledged EUR 9500000..10500000 (1 record)",
	}, inLines(ledger.Printed(Query{}))); diff != "" {
		t.Error(diff)
	}
	// One page says "EU", two say "European Union (EU)".
	if diff := cmp.Diff([]string{
		"others: offered EUR 9500000..10500000 (1 record)",
		"others: provided EUR 9937500..10037500 (2 records)",
		"others, foreseen: pledged EUR 9500000..10500000 (1 record)",
	}, inLines(ledger.Printed(Query{
		Providers:  []party.Actor{{Kind: party.ActorOrganization, Name: "EU"}},
		Recipients: []party.Actor{stateActor("LBN")},
	}))); diff != "" {
		t.Error(diff)
	}
	// The pages count all mine action: of cluster munitions nothing is sure.
	totals := ledger.Totals(Query{Subjects: []Subject{ClusterMunitions}, Categories: []Category{Clearance}})
	for _, total := range totals {
		if !total.Low.IsZero() {
			t.Errorf("for clearance of cluster munitions: %s", total)
		}
	}
	if len(totals) == 0 {
		t.Error("nothing may be for clearance of cluster munitions")
	}
}

func readPage(t *testing.T, name string) (records []Record) {
	t.Helper()
	readTestdata(t, name, &records)
	return records
}

func actorsOfPages(t *testing.T) *party.Actors {
	t.Helper()
	var entries []party.ActorEntry
	readTestdata(t, "actors", &entries)
	actors, err := party.NewActors(entries...)
	if err != nil {
		t.Fatal(err)
	}
	return actors
}

func readTestdata[T any](t *testing.T, name string, into *T) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "pages", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

// totalsOfPage returns the printed totals of a page in its order, each with what the checks
// say of it.
func totalsOfPage(records []Record, checks []TotalCheck) (totals []pageTotal) {
	for i := range records {
		r := &records[i]
		if r.Kind != PrintedTotal {
			continue
		}
		_, what, _ := strings.Cut(r.ID, "/")
		checked := false
		for _, c := range checks {
			if c.Record != r.ID {
				continue
			}
			checked = true
			verdict := strings.ReplaceAll(c.Verdict.String(), "-", " ")
			if c.Verdict == Differs {
				verdict += " by " + c.By.String()
			}
			totals = append(totals, pageTotal{what, c.Printed.String(), c.Found.String(), verdict})
		}
		if !checked {
			totals = append(totals, pageTotal{what, fmt.Sprint(r.Steps[0].Amounts(noDay)[0]), "", noRows})
		}
	}
	return totals
}

// remarkInWords returns "perhaps-same: a, b, provided JPY".
func remarkInWords(r Remark) string {
	return fmt.Sprintf("%s: %s, %s %s", r.Kind, strings.Join(r.Records, ", "), r.Stage, r.Currency)
}

func inLines(totals []Total) (lines []string) {
	for _, total := range totals {
		lines = append(lines, total.String())
	}
	return lines
}
