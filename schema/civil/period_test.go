package civil_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// period reads "2014-01-01..2015-01-01", either end of which may be empty.
func period(t *testing.T, text string) civil.Period {
	t.Helper()
	end := func(s string) civil.Date {
		if s == "" {
			return civil.Date{}
		}
		return civil.MustParse(s)
	}
	for i := 0; i+2 <= len(text); i++ {
		if text[i:i+2] == ".." {
			return civil.Period{From: end(text[:i]), Until: end(text[i+2:])}
		}
	}
	t.Fatalf("no period: %q", text)
	return civil.Period{}
}

func TestPeriodCompare(t *testing.T) {
	ascending := []string{
		"..1900-01-01", "..2014-01-01", "..", "1900-01-01..2014-01-01", "2014-01-01..2014-01-01",
		"2014-01-01..2015-01-01", "2014-01-01..2199-12-31", "2014-01-01..", "2014-01-02..2014-01-03",
	}
	for i, p := range ascending {
		for j, q := range ascending {
			if got := period(t, p).Compare(period(t, q)); got != max(-1, min(i-j, 1)) {
				t.Errorf("%s is %d beside %s", p, got, q)
			}
		}
	}
}

func TestPeriodPairs(t *testing.T) {
	tests := []struct {
		p, q   string
		common string // "" for none
		within bool   // p in q
	}{
		{"2014-01-01..2015-01-01", "2014-01-01..2015-01-01", "2014-01-01..2015-01-01", true},
		{"2014-01-01..2015-01-01", "2015-01-01..2016-01-01", "", false}, // they join, and share no day
		{"2014-01-01..2015-01-02", "2015-01-01..2016-01-01", "2015-01-01..2015-01-02", false},
		{"2014-03-01..2014-04-01", "2014-01-01..2015-01-01", "2014-03-01..2014-04-01", true},
		{"2014-01-01..2015-01-01", "2014-03-01..2014-04-01", "2014-03-01..2014-04-01", false},
		{"2014-01-01..2015-01-01", "..", "2014-01-01..2015-01-01", true},
		{"..", "2014-01-01..2015-01-01", "2014-01-01..2015-01-01", false},
		{"..", "..", "..", true},
		{"..2015-01-01", "2014-01-01..", "2014-01-01..2015-01-01", false},
		{"..2014-01-01", "2014-01-01..", "", false},
		{"..2014-01-01", "..2015-01-01", "..2014-01-01", true},
		{"2015-01-01..", "2014-01-01..", "2015-01-01..", true},
		{"2015-01-01..", "2014-01-01..2016-01-01", "2015-01-01..2016-01-01", false},
		{"..", "1900-01-01..", "1900-01-01..", true}, // nothing comes before 1900-01-01
		{"2015-01-01..2014-01-01", "..", "", false},
		{"..", "2015-01-01..2014-01-01", "", false},
		{"2014-01-01..2014-01-01", "..", "", false},
		{"..1900-01-01", "..", "", false},
	}
	for _, test := range tests {
		p, q := period(t, test.p), period(t, test.q)
		common, ok := p.Intersect(q)
		if ok != (test.common != "") || ok && common != period(t, test.common) {
			t.Errorf("%v with %v: common %v, %v; want %q", p, q, common, ok, test.common)
		}
		if p.Overlaps(q) != ok || q.Overlaps(p) != ok {
			t.Errorf("%v and %v: Overlaps disagrees with Intersect", p, q)
		}
		if got := p.Within(q); got != test.within {
			t.Errorf("%v within %v: %v, want %v", p, q, got, test.within)
		}
	}
}

// TestPeriodByDay holds every method to the days of the period.
func TestPeriodByDay(t *testing.T) {
	first := civil.MustParse("2026-01-01")
	ends := []civil.Date{{}}
	for i := range 5 {
		ends = append(ends, first.AddDays(i))
	}
	days := []civil.Date{civil.Earliest(), civil.Latest()}
	for i := -1; i < 6; i++ {
		days = append(days, first.AddDays(i))
	}
	var periods []civil.Period
	for _, from := range ends {
		for _, until := range ends {
			periods = append(periods, civil.Period{From: from, Until: until})
		}
	}
	for _, p := range periods {
		holds := false
		for _, d := range days {
			holds = holds || p.Contains(d)
		}
		if p.IsValid() != holds {
			t.Errorf("%v: IsValid %v, but holding a day is %v", p, p.IsValid(), holds)
		}
		for _, q := range periods {
			shared, all := false, true
			common, ok := p.Intersect(q)
			for _, d := range days {
				both := p.Contains(d) && q.Contains(d)
				shared = shared || both
				all = all && (!p.Contains(d) || q.Contains(d))
				if ok && common.Contains(d) != both {
					t.Errorf("%v with %v: common %v is wrong about %v", p, q, common, d)
				}
			}
			if p.Overlaps(q) != shared {
				t.Errorf("%v and %v: Overlaps %v", p, q, !shared)
			}
			if want := all && p.IsValid() && q.IsValid(); p.Within(q) != want {
				t.Errorf("%v within %v: %v", p, q, !want)
			}
		}
	}
}

