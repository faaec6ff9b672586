// Atlas makes a page that a desk officer opens in a browser: who is affected, one State, one
// pair of States with the proof, who gave what to whom, what changed.
//
//	go run ./examples/atlas
//	go run ./examples/atlas -o atlas
//
// The library itself runs in the page, compiled to WebAssembly: nothing is asked of a server,
// and nothing leaves the machine. With -o the page is written to a folder, of which
// index.html can be opened as it is, sent to a colleague or put on any web server. Without
// it, it is served on this machine alone, and the address is printed.
//
// To be made the page needs Node 20 and npm beside Go; its two packages are pinned by
// page/package-lock.json. To be opened it needs nothing.
//
// The exit status is 0, or 1 if the page cannot be made; an interrupt ends the serving.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/treatyaid/treatyaid/examples/internal/terminal"
)

// The exit statuses.
const (
	done   = 0
	failed = 1
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run follows the command line and returns the exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	errs := terminal.Lines(stderr)
	err := atlas(ctx, args, stdout, errs)
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(errs, "atlas:", err)
		return failed
	}
	return done
}

func atlas(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("atlas", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	out := flags.String("o", "", "the `folder` to write the page to; without it, it is served")
	address := flags.String("address", "127.0.0.1:0", "the `address` to serve on: of this machine, any free port")
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(stdout, "Makes a page on assistance obligations for a browser, and serves it on this machine or writes it to a folder.")
		flags.SetOutput(stdout)
		flags.PrintDefaults()
		return err
	case err != nil:
		return fmt.Errorf("%w; the flags are -o FOLDER, -address HOST:PORT and -h", err)
	case flags.NArg() > 0:
		return fmt.Errorf("%[1]q stands without a flag; -o %[1]s writes the page to that folder", flags.Arg(0))
	}
	if *out != "" {
		if err := writeSite(ctx, *out, stderr); err != nil {
			return err
		}
		_, err := fmt.Fprintf(stdout, "The page is in %s: open index.html.\n", *out)
		return err
	}
	if err := checkLoopback(*address); err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "atlas")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	if err := writeSite(ctx, folder, stderr); err != nil {
		return err
	}
	return serve(ctx, folder, *address, stdout)
}
