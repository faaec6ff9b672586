package assistance_test

import (
	"flag"
	"os"
	"runtime/debug"
	"testing"
)

// The tests make much and keep little: they take a fifth less time where memory is collected
// less often. Benchmarks tell what a program takes, which collects it as usual.
func TestMain(m *testing.M) {
	flag.Parse()
	if flag.Lookup("test.bench").Value.String() == "" {
		debug.SetGCPercent(400)
	}
	os.Exit(m.Run())
}
