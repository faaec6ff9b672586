package main

import (
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/party"
)

// A common name suggests a State, and is no name by which one is asked for.
func TestCommonNames(t *testing.T) {
	for name := range commonNames() {
		if _, ok := commonlyCalled(strings.ToUpper(name)); !ok {
			t.Errorf("%s: no such State", name)
		}
		if s, ok := party.StateNamed(name); ok {
			t.Errorf("%s is the name of %s itself", name, s)
		}
		if s, err := party.ParseState(strings.ToUpper(name)); err == nil {
			t.Errorf("%s is the code of %s", name, s)
		}
	}
}
