// Tables writes what the library holds as tables for R, pandas, SQL and spreadsheets: CSV
// with a schema, as data packages, and the code lists as SKOS.
//
//	go run ./examples/tables .
//
// The argument is the folder of the repository. Treaties, status lists with dates of entry
// into force, norms, facts, readings and codes go to schema/v1/tables, what the sample
// register holds to examples/tables. Its records are written by examples/table, which reads
// and writes that table.
//
// The exit status is 0, 1 if something cannot be read or written, 2 for a wrong call.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

//go:generate go run . ../..
//go:generate go -C ../table run . -o ../tables/records.csv ../public.json

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./examples/tables FOLDER")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "tables:", err)
		os.Exit(1)
	}
}

// write writes every file under the folder of the repository.
func write(root string) error {
	files, err := made(root)
	if err != nil {
		return err
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(name)), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// made returns what is written, by its name under the folder of the repository, from what
// the library embeds and from the tables there that are written by hand.
func made(root string) (map[string][]byte, error) {
	crosswalk, err := readCrosswalk(filepath.Join(root, filepath.FromSlash(lawFolder)))
	if err != nil {
		return nil, err
	}
	law, err := lawPackage(crosswalk)
	if err != nil {
		return nil, err
	}
	sample, err := samplePackage()
	if err != nil {
		return nil, err
	}
	files := make(map[string][]byte)
	for folder, p := range map[string]*dataPackage{lawFolder: law, sampleFolder: sample} {
		if err := p.write(files, folder); err != nil {
			return nil, err
		}
	}
	if files[lawFolder+"/codes.jsonld"], err = vocabulary(crosswalk); err != nil {
		return nil, err
	}
	return files, nil
}

// The folders of the two packages.
const (
	lawFolder    = "schema/v1/tables"
	sampleFolder = "examples/tables"
)
