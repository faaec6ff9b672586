package schematest

import (
	"database/sql"
	"database/sql/driver"
	"fmt"
	"testing"
	"time"
)

// stored is what a type that a database keeps has.
type stored interface {
	comparable
	driver.Valuer
}

// scanned is what a pointer to it has.
type scanned[T any] interface {
	*T
	sql.Scanner
}

// Stored reports to t where T does not do what every type must that a database keeps
// as text, on some values of it, at least one:
//
//   - Value gives text, which Scan reads to the same value, as a string and as bytes.
//   - NULL is read as the zero T, which is written as NULL or as a text of its own.
//   - Other text, numbers and truth values are errors, and leave the value as it is.
func Stored[T stored, P scanned[T]](t testing.TB, values ...T) {
	t.Helper()
	for _, wrong := range storedWrongly[T, P](values) {
		t.Errorf("%T: %s", *new(T), wrong)
	}
}

// storedWrongly returns what is wrong with how values are stored.
func storedWrongly[T stored, P scanned[T]](values []T) []string {
	var wrong []string
	complain := func(format string, args ...any) { wrong = append(wrong, fmt.Sprintf(format, args...)) }
	if len(values) == 0 {
		complain("no values")
		return wrong
	}
	var none T
	scan := func(held any, want T) {
		got := values[0]
		err := P(&got).Scan(held)
		if b, ok := held.([]byte); ok {
			clear(b) // as a driver may
		}
		if err != nil || got != want {
			complain("%#v is read as %v, %v; want %v", held, got, err, want)
		}
	}
	for _, v := range values {
		held, err := v.Value()
		text, ok := held.(string)
		if err != nil || !ok {
			complain("%v is written %#v, %v", v, held, err)
			continue
		}
		scan(text, v)
		scan([]byte(text), v)
	}
	scan(nil, none)
	switch held, err := none.Value(); {
	case err != nil:
		complain("the zero value is written %#v, %v", held, err)
	case held != nil:
		scan(held, none)
	}
	for _, held := range []any{
		"", " ", "no such text", "\xff", []byte(nil), []byte("no such text"),
		int64(-1), int64(0), int64(1), 0.5, 1.0, true, false, time.Time{}, make(chan int),
	} {
		for _, v := range []T{values[0], none} {
			got := v
			if err := P(&got).Scan(held); err == nil || got != v {
				complain("%#v is read as %v, %v", held, got, err)
			}
		}
	}
	return wrong
}
