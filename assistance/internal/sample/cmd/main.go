// Command cmd writes records that are made up, one to a line, the members of each
// object shuffled.
//
//	go run ./assistance/internal/sample/cmd 1000000 > records.ndjson
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"

	"github.com/treatyaid/treatyaid/assistance/internal/sample"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("usage: go run ./assistance/internal/sample/cmd NUMBER")
	}
	n, err := strconv.Atoi(args[0])
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	if err := sample.New(1, sample.Shuffled).WriteTo(out, n); err != nil {
		return err
	}
	return out.Flush()
}
