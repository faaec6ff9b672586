package logic

// Truth is one of the three values of Kleene's logic. The zero value is Unknown,
// so that nothing defaults to a No.
type Truth uint8

// The values. Their numbers are the digits of a [Combination].
const (
	Unknown Truth = iota
	No
	Yes
)

// Not exchanges Yes and No.
func (t Truth) Not() Truth {
	switch t {
	case Yes:
		return No
	case No:
		return Yes
	}
	return Unknown
}

// And is No if either is No, Yes if both are Yes, and otherwise Unknown.
func (t Truth) And(u Truth) Truth {
	switch {
	case t == No || u == No:
		return No
	case t == Yes && u == Yes:
		return Yes
	}
	return Unknown
}

// Or is Yes if either is Yes, No if both are No, and otherwise Unknown.
func (t Truth) Or(u Truth) Truth {
	switch {
	case t == Yes || u == Yes:
		return Yes
	case t == No && u == No:
		return No
	}
	return Unknown
}
