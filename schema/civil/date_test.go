package civil_test

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"regexp"
	"testing"
	"time"

	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestParse(t *testing.T) {
	tests := []struct {
		text string
		want error
	}{
		{"2026-03-01", nil},
		{"1900-01-01", nil},
		{"2199-12-31", nil},
		{"2000-02-29", nil},
		{"2024-02-29", nil},
		{"1900-02-29", civil.ErrNoSuchDay},
		{"2100-02-29", civil.ErrNoSuchDay},
		{"2026-02-29", civil.ErrNoSuchDay},
		{"2026-04-31", civil.ErrNoSuchDay},
		{"2026-00-10", civil.ErrNoSuchDay},
		{"2026-13-10", civil.ErrNoSuchDay},
		{"2026-01-00", civil.ErrNoSuchDay},
		{"1899-12-31", civil.ErrOutOfRange},
		{"2200-01-01", civil.ErrOutOfRange},
		{"0000-01-01", civil.ErrOutOfRange},
		{"", civil.ErrMalformed},
		{"2026-3-1", civil.ErrMalformed},
		{"2026-03-01\n", civil.ErrMalformed},
		{" 2026-03-01", civil.ErrMalformed},
		{"2026/03/01", civil.ErrMalformed},
		{"2026-03-0x", civil.ErrMalformed},
		{"+026-03-01", civil.ErrMalformed},
		{"2026-+3-01", civil.ErrMalformed},
		{"20260-3-01", civil.ErrMalformed},
		{"２０", civil.ErrMalformed},
		{"2026-03-01T00:00:00Z", civil.ErrMalformed},
	}
	for _, test := range tests {
		d, err := civil.Parse(test.text)
		if !errors.Is(err, test.want) {
			t.Errorf("Parse(%q): error %v, want %v", test.text, err, test.want)
		}
		if err == nil && d.String() != test.text {
			t.Errorf("Parse(%q).String() = %q", test.text, d)
		}
		if err != nil && !d.IsZero() {
			t.Errorf("Parse(%q) = %v beside an error", test.text, d)
		}
	}
}

func TestNewRefuses(t *testing.T) {
	tests := []struct {
		y    int
		m    time.Month
		d    int
		want error
	}{
		{2026, time.March, 32, civil.ErrNoSuchDay},
		{2026, 13, 1, civil.ErrNoSuchDay},
		{2026, 0, 1, civil.ErrNoSuchDay},
		{2026, time.March, -1, civil.ErrNoSuchDay},
		{math.MaxInt, time.March, 1, civil.ErrOutOfRange},
		{math.MinInt, time.March, 1, civil.ErrOutOfRange},
	}
	for _, test := range tests {
		if _, err := civil.New(test.y, test.m, test.d); !errors.Is(err, test.want) {
			t.Errorf("New(%d, %d, %d): error %v, want %v", test.y, test.m, test.d, err, test.want)
		}
	}
}

// TestEveryDay walks the whole range beside package time.
func TestEveryDay(t *testing.T) {
	day := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)
	n := 0
	for d := civil.Earliest(); !d.IsZero(); d = d.AddDays(1) {
		y, m, dd := day.Date()
		if d.Year() != y || d.Month() != m || d.Day() != dd {
			t.Fatalf("day %d is %v, want %v", n, d, day)
		}
		if made, err := civil.New(y, m, dd); err != nil || made != d {
			t.Fatalf("New(%d, %d, %d) = %v, %v, want %v", y, m, dd, made, err, d)
		}
		text := day.Format(time.DateOnly)
		if d.String() != text {
			t.Fatalf("%v: String is %q", day, d)
		}
		if read, err := civil.Parse(text); err != nil || read != d {
			t.Fatalf("Parse(%q) = %v, %v", text, read, err)
		}
		var read civil.Date
		if err := read.UnmarshalText([]byte(text)); err != nil || read != d {
			t.Fatalf("UnmarshalText(%q) = %v, %v", text, read, err)
		}
		if got := d.DaysSince(civil.Earliest()); got != n {
			t.Fatalf("%v comes %d days after the first, want %d", d, got, n)
		}
		if first := d.FirstOfMonth(); first.Day() != 1 || first.Month() != m || first.Year() != y {
			t.Fatalf("%v.FirstOfMonth() = %v", d, first)
		}
		day = day.AddDate(0, 0, 1)
		n++
	}
	if want := civil.Latest().DaysSince(civil.Earliest()) + 1; n != want {
		t.Errorf("%d days, want %d", n, want)
	}
	if day.Year() != 2200 {
		t.Errorf("the walk ended before %v", day)
	}
}

// wanted is the error that [civil.Parse] owes for a text, by package time.
func wanted(text string) error {
	var y, m, d int
	if !written.MatchString(text) {
		return civil.ErrMalformed
	}
	if _, err := fmt.Sscanf(text, "%d-%d-%d", &y, &m, &d); err != nil {
		return err
	}
	if y < 1900 || y > 2199 {
		return civil.ErrOutOfRange
	}
	if day := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC); day.Format(time.DateOnly) != text {
		return civil.ErrNoSuchDay
	}
	return nil
}

