package house

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"slices"

	"golang.org/x/tools/go/packages"
)

// Package is a package of a module.
type Package struct {
	Path  string  // within the module: "schema/civil", "." for the root
	Name  string  // as its package clause says
	Files []*File // sorted by name

	types  *types.Package
	fset   *token.FileSet
	fileOf map[*token.File]*File
}

func newPackage(module string, l *packages.Package) *Package {
	p := &Package{
		Name:   l.Name,
		types:  l.Types,
		fset:   l.Fset,
		fileOf: map[*token.File]*File{},
	}
	p.Path, _ = within(module, l.PkgPath)
	for _, syntax := range l.Syntax {
		f := newFile(module, l.Fset, syntax)
		p.Files = append(p.Files, f)
		p.fileOf[l.Fset.File(syntax.FileStart)] = f
	}
	slices.SortFunc(p.Files, func(a, b *File) int { return cmp.Compare(a.Name, b.Name) })
	p.readUses(l.TypesInfo)
	return p
}

// Importable tells whether a program outside the module can import the package:
// it is no command and lies in no folder internal.
func (p *Package) Importable() bool {
	return p.Name != "main" && !internal(p.Path)
}

// declaredIn returns the file that declares the object, or nil if that is no
// file of the package.
func (p *Package) declaredIn(object types.Object) *File {
	if object.Pkg() != p.types {
		return nil
	}
	return p.fileAt(object.Pos())
}

func (p *Package) fileAt(at token.Pos) *File {
	return p.fileOf[p.fset.File(at)]
}

// Place returns the path of a file of the package within the module.
func (p *Package) Place(f *File) string {
	return path.Join(p.Path, f.Name)
}

// readUses fills in what each file uses. A name counts if it is declared in
// another file: at package level, as a method, or as a field. A field or method
// that is reached through embedded fields uses these as well.
func (p *Package) readUses(info *types.Info) {
	for name, object := range info.Uses {
		p.addUse(name, object)
	}
	for selector, selection := range info.Selections {
		for _, field := range embedded(selection) {
			p.addUse(selector.Sel, field)
		}
	}
}

func (p *Package) addUse(name *ast.Ident, object types.Object) {
	from, to := p.fileAt(name.Pos()), p.declaredIn(object)
	if to == nil || from == to || from.Generated || to.Generated {
		return
	}
	if from.uses[to] == nil {
		from.uses[to] = map[string]bool{}
	}
	from.uses[to][usedName(object)] = true
}

// Cycles returns the cycles of the package's files: that of the most files first,
// and of the most lines among equals. Every file is in one cycle at most.
func (p *Package) Cycles() []Cycle {
	reached := map[*File]map[*File]bool{}
	for _, f := range p.Files {
		reached[f] = f.reached()
	}
	var all []Cycle
	seen := map[*File]bool{}
	for _, f := range p.Files {
		if seen[f] || !reached[f][f] {
			continue
		}
		var c Cycle
		for _, g := range p.Files {
			if reached[f][g] && reached[g][f] {
				c.Files = append(c.Files, g)
				seen[g] = true
			}
		}
		all = append(all, c)
	}
	slices.SortStableFunc(all, func(a, b Cycle) int {
		return cmp.Or(cmp.Compare(len(b.Files), len(a.Files)), cmp.Compare(b.Lines(), a.Lines()))
	})
	return all
}

// Misplaced returns the methods that lie outside the file of their type, sorted
// by type and name.
func (p *Package) Misplaced() []Misplaced {
	var all []Misplaced
	scope := p.types.Scope()
	for _, name := range scope.Names() {
		declared, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || declared.IsAlias() {
			continue
		}
		named, ok := declared.Type().(*types.Named)
		if !ok {
			continue
		}
		home := p.declaredIn(declared)
		first := len(all)
		for method := range named.Methods() {
			in := p.declaredIn(method)
			if in != home && !in.Generated && !home.Generated {
				all = append(all, Misplaced{name + "." + method.Name(), in, home})
			}
		}
		slices.SortFunc(all[first:], func(a, b Misplaced) int { return cmp.Compare(a.Method, b.Method) })
	}
	return all
}

// Surface counts what the package exports. It is zero for a package that is not
// importable.
func (p *Package) Surface() Surface {
	var s Surface
	if !p.Importable() {
		return s
	}
	scope := p.types.Scope()
	for _, name := range scope.Names() {
		object := scope.Lookup(name)
		if !object.Exported() {
			continue
		}
		if _, ok := object.(*types.Const); ok && p.declaredIn(object).Generated {
			s.Generated++
			continue
		}
		s.Exported++
		if declared, ok := object.(*types.TypeName); ok {
			s.addMethods(declared)
		}
	}
	return s
}
