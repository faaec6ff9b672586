// Command cmd writes the Go source of a package that certifies what its schema describes.
//
//	go run ./schema/token/certifying/cmd assistance assistance/certify_generated.go
package main

import (
	"fmt"
	"os"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/token/certifying"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: go run ./schema/token/certifying/cmd PACKAGE FILE")
		os.Exit(2)
	}
	source, err := certifying.Make(schema.Files(), os.Args[1])
	if err == nil {
		err = os.WriteFile(os.Args[2], source, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
