package briefing

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// mostYears is how many years are shown.
const mostYears = 2

// WiderYear is what a State got in one year by sources that count more together than what
// the treaty covers: an upper bound, and proof of nothing.
type WiderYear struct {
	Year     int                  `json:"year"`
	Subjects []assistance.Subject `json:"subjects"`
	// Parties, States and Others gave it: parties to the treaty, other States, and funds,
	// organizations and whoever else. They are never added.
	Parties []Giver `json:"parties"`
	States  []Giver `json:"states"`
	Others  []Giver `json:"others"`
	// Equivalents are those of the parties together.
	Equivalents []assistance.Total `json:"equivalents"`
	Checks      []Check            `json:"checks"`
}

// Giver is what one actor gave a State in one year, as printed.
type Giver struct {
	By          party.Actor        `json:"by"`
	Printed     []assistance.Total `json:"printed"`
	Equivalents []assistance.Total `json:"equivalents"`
	Sources     []int              `json:"sources"`
}

// Check holds a printed total of the year to the records that it adds up.
type Check struct {
	assistance.TotalCheck
	Source int `json:"source"`
}

// widerOf returns the last years in which a State got something, the latest first.
func widerOf(a *answers, sources *sources, s party.State, gave []given) ([]WiderYear, error) {
	var wider []given
	var records []assistance.Record
	met := make(map[string]bool)
	for _, g := range gave {
		if extentOf(a, g.record) == assistance.Wholly || g.when.IsZero() {
			continue
		}
		wider = append(wider, g)
		if !met[g.record.ID] {
			met[g.record.ID] = true
			records = append(records, *g.record)
		}
	}
	// What is divided may be part of what is not: the sums are of the latter alone.
	ledger, err := assistance.LedgerOver(records)
	if err != nil {
		return nil, err
	}
	ledger = ledger.WithActors(a.Register.Actors())
	years := []WiderYear{}
	for _, number := range lastYears(a, wider) {
		years = append(years, widerYear(a, ledger, sources, s, wider, number))
	}
	return years, nil
}

// lastYears returns the last years of steps, the latest first. Money of several years has
// none of its own while there is other money.
func lastYears(a *answers, all []given) []int {
	var years, ofMany []int
	for _, g := range all {
		if year := g.lastDay(a.On).Year(); g.when.Within(civil.Year(year)) {
			years = append(years, year)
		} else {
			ofMany = append(ofMany, year)
		}
	}
	if len(years) == 0 {
		years = ofMany
	}
	slices.Sort(years)
	years = slices.Compact(years)
	slices.Reverse(years)
	return years[:min(mostYears, len(years))]
}

func widerYear(a *answers, ledger *assistance.Ledger, sources *sources, s party.State, wider []given, number int) WiderYear {
	y := WiderYear{Year: number, Parties: []Giver{}, States: []Giver{}, Others: []Giver{}, Equivalents: []assistance.Total{}, Checks: []Check{}}
	var givers []party.Actor
	for _, g := range wider {
		if !g.when.Overlaps(civil.Year(number)) {
			continue
		}
		if by := g.record.Provider; !slices.Contains(givers, by) {
			givers = append(givers, by)
		}
		for _, subject := range g.record.Subjects {
			if !slices.Contains(y.Subjects, subject) {
				y.Subjects = append(y.Subjects, subject)
			}
		}
	}
	slices.Sort(y.Subjects)
	var parties []party.Actor
	for _, by := range givers {
		one := giverIn(a, ledger, sources, s, wider, by, number)
		switch {
		case a.isParty(by.State):
			y.Parties, parties = append(y.Parties, one), append(parties, by)
		case by.State.IsValid():
			y.States = append(y.States, one)
		default:
			y.Others = append(y.Others, one)
		}
	}
	for _, list := range [][]Giver{y.Parties, y.States, y.Others} {
		slices.SortStableFunc(list, func(b, c Giver) int {
			return cmp.Or(most(c.Equivalents).Compare(most(b.Equivalents)), cmp.Compare(b.By.String(), c.By.String()))
		})
	}
	if len(parties) > 0 {
		y.Equivalents = append(y.Equivalents, ledger.Equivalents(givenIn(a, s, parties, number))...)
	}
	y.Checks = append(y.Checks, checksOf(a, sources, s, number)...)
	return y
}

func giverIn(a *answers, ledger *assistance.Ledger, sources *sources, s party.State, wider []given, by party.Actor, number int) Giver {
	q := givenIn(a, s, []party.Actor{by}, number)
	one := Giver{By: by, Printed: ledger.Printed(q), Equivalents: []assistance.Total{}, Sources: []int{}}
	for _, total := range ledger.Equivalents(q) {
		if total.Currency != 0 {
			one.Equivalents = append(one.Equivalents, total)
		}
	}
	for _, g := range wider {
		if g.record.Provider == by && g.when.Overlaps(civil.Year(number)) {
			if n := sources.number(g.record.Steps[g.step].Source); !slices.Contains(one.Sources, n) {
				one.Sources = append(one.Sources, n)
			}
		}
	}
	return one
}

// givenIn asks for what actors gave a State in a year.
func givenIn(a *answers, s party.State, by []party.Actor, number int) assistance.Query {
	return assistance.Query{Providers: by, Recipients: []party.Actor{{Kind: party.ActorState, State: s}}, Period: civil.Year(number), Known: a.Known,
		Stages: append(done(), assistance.TakenBack)}
}

// most is the largest upper end of totals.
func most(totals []assistance.Total) assistance.Sum {
	var sum assistance.Sum
	for _, t := range totals {
		if t.High.Compare(sum) > 0 {
			sum = t.High
		}
	}
	return sum
}

// checksOf returns how the printed totals of what a State got in a year stand to the
// records that they add up.
func checksOf(a *answers, sources *sources, s party.State, number int) []Check {
	var checks []Check
	for _, check := range a.Register.Ledger().TotalChecks() {
		r, ok := a.Register.Record(check.Record)
		if !ok || r.Recipient.State != s || extentOf(a, &r) == assistance.Outside {
			continue
		}
		for i := range r.Steps {
			when, _ := r.Steps[i].When()
			if r.Steps[i].Stage == check.Stage && when.Within(civil.Year(number)) && isKnown(a, r.Steps[i].KnownOn()) {
				checks = append(checks, Check{check, sources.number(r.Steps[i].Source)})
				break
			}
		}
	}
	return checks
}
