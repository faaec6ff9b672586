package house

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Codes are the codes of catalogues: of norms, facts, readings and roles.
type Codes map[string]bool

// ReadCodes reads those of the catalogues obligation/*/instrument.json of a checkout.
func ReadCodes(dir string) (Codes, error) {
	names, err := filepath.Glob(filepath.Join(dir, "obligation", "*", "instrument.json"))
	if err != nil {
		return nil, err
	}
	all := Codes{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if err := all.add(data); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return all, nil
}

func (c Codes) add(catalogue []byte) error {
	var law struct {
		Norms    []struct{ ID string }
		Facts    []struct{ Fact string }
		Readings []struct{ ID string }
		Roles    []struct{ Role string }
	}
	if err := json.Unmarshal(catalogue, &law); err != nil {
		return err
	}
	for _, n := range law.Norms {
		c[n.ID] = true
	}
	for _, f := range law.Facts {
		c[f.Fact] = true
	}
	for _, r := range law.Readings {
		c[r.ID] = true
	}
	for _, r := range law.Roles {
		c[r.Role] = true
	}
	return nil
}

// literal is a string that stands in a file.
type literal struct {
	value string
	line  int
}

// literals returns the strings that a file writes, but for its imports and the tags of
// its fields.
func literals(fset *token.FileSet, syntax *ast.File) []literal {
	var all []literal
	tags := map[*ast.BasicLit]bool{}
	ast.Inspect(syntax, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			if n.Tag != nil {
				tags[n.Tag] = true
			}
		case *ast.BasicLit:
			if value, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING && !tags[n] {
				all = append(all, literal{value, fset.Position(n.Pos()).Line})
			}
		}
		return true
	})
	return all
}

// Subjects are words for what treaties are about, which stand in catalogues and code lists
// and not in the engine.
type Subjects []string

// Faults returns the places in packages whose names begin with a path that write such a
// word in a string, outside generated files. Tests are not looked at.
func (s Subjects) Faults(m *Module, within string) []Fault {
	var faults []Fault
	for _, p := range m.Packages {
		for _, f := range p.Files {
			if f.Generated || !strings.HasPrefix(p.Place(f), within) {
				continue
			}
			for _, l := range f.literals {
				for _, word := range s {
					if strings.Contains(strings.ToLower(l.value), word) {
						faults = append(faults, Fault{fmt.Sprintf("%s:%d", p.Place(f), l.line), strconv.Quote(word), "no word for what a treaty is about"})
					}
				}
			}
		}
	}
	return faults
}

// Exception is a file that may write a word which is a code too.
type Exception struct {
	File   string // within the module
	Word   string // none: any
	Reason string
}

// Faults returns the places that write a code, outside generated files and exceptions.
// Tests are not looked at.
func (c Codes) Faults(m *Module, exceptions []Exception) []Fault {
	excepted := map[[2]string]bool{}
	for _, e := range exceptions {
		excepted[[2]string{e.File, e.Word}] = true
	}
	var faults []Fault
	for _, p := range m.Packages {
		for _, f := range p.Files {
			if f.Generated || excepted[[2]string{p.Place(f), ""}] {
				continue
			}
			for _, l := range f.literals {
				if c[l.value] && !excepted[[2]string{p.Place(f), l.value}] {
					faults = append(faults, Fault{fmt.Sprintf("%s:%d", p.Place(f), l.line), strconv.Quote(l.value), "no code of a catalogue"})
				}
			}
		}
	}
	return faults
}
