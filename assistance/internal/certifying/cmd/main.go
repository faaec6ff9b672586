// Command cmd writes the Go source that certifies records.
//
//	go run ./internal/certifying/cmd certify_generated.go
package main

import (
	"fmt"
	"os"

	"github.com/treatyaid/treatyaid/assistance/internal/certifying"
	"github.com/treatyaid/treatyaid/schema"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./internal/certifying/cmd FILE")
		os.Exit(2)
	}
	source, err := certifying.Make(schema.Files())
	if err == nil {
		err = os.WriteFile(os.Args[1], source, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
