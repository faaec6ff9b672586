package codelist

import (
	"fmt"
	"math"
)

// Values returns every value of T that has a code, in order. T must have its codes
// on values without gaps, from 1 or from 0. The slice is the caller's own.
func Values[T interface {
	~uint8
	fmt.Stringer
}]() []T {
	var all []T
	for i := range math.MaxUint8 + 1 {
		switch v := T(i); {
		case v.String() != "":
			all = append(all, v)
		case i > 0:
			return all
		}
	}
	return all
}