var written = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)

// TestParseEveryNumber reads every month and day of every year, and those that no
// year has.
func TestParseEveryNumber(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	for year := 1898; year <= 2201; year++ {
		for month := range 15 {
			for day := range 34 {
				text := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
				date, err := civil.Parse(text)
				if want := wanted(text); !errors.Is(err, want) || date.IsZero() != (want != nil) {
					t.Fatalf("Parse(%q) = %v, %v; want the error %v", text, date, err, want)
				}
				if err == nil && date.String() != text {
					t.Fatalf("Parse(%q) = %v", text, date)
				}
			}
		}
	}
}

// TestParseEveryByte puts every byte in every place of a date.
func TestParseEveryByte(t *testing.T) {
	for i := range "2014-05-01" {
		for b := range 256 {
			text := []byte("2014-05-01")
			text[i] = byte(b)
			date, err := civil.Parse(string(text))
			if want := wanted(string(text)); !errors.Is(err, want) || date.IsZero() != (want != nil) {
				t.Errorf("Parse(%q) = %v, %v; want the error %v", text, date, err, want)
			}
		}
	}
}

func TestAddMonths(t *testing.T) {
	tests := []struct {
		from    string
		months  int
		want    string
		clamped bool
	}{
		// Article 20(3): six months from receipt.
		{"2024-09-06", 6, "2025-03-06", false},
		{"2026-08-31", 6, "2027-02-28", true},
		{"2027-08-31", 6, "2028-02-29", true},
		{"2027-08-29", 6, "2028-02-29", false},
		{"2026-08-29", 6, "2027-02-28", true},
		{"2026-08-28", 6, "2027-02-28", false},
		{"2025-12-31", 6, "2026-06-30", true},
		{"2026-03-31", -1, "2026-02-28", true},
		{"2026-01-15", -1, "2025-12-15", false},
		{"2026-01-15", -13, "2024-12-15", false},
		{"2026-01-15", 0, "2026-01-15", false},
		{"2199-12-31", 1, "", false},
		{"1900-01-01", -1, "", false},
		{"2026-01-15", math.MaxInt, "", false},
		{"2026-01-15", math.MinInt, "", false},
	}
	for _, test := range tests {
		got, clamped := civil.MustParse(test.from).AddMonths(test.months)
		if got.String() != test.want || clamped != test.clamped {
			t.Errorf("%s + %d months = %q, %v; want %q, %v", test.from, test.months, got, clamped, test.want, test.clamped)
		}
	}
}

func TestAddDays(t *testing.T) {
	tests := []struct {
		from string
		days int
		want string
	}{
		{"2024-02-28", 1, "2024-02-29"},
		{"2024-02-29", 1, "2024-03-01"},
		{"2026-01-01", -1, "2025-12-31"},
		{"2199-12-31", 1, ""},
		{"1900-01-01", -1, ""},
		{"2026-01-01", math.MaxInt, ""},
		{"2026-01-01", math.MinInt, ""},
	}
	for _, test := range tests {
		if got := civil.MustParse(test.from).AddDays(test.days); got.String() != test.want {
			t.Errorf("%s + %d days = %q, want %q", test.from, test.days, got, test.want)
		}
	}
}

func TestOrder(t *testing.T) {
	ascending := []civil.Date{{}, civil.Earliest(), civil.MustParse("2010-08-01"), civil.MustParse("2010-08-02"), civil.Latest()}
	for i, a := range ascending {
		for j, b := range ascending {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := a.Compare(b); got != want {
				t.Errorf("%v.Compare(%v) = %d, want %d", a, b, got, want)
			}
			if a.Before(b) != (want < 0) || a.After(b) != (want > 0) || (a == b) != (want == 0) || a.Equal(b) != (a == b) {
				t.Errorf("%v and %v: Before, After, Equal and == disagree with Compare", a, b)
			}
		}
	}
}

func TestNoDate(t *testing.T) {
	var none civil.Date
	some := civil.MustParse("2026-03-01")
	if !none.IsZero() || some.IsZero() {
		t.Error("IsZero is wrong")
	}
	if none.Year() != 0 || none.Month() != 0 || none.Day() != 0 || none.String() != "" {
		t.Error("no date has a part")
	}
	if sum, clamped := none.AddMonths(6); !sum.IsZero() || clamped {
		t.Errorf("no date + 6 months = %v, %v", sum, clamped)
	}
	if !none.AddDays(1).IsZero() || !none.FirstOfMonth().IsZero() {
		t.Error("no date becomes a date")
	}
	if none.DaysSince(some) != 0 || some.DaysSince(none) != 0 {
		t.Error("days are counted from no date")
	}
	if text, err := none.MarshalText(); !errors.Is(err, civil.ErrNoDate) || len(text) > 0 {
		t.Errorf("MarshalText of no date = %q, %v", text, err)
	}
	if b, err := none.AppendText([]byte("kept")); !errors.Is(err, civil.ErrNoDate) || string(b) != "kept" {
		t.Errorf("AppendText of no date = %q, %v", b, err)
	}
}

