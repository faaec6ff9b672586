package house_test

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/.ci/house"
)

var update = flag.Bool("update", false, "write the golden file anew")

// The rules of the house.
var floors = house.Floors{"schema", "party", "assistance", "obligation", "examples"}

// mostFiles is what a reader can hold in the head at once.
const mostFiles = 6

// exceptions are words of Go that are codes of a catalogue as well.
var exceptions = []house.Exception{
	{File: "assistance/category.go", Reason: "the table of categories, which treaties share"},
	{File: "assistance/subject.go", Reason: "the table of subjects, which treaties share"},
	{File: "examples/assess/flags.go", Word: "affected", Reason: "the name of a flag; nothing is chosen by it"},
	{File: "examples/internal/recordtable/forbidden.go", Word: "victims", Reason: "a word of headers that are dropped; nothing is chosen by it"},
	{File: "obligation/declared_facts.go", Word: "lists", Reason: "a member of the register; nothing is chosen by it"},
	{File: "obligation/list_statement.go", Word: "lists", Reason: "a member of the register; nothing is chosen by it"},
	{File: "schema/token/certifying/target.go", Word: "lists", Reason: "a member of the register; nothing is chosen by it"},
	{File: "obligation/register_reader.go", Word: "lists", Reason: "a member of the register; nothing is chosen by it"},
	{File: "obligation/register_rules.go", Word: "lists", Reason: "a member of the register; nothing is chosen by it"},
	{File: "obligation/register_limits.go", Word: "lists", Reason: "a member of the register; nothing is chosen by it"},
	{File: "obligation/index.go", Word: "lists", Reason: "a member of the register; nothing is chosen by it"},
	{File: "examples/assess/overview.go", Word: "position", Reason: "a brief word of a column for a reason; nothing is chosen by it"},
	{File: "obligation/clock_start.go", Word: "request", Reason: "the table of starts of a clock, a code of its own"},
	{File: "examples/compare/axis.go", Reason: "the names of axes, by which norms are compared; what is on one the catalogue says"},
}

// golden holds the count of exported names, so that growth is seen in review.
const golden = "testdata/exported.golden"

// TestHouse holds the library, at the root of the checkout, to the rules. The go
// command does not see that it depends on the library, and may repeat an old
// result: run it with -count=1.
func TestHouse(t *testing.T) {
	library, err := house.Load("../..")
	if err != nil {
		t.Fatal(err)
	}
	t.Run("floors", func(t *testing.T) {
		for _, fault := range floors.Faults(library) {
			t.Error(fault)
		}
	})
	t.Run("rooms", func(t *testing.T) {
		for _, p := range library.Packages {
			for _, cycle := range p.Cycles() {
				if len(cycle.Files) > mostFiles {
					t.Error(house.Fault{
						Place:    p.Path,
						Found:    cycle.String(),
						Expected: fmt.Sprintf("cycles of at most %d files", mostFiles),
					})
				}
			}
		}
	})
	t.Run("methods", func(t *testing.T) {
		for _, p := range library.Packages {
			for _, method := range p.Misplaced() {
				t.Error(house.Fault{
					Place:    p.Place(method.In),
					Found:    method.Method + ", whose type is in " + method.Home.Name,
					Expected: "methods of its own types",
				})
			}
		}
	})
	t.Run("codes", func(t *testing.T) {
		codes, err := house.ReadCodes("../..")
		if err != nil || len(codes) == 0 {
			t.Fatal("no codes", err)
		}
		for _, fault := range codes.Faults(library, exceptions) {
			t.Error(fault)
		}
	})
	t.Run("subjects", func(t *testing.T) {
		subjects := house.Subjects{"cluster munition", "mine action", "landmine", "mined area", "nuclear", "chemical weapon", "disabilit", "explosive remnant"}
		for _, fault := range subjects.Faults(library, "obligation/") {
			t.Error(fault)
		}
	})
	t.Run("surface", func(t *testing.T) {
		got := surface(library).String()
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if string(want) != got {
			t.Errorf("%s: other counts of exported names; if they are right, run\n\n\tgo -C .ci test ./house -update\n\n(-want +got):\n%s",
				golden, cmp.Diff(rows(string(want)), rows(got)))
		}
	})
}

// surface counts the exported names of each package that can be imported.
func surface(m *house.Module) house.Table {
	table := house.Table{{"package", "exported", "codecs", "generated constants"}}
	row := func(name string, s house.Surface) {
		table = append(table, []string{name, strconv.Itoa(s.Exported), strconv.Itoa(s.Codecs), strconv.Itoa(s.Generated)})
	}
	var total house.Surface
	for _, p := range m.Packages {
		if p.Importable() {
			row(p.Path, p.Surface())
			total = total.Plus(p.Surface())
		}
	}
	row("total", total)
	return table
}

// rows returns the cells of a table by the first of each line.
func rows(table string) map[string][]string {
	all := map[string][]string{}
	for line := range strings.Lines(table) {
		if cells := strings.Fields(line); len(cells) > 0 {
			all[cells[0]] = cells[1:]
		}
	}
	return all
}