func TestContains(t *testing.T) {
	p := civil.Year(2014)
	tests := []struct {
		day  string
		want bool
	}{
		{"2013-12-31", false},
		{"2014-01-01", true},
		{"2014-12-31", true},
		{"2015-01-01", false},
	}
	for _, test := range tests {
		if got := p.Contains(civil.MustParse(test.day)); got != test.want {
			t.Errorf("%v contains %s: %v, want %v", p, test.day, got, test.want)
		}
	}
	if p.Contains(civil.Date{}) || (civil.Period{}).Contains(civil.Date{}) {
		t.Error("no date lies in a period")
	}
	if !(civil.Period{}).Contains(civil.Earliest()) || !(civil.Period{}).Contains(civil.Latest()) {
		t.Error("all time leaves out a day")
	}
}

func TestDayAndYear(t *testing.T) {
	tests := []struct {
		got   civil.Period
		want  string
		valid bool
	}{
		{civil.Day(civil.MustParse("2014-12-31")), "2014-12-31..2015-01-01", true},
		{civil.Day(civil.Earliest()), "1900-01-01..1900-01-02", true},
		{civil.Day(civil.Latest()), "2199-12-31..", true},
		{civil.Day(civil.Date{}), "1900-01-01..1900-01-01", false},
		{civil.Year(2014), "2014-01-01..2015-01-01", true},
		{civil.Year(1900), "1900-01-01..1901-01-01", true},
		{civil.Year(2199), "2199-01-01..", true},
		{civil.Year(1899), "1900-01-01..1900-01-01", false},
		{civil.Year(2200), "1900-01-01..1900-01-01", false},
		{civil.Period{}, "..", true},
	}
	for _, test := range tests {
		if test.got.String() != test.want || test.got.IsValid() != test.valid {
			t.Errorf("got %v, valid %v; want %s, %v", test.got, test.got.IsValid(), test.want, test.valid)
		}
	}
}

func TestPeriodJSON(t *testing.T) {
	tests := []struct{ period, want string }{
		{"..", `{}`},
		{"2014-01-01..", `{"from":"2014-01-01"}`},
		{"..2015-01-01", `{"until":"2015-01-01"}`},
		{"2014-01-01..2015-01-01", `{"from":"2014-01-01","until":"2015-01-01"}`},
	}
	for _, test := range tests {
		p := period(t, test.period)
		data, err := json.Marshal(p)
		if err != nil || string(data) != test.want {
			t.Errorf("%v is written %s, %v; want %s", p, data, err, test.want)
		}
		var back civil.Period
		if err := json.Unmarshal(data, &back); err != nil {
			t.Errorf("%s: %v", data, err)
		}
		if diff := cmp.Diff(p.String(), back.String()); diff != "" {
			t.Errorf("%s is read back differently (-wrote +read):\n%s", data, diff)
		}
	}
}

func TestPeriodIsZero(t *testing.T) {
	type holder struct {
		Period civil.Period `json:"period,omitzero"`
	}
	data, err := json.Marshal(holder{})
	if err != nil || string(data) != `{}` {
		t.Errorf("a zero period is written %s, %v", data, err)
	}
	if civil.Year(2014).IsZero() {
		t.Error("a year is all time")
	}
}

func FuzzPeriod(f *testing.F) {
	f.Add(`{"from":"2014-01-01","until":"2015-01-01"}`)
	f.Add(`{"from":"2015-01-01","until":"2014-01-01"}`)
	f.Add(`{"until":"1900-01-01"}`)
	f.Add(`{"from":""}`)
	f.Add(`{}`)
	f.Fuzz(func(t *testing.T, s string) {
		var p civil.Period
		if json.Unmarshal([]byte(s), &p) != nil {
			return
		}
		data, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		var back civil.Period
		if err := json.Unmarshal(data, &back); err != nil || back != p {
			t.Fatalf("%v is read back from %s as %v, %v", p, data, back, err)
		}
		if p.IsValid() != p.Overlaps(p) || p.IsValid() != p.Within(p) {
			t.Fatalf("%v: valid %v, overlaps itself %v, within itself %v", p, p.IsValid(), p.Overlaps(p), p.Within(p))
		}
	})
}
