package house

import (
	"go/ast"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
)

// File is a Go file of a package.
type File struct {
	Name      string // without its folder: "period.go"
	Lines     int
	Generated bool // its head says "Code generated ... DO NOT EDIT."

	imports  []fileImport
	literals []literal
	uses     map[*File]map[string]bool // the names that it takes from other files
}

// fileImport is an import of a package of the same module.
type fileImport struct {
	path string // within the module
	line int
}

func newFile(module string, fset *token.FileSet, syntax *ast.File) *File {
	in := fset.File(syntax.FileStart)
	f := &File{
		Name:      filepath.Base(in.Name()),
		Lines:     in.LineCount(),
		Generated: ast.IsGenerated(syntax),
		literals:  literals(fset, syntax),
		uses:      map[*File]map[string]bool{},
	}
	for _, spec := range syntax.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue // never in what compiles
		}
		if path, ok := within(module, imported); ok {
			f.imports = append(f.imports, fileImport{path, in.Line(spec.Pos())})
		}
	}
	return f
}

// reached returns the files that f uses, those that these use, and so on. It
// holds f itself only if the way leads back.
func (f *File) reached() map[*File]bool {
	all := map[*File]bool{}
	next := []*File{f}
	for len(next) > 0 {
		one := next[len(next)-1]
		next = next[:len(next)-1]
		for to := range one.uses {
			if !all[to] {
				all[to] = true
				next = append(next, to)
			}
		}
	}
	return all
}

// weakest returns the use of the fewest names that f makes of any of the files.
// It is the one that is cut most easily. Among equals it is the first by file.
func (f *File) weakest(files []*File) Use {
	var weakest Use
	for _, to := range files {
		names := f.uses[to]
		if len(names) > 0 && (weakest.To == nil || len(names) < len(weakest.Names)) {
			weakest = Use{f, to, slices.Sorted(maps.Keys(names))}
		}
	}
	return weakest
}
