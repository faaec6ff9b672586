package house

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"golang.org/x/tools/go/packages"
)

// Module is a Go module with its packages, as they lie in one checkout.
type Module struct {
	Path     string     // "github.com/treatyaid/treatyaid"
	Packages []*Package // sorted by path
}

// needed is what is asked of the loader: source and types of the packages of the
// module. The packages that they import come as export data, which is quick.
const needed = packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports |
	packages.NeedTypes | packages.NeedTypesSizes | packages.NeedSyntax | packages.NeedTypesInfo | packages.NeedModule

// Load reads every package of the module whose root is the folder dir. A module
// that lies in a folder of another is not part of that other. What does not
// compile is an error.
func Load(dir string) (*Module, error) {
	loaded, err := packages.Load(&packages.Config{Dir: dir, Mode: needed}, "./...")
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	if len(loaded) == 0 {
		return nil, fmt.Errorf("%s: found no Go package, expected the root of a module", dir)
	}
	m := &Module{}
	var faults []error
	for _, l := range loaded {
		switch {
		case l.Module == nil:
			faults = append(faults, fmt.Errorf("%s: found package %s outside a module, expected the root of a module", dir, l.PkgPath))
		case len(l.Errors) > 0:
			for _, e := range l.Errors {
				faults = append(faults, e)
			}
		default:
			m.Path = l.Module.Path
			m.Packages = append(m.Packages, newPackage(m.Path, l))
		}
	}
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	slices.SortFunc(m.Packages, func(a, b *Package) int { return cmp.Compare(a.Path, b.Path) })
	return m, nil
}
