package civil

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"time"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/internal/character"
)

// What may be wrong with a date, for [errors.Is].
var (
	// ErrMalformed: the text is not written YYYY-MM-DD.
	ErrMalformed = errors.New("not a date written YYYY-MM-DD")
	// ErrNoSuchDay: the calendar has no such day, as 2026-02-30.
	ErrNoSuchDay = errors.New("no such day in the calendar")
	// ErrOutOfRange: the year lies outside 1900 to 2199.
	ErrOutOfRange = errors.New("year outside 1900 to 2199")
	// ErrNoDate: the zero Date was to be written as a date.
	ErrNoDate = errors.New("no date")
)

// Date is a day of the Gregorian calendar from 1900-01-01 to 2199-12-31.
// It is comparable with ==. The zero Date is no date: it comes before every
// date, lies in no period and has no text.
type Date struct {
	day int32 // days since 1899-12-31, so that 0 is free to mean no date
}

// New returns the day d of month m of year y. Unlike [time.Date] it carries
// nothing over: an error wraps [ErrOutOfRange] or [ErrNoSuchDay].
func New(y int, m time.Month, d int) (Date, error) {
	switch day := dayNumber(y, m, d); {
	case day > 0:
		return Date{day}, nil
	case y < firstYear || y > lastYear:
		return Date{}, fmt.Errorf("year %d: %w", y, ErrOutOfRange)
	}
	return Date{}, fmt.Errorf("year %d, month %d, day %d: %w", y, int(m), d, ErrNoSuchDay)
}

// Parse reads a date written YYYY-MM-DD, ten bytes and nothing around them.
// An error wraps [ErrMalformed], [ErrNoSuchDay] or [ErrOutOfRange].
func Parse(s string) (Date, error) { return parse(s) }

// MustParse is [Parse] for a date that stands in the program itself; it panics
// on an error.
func MustParse(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// Earliest returns the first day that a Date can be, 1900-01-01.
func Earliest() Date { return Date{1} }

// Latest returns the last day that a Date can be, 2199-12-31.
func Latest() Date { return Date{lastDay} }

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d.day == 0 }

// Year returns the year of d, 0 for no date.
func (d Date) Year() int {
	y, _, _ := d.split()
	return y
}

// Month returns the month of d, 0 for no date.
func (d Date) Month() time.Month {
	_, m, _ := d.split()
	return m
}

// Day returns the day of the month of d, 0 for no date.
func (d Date) Day() int {
	_, _, day := d.split()
	return day
}

// Before reports whether d comes before other. No date comes before every date.
func (d Date) Before(other Date) bool { return d.day < other.day }

// After reports whether d comes after other.
func (d Date) After(other Date) bool { return d.day > other.day }

// Compare returns -1 if d comes before other, 0 if they are the same day, and
// +1 if d comes after.
func (d Date) Compare(other Date) int {
	switch {
	case d.day < other.day:
		return -1
	case d.day > other.day:
		return 1
	}
	return 0
}

// Equal is ==, for go-cmp and whatever else compares by Equal.
func (d Date) Equal(other Date) bool { return d == other }

// DaysSince returns the days from other to d, negative if d comes first.
// It is 0 if either is no date.
func (d Date) DaysSince(other Date) int {
	if d.IsZero() || other.IsZero() {
		return 0
	}
	return int(d.day - other.day)
}

// AddDays returns the date n days after d, or before it for a negative n.
// It is no date if d is none or the result is out of range.
func (d Date) AddDays(n int) Date {
	if d.IsZero() || n < -lastDay || n > lastDay {
		return Date{}
	}
	day := int(d.day) + n
	if day < 1 || day > lastDay {
		return Date{}
	}
	return Date{int32(day)}
}

// AddMonths returns the same day of the month n months after d, or before it
// for a negative n. Where that month has no such day the result is its last
// day, and clamped is true: six months after 31 August is the last day of
// February. The result is no date if d is none or it is out of range.
func (d Date) AddMonths(n int) (sum Date, clamped bool) {
	const most = (lastYear - firstYear + 1) * 12
	if d.IsZero() || n < -most || n > most {
		return Date{}, false
	}
	y, m, day := d.split()
	months := y*12 + int(m) - 1 + n
	y, m = months/12, time.Month(months%12+1)
	if y < firstYear || y > lastYear {
		return Date{}, false
	}
	if last := daysIn(y, m); day > last {
		return Date{dayNumber(y, m, last)}, true
	}
	return Date{dayNumber(y, m, day)}, false
}

// FirstOfMonth returns the first day of the month of d; no date for no date.
func (d Date) FirstOfMonth() Date {
	if d.IsZero() {
		return Date{}
	}
	return Date{d.day - int32(d.Day()) + 1}
}

// String returns d as YYYY-MM-DD, and "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return string(d.append(nil))
}

// AppendText implements [encoding.TextAppender]: it appends d as YYYY-MM-DD.
// No date has no text: the error is [ErrNoDate], and a JSON field that may be
// absent says omitzero.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d.IsZero() {
		return b, ErrNoDate
	}
	return d.append(b), nil
}

// MarshalText implements [encoding.TextMarshaler], as [Date.AppendText].
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText implements [encoding.TextUnmarshaler], as strict as [Parse].
// On an error d keeps its value.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == len(printed{}) { // as it should be, and then fast
		y, m, day, ok := (*printed)(text).split()
		if number := dayNumber(y, m, day); ok && number > 0 {
			d.day = number
			return nil
		}
	}
	parsed, err := parse(text)
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

// Scan implements [database/sql.Scanner]. It reads text as strictly as [Parse], and
// NULL as no date. It reads a [time.Time] too, as drivers give one for a column of
// dates: its day in its own zone. A time that is not midnight there is an error. It
// would lose its hour, or is a date that was moved to another zone, where it may be
// another day. On an error d keeps its value.
func (d *Date) Scan(held any) error {
	t, ok := held.(time.Time)
	if !ok {
		return codelist.Scan(d, held)
	}
	if h, m, s := t.Clock(); h|m|s|t.Nanosecond() != 0 {
		return fmt.Errorf("found the time %s in the database, expected midnight, as of a date", t.Format(time.RFC3339Nano))
	}
	scanned, err := New(t.Date())
	if err == nil {
		*d = scanned
	}
	return err
}

// Value implements [driver.Valuer]: it writes text, YYYY-MM-DD, and NULL for no
// date.
func (d Date) Value() (driver.Value, error) { return codelist.Value(d) }

func (d Date) append(b []byte) []byte {
	y, m, day := d.split()
	return append(b,
		byte('0'+y/1000), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10), '-',
		byte('0'+m/10), byte('0'+m%10), '-',
		byte('0'+day/10), byte('0'+day%10))
}

func (d Date) split() (y int, m time.Month, day int) {
	if d.IsZero() {
		return 0, 0, 0
	}
	return yearMonthDay(d.day)
}

func parse[T string | []byte](s T) (Date, error) {
	if len(s) != len(printed{}) {
		return Date{}, malformed(s)
	}
	var text printed
	copy(text[:], s)
	y, m, d, ok := text.split()
	if !ok {
		return Date{}, malformed(s)
	}
	return New(y, m, d)
}

// malformed quotes no more than a short prefix of what it was given.
func malformed[T string | []byte](s T) error {
	const most = 16
	shown := fmt.Sprintf("%q", s)
	if len(s) > most {
		shown = fmt.Sprintf("%q and more", s[:most])
	}
	if c, ok := character.Foreign(string(s)); ok {
		shown += ", with " + character.Describe(c)
	}
	return fmt.Errorf("%s: %w", shown, ErrMalformed)
}
