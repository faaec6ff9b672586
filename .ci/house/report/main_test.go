package main

import (
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/.ci/house"
)

var update = flag.Bool("update", false, "write the golden file anew")

func TestTable(t *testing.T) {
	module, err := house.Load("../testdata/made")
	if err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/made.golden"
	got := table(module).String()
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("run with -update if this is right (-want +got):\n%s", diff)
	}
}
