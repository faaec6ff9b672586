// Command cmd writes the constants of each catalogue in the folders under one folder,
// beside the catalogue.
//
//	go run ./internal/codes/cmd .
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/treatyaid/treatyaid/obligation/internal/codes"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./internal/codes/cmd FOLDER")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(folder string) error {
	catalogues, err := filepath.Glob(filepath.Join(folder, "*", "instrument.json"))
	if err != nil {
		return err
	}
	for _, name := range catalogues {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		made, err := codes.Make(data)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := os.WriteFile(filepath.Join(filepath.Dir(name), "codes_generated.go"), made, 0o644); err != nil {
			return err
		}
	}
	return nil
}
