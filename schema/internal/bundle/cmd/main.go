// Command cmd writes the bundles of the schema files in a folder.
//
//	go run ./internal/bundle/cmd v1
package main

import (
	"fmt"
	"os"

	"github.com/treatyaid/treatyaid/schema/internal/bundle"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./internal/bundle/cmd FOLDER")
		os.Exit(2)
	}
	if err := bundle.Write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
