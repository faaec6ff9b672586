// Package house measures the shape of a Go module: which package imports which,
// which files of a package use each other, where methods lie, and how many names
// an importer meets.
//
//	module, err := house.Load("..")
//	...
//	for _, p := range module.Packages {
//		for _, cycle := range p.Cycles() {
//			fmt.Println(p.Path, len(cycle.Files), cycle.Lines())
//		}
//	}
//
// It leaves out test files, and files that are not built for the platform of the
// run. It lists generated files, but they are in no cycle and their methods are
// never misplaced, since nobody reads or moves them by hand.
//
// The package only measures. The rules of the library are in its test, TestHouse.
// The command report prints the measures of any checkout, so that before and
// after can be compared.
package house
