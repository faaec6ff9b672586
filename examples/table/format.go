package main

import (
	"path/filepath"
	"strings"
)

// The formats, by the ends of names.
const (
	formatCSV    = ".csv"
	formatXLSX   = ".xlsx"
	formatNDJSON = ".ndjson"
	// A register is read for its records, and never written.
	formatRegister = ".json"
)

// formatOf returns what a file is, by the end of its name.
func formatOf(file string) string {
	switch ext := strings.ToLower(filepath.Ext(file)); ext {
	case ".tsv", ".txt":
		return formatCSV
	case ".jsonl", "":
		return formatNDJSON
	default:
		return ext
	}
}
