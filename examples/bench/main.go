// Bench runs the benchmarks of a million records and writes their tables to
// standard output: the contents of RESULTS.md.
//
//	go run ./examples/bench > examples/bench/RESULTS.md
//
// It takes some minutes and wants a machine that does nothing else.
package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	fmt.Printf("# Benchmarks of one run\n\n`go run ./examples/bench > examples/bench/RESULTS.md` made this file, with %s on %d cores (%s/%s). Of what ran several times (`-count`) the fastest run is told.\n",
		runtime.Version(), runtime.NumCPU(), runtime.GOOS, runtime.GOARCH)
	for _, s := range sections {
		fmt.Fprintln(os.Stderr, s.command())
		run := exec.CommandContext(ctx, "go", s.args...)
		run.Env = append(os.Environ(), s.env...)
		printed, err := run.CombinedOutput()
		if err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n%s", s.command(), err, printed)
			os.Exit(1)
		}
		s.write(os.Stdout, parse(string(printed)))
	}
}
