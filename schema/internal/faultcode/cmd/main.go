// Command cmd writes the constants of the codes of faults.
//
//	go run ./internal/faultcode/cmd v1/codelists/fault-code.json code_generated.go
package main

import (
	"fmt"
	"os"

	"github.com/treatyaid/treatyaid/schema/internal/faultcode"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: go run ./internal/faultcode/cmd LIST FILE")
		os.Exit(2)
	}
	if err := write(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(list, file string) error {
	data, err := os.ReadFile(list)
	if err != nil {
		return err
	}
	made, err := faultcode.Make(data)
	if err != nil {
		return fmt.Errorf("%s: %w", list, err)
	}
	return os.WriteFile(file, made, 0o644)
}
