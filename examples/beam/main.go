// Command beam totals records of assistance that lie in many files, as an Apache
// Beam pipeline: in this process, or the same on a cluster.
//
//	go run . -input 'dir/*.ndjson' -totals totals.ndjson -faults faults.ndjson
//
// Each file holds one record to a line (NDJSON). Each line is read with this
// library; one that is no valid record goes to the faults, with file and line,
// and so does one whose id an earlier line has, by file and line. The others are
// totalled by provider, recipient, category and year, for each stage and
// currency: what [assistance.Ledger.Totals] answers to the same question of the
// same records, but for what a ledger knows more of records that have to do with
// others. The register of -actors says which names are of one actor, and whose
// body it is.
//
// The same files give the same bytes, whatever the runner and however many its
// workers.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/treatyaid/treatyaid/examples/internal/terminal"
)

// The exit statuses.
const (
	clean  = 0
	faulty = 1
)

func main() {
	flag.CommandLine.Init("beam", flag.ContinueOnError)
	flag.CommandLine.SetOutput(io.Discard)
	o := newOptions(flag.CommandLine)
	err := flag.CommandLine.Parse(os.Args[1:])
	switch {
	case errors.Is(err, flag.ErrHelp):
		io.WriteString(os.Stdout, usage)
		os.Exit(clean)
	case err != nil:
		fmt.Fprintln(terminal.Lines(os.Stderr), refusal{err.Error()})
		os.Exit(faulty)
	}
	beam.Init() // a worker stays in here, and was given none of the options
	os.Exit(run(context.Background(), o, flag.Args(), os.Stdout, os.Stderr))
}

// run totals what the options name and returns the exit status.
func run(ctx context.Context, o *options, rest []string, stdout, stderr io.Writer) int {
	stderr = terminal.Lines(stderr)
	if err := o.check(rest); err != nil {
		fmt.Fprintln(stderr, err)
		return faulty
	}
	files, err := o.files(ctx)
	if err == nil {
		err = o.readActors(ctx)
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return faulty
	}
	if *runners.Runner == "" {
		slog.SetDefault(slog.New(slog.DiscardHandler)) // the summary, or the error, says enough
	}
	pipeline, scope := beam.NewPipelineWithRoot()
	build(scope, o, files)
	result, err := beamx.RunWithMetrics(ctx, pipeline)
	if err != nil {
		fmt.Fprintf(stderr, "beam: %s\n", cause(err))
		return faulty
	}
	if *jobopts.Async {
		fmt.Fprintln(stdout, "Submitted; the runner says when it is done.")
		return clean
	}
	c := countsOf(result.Metrics().AllMetrics())
	if err := summarize(stdout, o, c); err != nil {
		fmt.Fprintf(stderr, "beam: %v\n", err)
		return faulty
	}
	if c.refused > 0 {
		return faulty
	}
	return clean
}

// cause returns what went wrong in a worker: the runner sends it as text, at the
// end of the plan of the stage that it went wrong in.
func cause(err error) string {
	const end = " failed:\n"
	text := err.Error()
	if i := strings.LastIndex(text, end); i >= 0 {
		text = text[i+len(end):]
	}
	return text
}
