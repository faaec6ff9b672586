// Command report prints the shape of a module: a line for each package, and a
// total.
//
//	go -C .ci run ./house/report
//	go -C .ci run ./house/report /path/to/another/checkout
//
// Without an argument it measures the checkout that it lies in. A path is
// absolute or begins at .ci. The columns, all without tests:
//
//	files, lines             of the files that people write
//	generated                lines of generated files
//	cycle, cycle lines       the largest cycle of files that use each other
//	misplaced                methods outside the file of their type
//	exported                 names that an importer meets, fields aside
//	codecs                   methods of codecs, labels and comparison
//	generated names          constants in generated files
//
// The last three are blank for a package that cannot be imported. The total of
// the cycles is the sum of the lines above it.
package main

import (
	"fmt"
	"os"
	"strconv"

	"github.com/treatyaid/treatyaid/.ci/house"
)

func main() {
	dir := ".."
	switch len(os.Args) {
	case 1:
	case 2:
		dir = os.Args[1]
	default:
		fmt.Fprintf(os.Stderr, "report: found %d arguments, expected at most the folder of a checkout\n", len(os.Args)-1)
		os.Exit(2)
	}
	module, err := house.Load(dir)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Print(table(module))
}

// shape is the measures of a package, or of all.
type shape struct {
	files, lines, generated int
	cycle, cycleLines       int
	misplaced               int
	surface                 house.Surface
}

func newShape(p *house.Package) shape {
	s := shape{misplaced: len(p.Misplaced()), surface: p.Surface()}
	for _, f := range p.Files {
		if f.Generated {
			s.generated += f.Lines
		} else {
			s.files++
			s.lines += f.Lines
		}
	}
	if cycles := p.Cycles(); len(cycles) > 0 {
		s.cycle, s.cycleLines = len(cycles[0].Files), cycles[0].Lines()
	}
	return s
}

func (s shape) plus(other shape) shape {
	return shape{
		s.files + other.files, s.lines + other.lines, s.generated + other.generated,
		s.cycle + other.cycle, s.cycleLines + other.cycleLines,
		s.misplaced + other.misplaced,
		s.surface.Plus(other.surface),
	}
}

func (s shape) row(name string, importable bool) []string {
	row := []string{name}
	for _, n := range []int{s.files, s.lines, s.generated, s.cycle, s.cycleLines, s.misplaced} {
		row = append(row, strconv.Itoa(n))
	}
	if importable {
		row = append(row, strconv.Itoa(s.surface.Exported), strconv.Itoa(s.surface.Codecs), strconv.Itoa(s.surface.Generated))
	}
	return row
}

func table(m *house.Module) house.Table {
	t := house.Table{{"package", "files", "lines", "generated", "cycle", "cycle lines", "misplaced", "exported", "codecs", "generated names"}}
	var total shape
	for _, p := range m.Packages {
		s := newShape(p)
		t = append(t, s.row(p.Path, p.Importable()))
		total = total.plus(s)
	}
	return append(t, total.row("total", true))
}
