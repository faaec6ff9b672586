// Iati turns records of assistance into IATI activities, version 2.03, and activities into
// records, one to a line.
//
//	go run ./examples/iati -o activities.xml -prefix XM-EX-1 -ref XM-EX-1 -name "An example centre" records.ndjson
//	go run ./examples/iati -o records.ndjson activities.xml
//
// What a file is shows in its name: .xml has activities, anything else records. Without a
// file the records of the sample register are written, and without -o what is made goes to
// standard output.
//
// Activities are written as a secondary reporter's: -prefix is what their identifiers begin
// with, -ref and -name say who reports. With the same -prefix they are read back under the
// ids of their records. A file of activities is read twice: first for which of them are on
// record, so that parts are told from what has no whole.
//
// What has no place on the other side is counted by its reason on standard error, and
// -left FILE lists each. Nothing is made more of than it is: see package assistance/iati.
//
// The exit status is 0, also if something was left out; 1 if a file cannot be read, and then
// nothing is written to the file of -o; 130 if it was interrupted.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"time"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/assistance/iati"
	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/examples/internal/tables"
	"github.com/treatyaid/treatyaid/examples/internal/terminal"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// The exit statuses.
const (
	done        = 0
	failed      = 1
	interrupted = 130 // what a shell says of a program that SIGINT ended
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// request is what the command line asks.
type request struct {
	file      string // "" for the sample register
	out       string // "" for standard output
	left      string // the file that lists what was left out; "" for none
	publisher iati.Publisher
	read      civil.Date // the day on which activities were read
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	errs := terminal.Lines(stderr)
	q, err := readRequest(args, errs)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return done
	case err != nil:
		return failed // which has been written
	}
	c := &conversion{ctx: ctx, request: q, stderr: stderr}
	err = c.convert(stdout)
	switch {
	case ctx.Err() != nil:
		return interrupted
	case err != nil:
		fmt.Fprintln(errs, "iati:", err)
		return failed
	}
	c.tell(errs)
	return done
}

// readRequest reads the command line. What is wrong with it has been written to stderr when
// an error is returned.
func readRequest(args []string, stderr io.Writer) (request, error) {
	q := request{publisher: iati.Publisher{Ref: "XX-EXAMPLE", Name: "An example reporter", Prefix: "XX-EXAMPLE"}, read: today()}
	flags := flag.NewFlagSet("iati", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {} // of a mistake it would be a screen of flags
	flags.StringVar(&q.out, "o", "", "the `file` to write; default: standard output")
	flags.StringVar(&q.left, "left", "", "a `file` to list what was left out, one JSON object to a line")
	flags.StringVar(&q.publisher.Ref, "ref", q.publisher.Ref, "the `reference` of the organisation that reports")
	flags.StringVar(&q.publisher.Name, "name", q.publisher.Name, "its `name`")
	flags.StringVar(&q.publisher.Prefix, "prefix", q.publisher.Prefix, "what its identifiers `begin` with")
	flags.TextVar(&q.read, "read", q.read, "the `day` on which a file of activities was read; default: today")
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		flags.PrintDefaults()
		return q, err
	case err != nil:
		fmt.Fprintln(stderr, "iati: -h shows the flags")
		return q, err // which package flag has written
	case flags.NArg() > 1:
		err = fmt.Errorf("found %d files, expected one or none", flags.NArg())
	case flags.NArg() == 1:
		q.file = flags.Arg(0)
		err = tables.Check(q.file)
	}
	if err != nil {
		fmt.Fprintln(stderr, "iati:", err)
	}
	return q, err
}

func today() civil.Date {
	day, _ := civil.New(time.Now().Date())
	return day
}

// conversion is one file made of another.
type conversion struct {
	ctx context.Context
	request
	stderr  io.Writer
	left    io.Writer // nil: nobody asks for the list
	made    int       // records or activities
	reasons [256]int  // how often each reason was met
}

