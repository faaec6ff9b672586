package desk

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
)

// madeUp are records made up for the test: Norway, Japan and the United States gave Lao People's
// Democratic Republic money, Norway a fund and a State that is no party.
const madeUp = `{"id": "gifts", "title": "Gifts, made up", "compiled": "2026-01-10", "records": [
	{"id": "nor-lao", "subjects": ["cluster-munitions"], "parts": [{"category": "clearance"}],
	 "provider": {"kind": "state", "state": "NOR"}, "recipient": {"kind": "state", "state": "LAO"},
	 "steps": [{"stage": "delivered", "period": {"from": "2024-01-01", "until": "2025-01-01"}, "figures": [{"amount": "100", "currency": "NOK", "equivalent": {"amount": "10", "currency": "USD"}}], "source": {"title": "A", "read": "2026-01-10"}}]},
	{"id": "nor-lao-2", "subjects": ["mine-action"], "parts": [{"category": "victim-assistance"}],
	 "provider": {"kind": "state", "state": "NOR"}, "recipient": {"kind": "state", "state": "LAO"},
	 "steps": [{"stage": "committed", "period": {"from": "2024-01-01", "until": "2025-01-01"}, "figures": [{"amount": "50", "currency": "NOK"}], "source": {"title": "A", "read": "2026-01-10"}}]},
	{"id": "jpn-lao", "subjects": ["mine-action"], "parts": [{"category": "clearance"}],
	 "provider": {"kind": "state", "state": "JPN"}, "recipient": {"kind": "state", "state": "LAO"},
	 "steps": [{"stage": "delivered", "period": {"from": "2023-01-01", "until": "2024-01-01"}, "figures": [{"amount": "7", "currency": "JPY"}], "source": {"title": "A", "read": "2026-01-10"}}]},
	{"id": "usa-lao", "subjects": ["mine-action"], "parts": [{"category": "clearance"}],
	 "provider": {"kind": "state", "state": "USA"}, "recipient": {"kind": "state", "state": "LAO"},
	 "steps": [{"stage": "delivered", "period": {"from": "2024-01-01", "until": "2025-01-01"}, "figures": [{"amount": "30", "currency": "USD"}], "source": {"title": "A", "read": "2026-01-10"}}]},
	{"id": "nor-fund", "subjects": ["mine-action"], "parts": [{"category": "clearance"}],
	 "provider": {"kind": "state", "state": "NOR"}, "recipient": {"kind": "fund", "name": "A fund"},
	 "steps": [{"stage": "delivered", "period": {"from": "2024-01-01", "until": "2025-01-01"}, "figures": [{"amount": "9", "currency": "NOK"}], "source": {"title": "A", "read": "2026-01-10"}}]},
	{"id": "nor-khm", "subjects": ["mine-action"], "parts": [{"category": "clearance"}],
	 "provider": {"kind": "state", "state": "NOR"}, "recipient": {"kind": "state", "state": "KHM"},
	 "steps": [{"stage": "pledged", "period": {"from": "2024-01-01", "until": "2025-01-01"}, "figures": [{"amount": "5", "currency": "NOK"}], "source": {"title": "A", "read": "2026-01-10"}},
	           {"stage": "delivered", "period": {"from": "2024-01-01", "until": "2025-01-01"}, "figures": [{"amount": "4", "currency": "NOK"}], "source": {"title": "A", "read": "2026-01-10"}}]},
	{"id": "nor-lao-2009", "subjects": ["cluster-munitions"], "parts": [{"category": "clearance"}],
	 "provider": {"kind": "state", "state": "NOR"}, "recipient": {"kind": "state", "state": "LAO"},
	 "steps": [{"stage": "delivered", "period": {"from": "2009-01-01", "until": "2010-01-01"}, "figures": [{"amount": "2", "currency": "NOK"}], "source": {"title": "A", "read": "2026-01-10"}}]},
	{"id": "nor-lao-2010", "subjects": ["cluster-munitions"], "parts": [{"category": "clearance"}],
	 "provider": {"kind": "state", "state": "NOR"}, "recipient": {"kind": "state", "state": "LAO"},
	 "steps": [{"stage": "delivered", "period": {"from": "2010-01-01", "until": "2011-01-01"}, "figures": [{"amount": "3", "currency": "NOK"}], "source": {"title": "A", "read": "2026-01-10"}}]},
	{"id": "jpn-lao-divided", "subjects": ["cluster-munitions"], "parts": [{"category": "clearance", "percent": "30"}, {"category": "victim-assistance", "percent": "70"}],
	 "provider": {"kind": "state", "state": "JPN"}, "recipient": {"kind": "state", "state": "LAO"},
	 "steps": [{"stage": "delivered", "period": {"from": "2021-01-01", "until": "2022-01-01"}, "figures": [{"amount": "100", "currency": "USD"}], "source": {"title": "A", "read": "2026-01-10"}}]},
	{"id": "deu-lao", "subjects": ["mine-action"], "parts": [],
	 "provider": {"kind": "state", "state": "DEU"}, "recipient": {"kind": "state", "state": "LAO"},
	 "steps": [{"stage": "delivered", "period": {"from": "2022-01-01", "until": "2023-01-01"}, "figures": [{"amount": "6", "currency": "EUR"}], "source": {"title": "A", "read": "2026-01-10"}}]},
	{"id": "jpn-lao-2", "subjects": ["mine-action"], "parts": [{"category": "clearance"}],
	 "provider": {"kind": "state", "state": "JPN"}, "recipient": {"kind": "state", "state": "LAO"},
	 "steps": [{"stage": "delivered", "period": {"from": "2022-01-01", "until": "2023-01-01"}, "figures": [{"amount": "8", "currency": "JPY"}], "source": {"title": "A", "read": "2026-01-10"}}]},
	{"id": "lao-own", "kind": "own", "subjects": ["cluster-munitions"], "parts": [{"category": "clearance"}],
	 "provider": {"kind": "state", "state": "LAO"},
	 "steps": [{"stage": "delivered", "period": {"from": "2024-01-01", "until": "2025-01-01"}, "figures": [{"amount": "1", "currency": "LAK"}], "source": {"title": "A", "read": "2026-01-10"}}]}
]}`

