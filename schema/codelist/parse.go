package codelist

import "encoding"

// Parse returns the value of a code, as Parse[party.Consent]("accession") does. T is
// any type that UnmarshalText reads from its code. P is taken from T and need not be
// given. The error is that of UnmarshalText, which for a code that is not in a [List]
// is an [*UnknownError]; the value is then the zero T.
func Parse[T any, P interface {
	*T
	encoding.TextUnmarshaler
}](code string) (T, error) {
	var v, none T
	if err := P(&v).UnmarshalText([]byte(code)); err != nil {
		return none, err
	}
	return v, nil
}

// MustParse is [Parse] for a code that stands in the program itself. It panics on an
// error.
func MustParse[T any, P interface {
	*T
	encoding.TextUnmarshaler
}](code string) T {
	v, err := Parse[T, P](code)
	if err != nil {
		panic(err)
	}
	return v
}
