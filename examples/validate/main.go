// Command validate checks documents of treatyaid and says for each fault where
// it is and what it is.
//
//	go run ./examples/validate register.json
//	go run ./examples/validate -kind assistance records.ndjson
//	go run ./examples/validate < obligation/ccm/status-list.json
//
// A file holds one JSON document or, of records of assistance, one to a line
// (NDJSON); those are read in constant memory, however many there are. What kind
// of document it is shows in its members, unless -kind says it.
//
// Three layers are checked, each where the one before found no fault: the bytes
// (scan), the JSON Schema of the kind (schema), and what no schema can say
// (rules). Each fault is a line
//
//	file:line:column: path: code: message
//
// in which line and column count from 1, the column in bytes, and path is a JSON
// Pointer, left out where the fault is of the whole document. A summary follows.
// Characters that would not print are escaped. -format json writes the same as
// one JSON document, fault by fault:
//
//	{
//	  "faults": [{"file", "line", "column", "record", "path", "code", "layer", "message"}, ...],
//	  "files": [{"file", "kind", "documents", "faulty", "faults", "error", "hint", "valid"}, ...],
//	  "interrupted": false,
//	  "valid": false
//	}
//
// There record is the number of the record in a stream; documents is how many
// were checked, faulty how many of them have faults, and faults how many, those
// beyond -most too; error says why a file was not checked to its end, and hint
// what may have been meant.
//
// Of an instrument without faults there may be remarks, which are no faults and
// leave the exit status 0: lines that say "remark:" before their code, and in JSON
// "remarks": [{"path", "code", "message"}, ...] of its file.
//
// Each file is checked by itself, and each record of a stream: that an id stands
// twice shows within a document, not across lines or files.
//
// The exit status is 0 if there is no fault; 1 if there is one, or a file cannot
// be read or is of no kind that its members tell, or the command line cannot be
// followed, and then nothing was read; 130 if it was interrupted. (go run says 1
// for each but 0.) The same input gives the same bytes.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/treatyaid/treatyaid/examples/internal/terminal"
)

// The exit statuses.
const (
	valid       = 0
	faulty      = 1
	interrupted = 130 // what a shell says of a program that SIGINT ended
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run checks what the arguments name and returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parse(args, stdin)
	if err != nil {
		fmt.Fprintln(terminal.Lines(stderr), err)
		return faulty
	}
	status := valid
	if o.help {
		_, err = io.WriteString(stdout, usage)
	} else {
		status, err = validate(ctx, o, stdin, stdout, stderr)
	}
	if err != nil {
		fmt.Fprintf(stderr, "validate: %s\n", terminal.Printable(err.Error()))
		return faulty
	}
	return status
}

// validate checks the files one after another. An error is one of the output.
func validate(ctx context.Context, o *options, stdin io.Reader, stdout, stderr io.Writer) (status int, err error) {
	kinds, err := newGuesser()
	if err != nil {
		return 0, err
	}
	c := &checker{options: o, stdin: stdin, kinds: kinds, report: reportFor(o.format, stdout, stderr), progress: progressFor(stderr)}
	for _, name := range o.files {
		if ctx.Err() != nil {
			status = interrupted
			break
		}
		v, err := c.file(ctx, name)
		if err != nil {
			return 0, err
		}
		switch {
		case errors.Is(v.err, errInterrupted):
			status = interrupted
		case !v.valid() && status == valid:
			status = faulty
		}
	}
	return status, c.report.end(status == interrupted)
}
