package house

import (
	"fmt"
	"slices"
	"strings"
)

// Floors names the floors of a module from the ground up. A floor is a folder at
// the module's root, with all packages in it.
type Floors []string

// Faults returns the packages that belong to no floor, and the imports of a
// higher floor.
func (fl Floors) Faults(m *Module) []Fault {
	var all []Fault
	for _, p := range m.Packages {
		level := fl.level(p.Path)
		if level < 0 {
			all = append(all, Fault{
				Place:    p.Path,
				Found:    "a package of no floor",
				Expected: "a folder of one of the floors " + strings.Join(fl, ", "),
			})
			continue
		}
		for _, f := range p.Files {
			for _, i := range f.imports {
				if fl.level(i.path) > level {
					all = append(all, Fault{
						Place:    fmt.Sprintf("%s:%d", p.Place(f), i.line),
						Found:    "an import of " + i.path + ", which lies higher",
						Expected: "imports of the floors " + strings.Join(fl[:level+1], ", "),
					})
				}
			}
		}
	}
	return all
}

// level counts from the ground, which is 0. It is negative for a package of no
// floor.
func (fl Floors) level(path string) int {
	folder, _, _ := strings.Cut(path, "/")
	return slices.Index(fl, folder)
}
