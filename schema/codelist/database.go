package codelist

import (
	"database/sql/driver"
	"encoding"
	"fmt"
	"time"
)

// Scan sets *v to what a database holds, for the Scan method of a type:
//
//	func (m *Modality) Scan(held any) error { return codelist.Scan(m, held) }
//
// T is any type that UnmarshalText reads from its text. Text comes as a string or
// as bytes. NULL is the zero T: who must tell it from a zero value that has a text,
// as an amount of 0 has, scans into a [database/sql.Null]. The error for other text
// is that of UnmarshalText, and an error leaves *v as it is.
func Scan[T any, P interface {
	*T
	encoding.TextUnmarshaler
}](v P, held any) error {
	switch held := held.(type) {
	case nil:
		var none T
		*v = none
		return nil
	case string:
		return v.UnmarshalText([]byte(held))
	case []byte:
		return v.UnmarshalText(held)
	}
	return fmt.Errorf("%T: found %s in the database, expected text or NULL", *v, described(held))
}

// Value returns v as a database holds it, for the Value method of a type: the text
// of MarshalText, as a string. The zero T is NULL, unless it has a text of its own,
// as an amount of 0 has. The error for any other value without a text is that of
// MarshalText.
func Value[T interface {
	comparable
	encoding.TextMarshaler
}](v T) (driver.Value, error) {
	text, err := v.MarshalText()
	if err == nil {
		return string(text), nil
	}
	var none T
	if v == none {
		return nil, nil
	}
	return nil, err
}

// described is what was found, for an error: only types whose text is short are
// written out.
func described(held any) string {
	switch held.(type) {
	case bool, int64, float64, time.Time:
		return fmt.Sprintf("%T %v", held, held)
	}
	return fmt.Sprintf("%T", held)
}
