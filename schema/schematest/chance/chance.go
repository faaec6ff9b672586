// Package chance says how many of the things that are thrown at random a test is to try, and
// throws spans of time. It is for tests.
package chance

import (
	"os"
	"testing"
)

// Thorough reports whether tests are to try all that they can: THOROUGH is set in the
// environment, as in .ci/run, and not -short.
func Thorough() bool { return os.Getenv("THOROUGH") != "" && !testing.Short() }

// Some is how many to try where a thorough run tries so many: a fifth of them, under
// -short a twentieth, and at least one.
func Some(of int) int {
	if testing.Short() || Thorough() {
		return All(of)
	}
	return max(1, of/5)
}

// All is how many to try where fewer would not do, as something is met only now and then:
// so many, and under -short a twentieth, at least one.
func All(of int) int {
	if testing.Short() {
		return max(1, of/20)
	}
	return of
}