func TestDateInDatabase(t *testing.T) {
	schematest.Stored(t, civil.Earliest(), civil.MustParse("2010-08-01"), civil.Latest())
}

func TestScanTime(t *testing.T) {
	east, west := time.FixedZone("", 14*60*60), time.FixedZone("", -12*60*60)
	tests := []struct {
		held time.Time
		want string // "" for an error
	}{
		{time.Date(2014, 1, 1, 0, 0, 0, 0, time.UTC), "2014-01-01"},
		{time.Date(2014, 1, 1, 0, 0, 0, 0, east), "2014-01-01"},
		{time.Date(2014, 1, 1, 0, 0, 0, 0, west), "2014-01-01"},
		{time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC), "1900-01-01"},
		{time.Date(2199, 12, 31, 0, 0, 0, 0, time.UTC), "2199-12-31"},
		{time.Date(1899, 12, 31, 0, 0, 0, 0, time.UTC), ""},
		{time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC), ""},
		{time.Time{}, ""},
		{time.Date(2014, 1, 1, 12, 0, 0, 0, time.UTC), ""},
		{time.Date(2014, 1, 1, 0, 0, 0, 1, time.UTC), ""},
		{time.Date(2014, 1, 1, 0, 0, 0, 0, time.UTC).In(west), ""}, // a date that was moved to another zone
	}
	for _, test := range tests {
		got := civil.MustParse("2026-03-01")
		err := got.Scan(test.held)
		switch {
		case test.want == "":
			if err == nil || got != civil.MustParse("2026-03-01") {
				t.Errorf("%v is read as %v, %v", test.held, got, err)
			}
		case err != nil || got.String() != test.want:
			t.Errorf("%v is read as %v, %v", test.held, got, err)
		}
	}
}

func TestUnmarshalTextKeepsValue(t *testing.T) {
	d := civil.MustParse("2026-03-01")
	if err := d.UnmarshalText([]byte("2026-02-30")); !errors.Is(err, civil.ErrNoSuchDay) {
		t.Errorf("error %v, want %v", err, civil.ErrNoSuchDay)
	}
	if d != civil.MustParse("2026-03-01") {
		t.Errorf("the failed reading left %v", d)
	}
}

func TestMustParsePanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	civil.MustParse("2026-02-30")
}

var (
	_ encoding.TextMarshaler   = civil.Date{}
	_ encoding.TextAppender    = civil.Date{}
	_ encoding.TextUnmarshaler = (*civil.Date)(nil)
)

func FuzzDate(f *testing.F) {
	for _, seed := range []string{"", "2026-03-01", "1900-01-01", "2199-12-31", "2024-02-29", "2023-02-29", "0000-00-00", "2026-03-01 ", "２０２６", "\xff\xff\xff\xff-\xff\xff-\xff\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := civil.Parse(s)
		want := wanted(s)
		if !errors.Is(err, want) {
			t.Fatalf("Parse(%q): %v; want %v", s, err, want)
		}
		std, stdErr := time.Parse(time.DateOnly, s)
		inRange := stdErr == nil && std.Year() >= 1900 && std.Year() <= 2199
		if (err == nil) != inRange {
			t.Fatalf("Parse(%q): %v, package time: %v", s, err, stdErr)
		}
		var fromText civil.Date
		if textErr := fromText.UnmarshalText([]byte(s)); !errors.Is(textErr, want) || fromText != d {
			t.Fatalf("UnmarshalText(%q) = %v, %v; Parse gave %v, %v", s, fromText, textErr, d, err)
		}
		if err != nil {
			return
		}
		if d.String() != s {
			t.Fatalf("%q is written %q", s, d)
		}
		text, err := d.MarshalText()
		if err != nil || string(text) != s {
			t.Fatalf("MarshalText of %q = %q, %v", s, text, err)
		}
		appended, err := d.AppendText([]byte("on "))
		if err != nil || string(appended) != "on "+s {
			t.Fatalf("AppendText of %q = %q, %v", s, appended, err)
		}
		data, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var back civil.Date
		if err := json.Unmarshal(data, &back); err != nil || back != d {
			t.Fatalf("%s is read back as %v, %v", data, back, err)
		}
	})
}

// BenchmarkParse reads a date in every way that a program may, beside the one of
// package time.
func BenchmarkParse(b *testing.B) {
	const text = "2026-03-01"
	read := func(name string, read func() error) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := read(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	read("Parse", func() error {
		_, err := civil.Parse(text)
		return err
	})
	bytes := []byte(text)
	read("UnmarshalText", func() error {
		var d civil.Date
		return d.UnmarshalText(bytes)
	})
	read("time.Parse", func() error {
		_, err := time.Parse(time.DateOnly, text)
		return err
	})
}
