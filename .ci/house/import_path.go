package house

import (
	"slices"
	"strings"
)

// within returns the path of a package within its module, "." for the root. It
// is false for a package of another module.
func within(module, importPath string) (path string, ok bool) {
	if importPath == module {
		return ".", true
	}
	return strings.CutPrefix(importPath, module+"/")
}

// internal tells whether a folder on the path is called internal. The go command
// then lets only the neighbours of that folder import the package.
func internal(importPath string) bool {
	return slices.Contains(strings.Split(importPath, "/"), "internal")
}