// Who gave what to whom: parties, other States and funds apart, sets as sets.
func TestFlows(t *testing.T) {
	const year = `"period": {"from": "2024-01-01", "until": "2025-01-01"}`
	const early = `"period": {"from": "2022-01-01", "until": "2023-01-01"}`
	for _, c := range []struct {
		name, question string
		rows, sets     []string
		excluded       int
		unsaid         int // records that say no category
	}{
		{"in a year", year,
			[]string{
				"Norway, Lao People's Democratic Republic, parties to parties: printed committed NOK 50, delivered NOK 100; own committed NOK 0..50, delivered NOK 100",
				"Norway, Cambodia, parties to states: printed delivered NOK 4; own delivered NOK 0..4",
				"Norway, A fund, parties to others: printed delivered NOK 9; own delivered NOK 0..9",
				"United States of America, Lao People's Democratic Republic, states to parties: printed delivered USD 30; own delivered USD 0..30",
			},
			[]string{
				"parties to parties: printed committed NOK 50, delivered NOK 100; own committed NOK 0..50, delivered NOK 100",
				"parties to states: printed delivered NOK 4; own delivered NOK 0..4",
				"parties to others: printed delivered NOK 9; own delivered NOK 0..9",
				"states to parties: printed delivered USD 30; own delivered USD 0..30",
			}, 1, 0},
		{"of a category", year + `, "category": "victim-assistance"`,
			[]string{"Norway, Lao People's Democratic Republic, parties to parties: printed committed NOK 50; own committed NOK 0..50"},
			[]string{"parties to parties: printed committed NOK 50; own committed NOK 0..50"}, 0, 0},
		{"of a stage", year + `, "stage": "pledged"`,
			[]string{"Norway, Cambodia, parties to states: printed pledged NOK 5; own pledged NOK 0..5"},
			[]string{"parties to states: printed pledged NOK 5; own pledged NOK 0..5"}, 0, 0},
		{"before Norway and Laos were parties", `"period": {"from": "2009-01-01", "until": "2010-01-01"}`,
			[]string{"Norway, Lao People's Democratic Republic, states to states: printed delivered NOK 2; own delivered NOK 2"},
			[]string{"states to states: printed delivered NOK 2; own delivered NOK 2"}, 0, 0},
		{"in the year in which both joined", `"period": {"from": "2010-01-01", "until": "2011-01-01"}`,
			[]string{"Norway, Lao People's Democratic Republic, partly to partly: printed delivered NOK 3; own delivered NOK 3"},
			[]string{"partly to partly: printed delivered NOK 3; own delivered NOK 3"}, 0, 0},
		{"a share that the print has for a category", `"period": {"from": "2021-01-01", "until": "2022-01-01"}, "category": "clearance"`,
			[]string{"Japan, Lao People's Democratic Republic, parties to parties: printed delivered USD 100; own delivered USD 30"},
			[]string{"parties to parties: printed delivered USD 100; own delivered USD 30"}, 0, 0},
		{"of no category that is said: all of it may be the treaty's own", early,
			[]string{
				"Germany, Lao People's Democratic Republic, parties to parties: printed delivered EUR 6; own delivered EUR 0..6",
				"Japan, Lao People's Democratic Republic, parties to parties: printed delivered JPY 8; own delivered JPY 0..8",
			},
			[]string{"parties to parties: printed delivered EUR 6, delivered JPY 8; own delivered EUR 0..6, delivered JPY 0..8"}, 0, 0},
		{"of a category, where another record says none", early + `, "category": "clearance"`,
			[]string{"Japan, Lao People's Democratic Republic, parties to parties: printed delivered JPY 8; own delivered JPY 0..8"},
			[]string{"parties to parties: printed delivered JPY 8; own delivered JPY 0..8"}, 0, 1},
		{"of one giver", early + `, "by": "DEU"`,
			[]string{"Germany, Lao People's Democratic Republic, parties to parties: printed delivered EUR 6; own delivered EUR 0..6"},
			[]string{"parties to parties: printed delivered EUR 6; own delivered EUR 0..6"}, 0, 0},
		{"to one State", year + `, "to": "KHM"`,
			[]string{"Norway, Cambodia, parties to states: printed delivered NOK 4; own delivered NOK 0..4"},
			[]string{"parties to states: printed delivered NOK 4; own delivered NOK 0..4"}, 0, 0},
		{"not known yet", year + `, "known": "2025-12-31"`, nil, nil, 0, 0},
		{"in another time", `"period": {"from": "1999-01-01", "until": "2000-01-01"}`, nil, nil, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			register, err := obligation.ParseRegister([]byte(madeUp))
			if err != nil {
				t.Fatal(err)
			}
			d := newDesk(t)
			d.register = register
			flows := ask[Flows](t, d, "flows", `{"treaty":"ccm", `+c.question+`}`)
			var rows, sets []string
			for _, r := range flows.Rows {
				rows = append(rows, r.By.String()+", "+r.To.String()+", "+string(r.From)+" to "+string(r.Side)+": "+said(r.Money))
			}
			for _, s := range flows.Sets {
				sets = append(sets, string(s.From)+" to "+string(s.To)+": "+said(s.Money))
			}
			if diff := cmp.Diff(c.rows, rows); diff != "" {
				t.Errorf("rows (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.sets, sets); diff != "" {
				t.Errorf("sets (-want +got):\n%s", diff)
			}
			if flows.Unsaid != c.unsaid {
				t.Errorf("found %d records that say no category, expected %d", flows.Unsaid, c.unsaid)
			}
			if flows.Excluded != c.excluded {
				t.Errorf("found %d records that are no gifts, expected %d", flows.Excluded, c.excluded)
			}
		})
	}
}

// said writes what is printed and what is the treaty's own.
func said(m Money) string {
	text := "printed "
	for i, t := range m.Printed {
		if i > 0 {
			text += ", "
		}
		text += t.Stage.String() + " " + t.Range.String()
	}
	text += "; own "
	for i, t := range m.Own {
		if i > 0 {
			text += ", "
		}
		text += t.Stage.String() + " " + t.Range.String()
	}
	return text
}