// convert writes the other side of a file. A file is written beside its place first, and
// stands there only when it is whole.
func (c *conversion) convert(stdout io.Writer) error {
	if c.request.left != "" {
		file, err := os.Create(c.request.left)
		if err != nil {
			return err
		}
		defer file.Close()
		c.left = file
	}
	if c.out == "" {
		return c.write(stdout)
	}
	beside, err := os.CreateTemp(filepath.Dir(c.out), "."+filepath.Base(c.out)+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(beside.Name()) // which is not there any more once it has its place
	err = errors.Join(beside.Chmod(0o644), c.write(beside))
	if closed := beside.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return os.Rename(beside.Name(), c.out)
}

func (c *conversion) write(w io.Writer) (err error) {
	buffered := bufio.NewWriter(w)
	if strings.EqualFold(filepath.Ext(c.file), ".xml") {
		err = c.records(buffered)
	} else {
		err = c.activities(buffered)
	}
	if err != nil {
		return err
	}
	return buffered.Flush()
}

// activities writes records as activities.
func (c *conversion) activities(out io.Writer) error {
	w, err := iati.NewWriter(out, c.publisher)
	if err != nil {
		return err
	}
	write := func(r *assistance.Record) error {
		left, err := w.Write(r)
		if err != nil {
			return err
		}
		return c.leave(left)
	}
	if c.file == "" {
		sample, err := examples.Register()
		if err != nil {
			return err
		}
		for r := range sample.Ledger().View() {
			if err := write(r); err != nil {
				return err
			}
		}
		c.made = w.Activities()
		return w.Close()
	}
	err = c.open(func(file io.Reader) error {
		for r, err := range assistance.Records(file, schema.Limits{}) {
			var faults *schema.Errors
			if errors.As(err, &faults) && w.Activities() == 0 {
				return fmt.Errorf("%w\nexpected records of assistance, one to a line, or activities in a file whose name ends in .xml", err)
			}
			if err == nil {
				err = write(&r)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	c.made = w.Activities()
	return w.Close()
}

// open reads the file, with progress told. An error names it.
func (c *conversion) open(read func(file io.Reader) error) error {
	file, err := os.Open(c.file)
	if err != nil {
		return err
	}
	defer file.Close()
	reading := terminal.NewReading(c.ctx, file, c.stderr)
	defer reading.Clear()
	if err := read(reading); err != nil {
		return fmt.Errorf("%s: %w", c.file, err)
	}
	return nil
}

// records writes activities as records.
func (c *conversion) records(out io.Writer) error {
	reader := iati.Reader{Source: party.Source{Title: "IATI activities: " + filepath.Base(c.file), Read: c.read}, Prefix: c.publisher.Prefix}
	recorded := make(map[string]bool)
	err := c.each(reader, func(a iati.Activity) error {
		if len(a.Records) > 0 {
			recorded[a.Identifier] = true
		}
		return nil
	})
	if err != nil {
		return err
	}
	reader.Recorded = func(identifier string) bool { return recorded[identifier] }
	var line []byte
	return c.each(reader, func(a iati.Activity) error {
		for _, r := range a.Records {
			c.made++
			var err error
			if line, err = r.AppendJSON(line[:0]); err != nil {
				return err
			}
			if _, err := out.Write(append(line, '\n')); err != nil {
				return err
			}
		}
		return c.leave(a.LeftOut)
	})
}

// each goes through the activities of the file.
func (c *conversion) each(reader iati.Reader, do func(iati.Activity) error) error {
	return c.open(func(file io.Reader) error {
		for a, err := range reader.Read(file) {
			if err == nil {
				err = do(a)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// leave counts and lists what was left out.
func (c *conversion) leave(left []iati.LeftOut) error {
	for _, l := range left {
		c.reasons[l.Reason]++
		if c.left == nil {
			continue
		}
		line, err := json.Marshal(l)
		if err != nil {
			return err
		}
		if _, err := c.left.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}

// tell says what was made and left out.
func (c *conversion) tell(w io.Writer) {
	what := "activities made of records"
	if strings.EqualFold(filepath.Ext(c.file), ".xml") {
		what = "records made of activities"
	}
	fmt.Fprintf(w, "%d %s\n", c.made, what)
	for reason, n := range c.reasons {
		if n > 0 {
			fmt.Fprintf(w, "%6d left out: %s\n", n, iati.Reason(reason))
		}
	}
}
