// Package tables is what programs share that read or write tables. It tells files of tables
// from documents, for programs that read no tables, and writes rows of CSV.
package tables

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// Check returns an error that names the program which reads the file, if its name is that
// of a table.
func Check(file string) error {
	if !slices.Contains([]string{".csv", ".tsv", ".xls", ".xlsx", ".ods"}, strings.ToLower(filepath.Ext(file))) {
		return nil
	}
	return fmt.Errorf("it is a table: go -C examples/table run . -o records.ndjson %s makes records of it", filepath.Base(file))
}
