package main

import (
	"context"
	"flag"
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

const usage = `Totals records of assistance that lie in NDJSON files, on one machine or on many.

  go run . -input PATTERN -totals FILE -faults FILE [flags]

  -input PATTERN   files to read, such as 'dir/*.ndjson' (unpacked if .gz); may be given again
  -totals FILE     where the totals go: by provider, recipient, category, year, stage and currency
  -faults FILE     where the faults go, with file and line
  -years Y-Z       the years to total, such as 2008-2026, or one; default all, 1900-2199, in
                   each of which a step without a date may lie
  -subjects A,B    what the money must be about; default cluster-munitions. What a source
                   counts together with other things, as mine-action, counts from zero
  -actors FILE     a register that lists actors (unpacked if .gz): which names in the records are of
                   one, and whose body it is. Money between a State and its own body is then its
                   own resources; without the list it counts as given
  -shards N        files that each result is divided over, FILE-00000-of-0000N; default 1

Names may begin with gs:// where the machines have access. Beam's own flags stand among these:

  -runner prism                        in this process; the default
  -runner flink -endpoint HOST:PORT -environment_type DOCKER
  -runner dataflow -project P -region R -staging_location gs://BUCKET/staging

Exit status: 0 no fault; 1 faults, the pipeline failed, or the command line cannot be followed,
and then nothing was read.
`

// options is what the command line asks.
type options struct {
	inputs []string
	totals string
	faults string
	years  Years
	shards int

	subjects []assistance.Subject

	actorsFile string             // "" for none
	actors     []party.ActorEntry // of that file, once it is read
}

// newOptions lets the flags set the options.
func newOptions(flags *flag.FlagSet) *options {
	o := &options{years: everyYear(), subjects: []assistance.Subject{assistance.ClusterMunitions}}
	flags.Func("input", "`pattern` of the files to read", func(pattern string) error {
		o.inputs = append(o.inputs, pattern)
		return nil
	})
	flags.StringVar(&o.totals, "totals", "", "`file` for the totals")
	flags.StringVar(&o.faults, "faults", "", "`file` for the faults")
	flags.Func("years", "`years` to total", func(text string) (err error) {
		o.years, err = parseYears(text)
		return err
	})
	flags.Func("subjects", "`subjects` to total", func(text string) (err error) {
		o.subjects, err = parseSubjects(text)
		return err
	})
	flags.StringVar(&o.actorsFile, "actors", "", "`file` of a register that lists actors")
	flags.IntVar(&o.shards, "shards", 1, "`number` of files for each result")
	return o
}

// parseSubjects reads codes with commas between them.
func parseSubjects(text string) ([]assistance.Subject, error) {
	var subjects []assistance.Subject
	for code := range strings.SplitSeq(text, ",") {
		subject, err := codelist.Parse[assistance.Subject](code)
		if err != nil {
			return nil, err
		}
		subjects = append(subjects, subject)
	}
	return subjects, nil
}

// refusal is everything for which a command line cannot be followed.
type refusal []string

// Error returns a line for each reason, and where help is.
func (r refusal) Error() string {
	var b strings.Builder
	for _, reason := range r {
		fmt.Fprintf(&b, "beam: %s\n", reason)
	}
	b.WriteString("beam: nothing was read; -h shows how.")
	return b.String()
}

// mostShards is as many as their names count.
const mostShards = 99999

// check returns a refusal if the options cannot be followed. rest are the
// arguments that are no flags.
func (o *options) check(rest []string) error {
	if len(rest) > 0 { // where flags end, so that others may stand after it unread
		return refusal{fmt.Sprintf("%s is no flag; files are given with -input", schema.Excerpt(rest[0]))}
	}
	var refused refusal
	if len(o.inputs) == 0 {
		refused = append(refused, "-input is missing")
	}
	if o.totals == "" {
		refused = append(refused, "-totals is missing")
	}
	if o.faults == "" {
		refused = append(refused, "-faults is missing")
	}
	if o.totals == o.faults && o.totals != "" {
		refused = append(refused, "-totals and -faults name the same file")
	}
	if o.shards < 1 || o.shards > mostShards {
		refused = append(refused, fmt.Sprintf("-shards: %d is not from 1 to %d", o.shards, mostShards))
	}
	if len(refused) > 0 {
		return refused
	}
	return nil
}

// readActors reads the file of actors, if one is named. The error is a refusal.
func (o *options) readActors(ctx context.Context) (err error) {
	if o.actorsFile == "" {
		return nil
	}
	if o.actors, err = readActors(ctx, o.actorsFile); err != nil {
		return refusal{fmt.Sprintf("-actors %s: %v", schema.Excerpt(o.actorsFile), err)}
	}
	return nil
}

// files returns the files to read, sorted, each once however many patterns it
// matches. The error is a refusal if a pattern matches none, or one that is to
// be written.
func (o *options) files(ctx context.Context) ([]string, error) {
	var refused refusal
	var files []string
	for _, pattern := range o.inputs {
		found, err := list(ctx, pattern)
		switch {
		case err != nil:
			refused = append(refused, fmt.Sprintf("-input %s: %v", schema.Excerpt(pattern), err))
		case len(found) == 0:
			refused = append(refused, fmt.Sprintf("-input %s matches no file", schema.Excerpt(pattern)))
		}
		files = append(files, found...)
	}
	slices.Sort(files)
	files = slices.Compact(files)
	written := map[string]bool{}
	for _, name := range o.results() {
		written[plainName(name)] = true
	}
	read := files
	if o.actorsFile != "" {
		read = append(slices.Clip(files), o.actorsFile)
	}
	for _, name := range read {
		if written[plainName(name)] {
			refused = append(refused, fmt.Sprintf("%s is to be read and to be written", schema.Excerpt(name)))
		}
	}
	if len(refused) > 0 {
		return nil, refused
	}
	return files, nil
}

// results returns the names of the files that are written.
func (o *options) results() []string {
	var names []string
	for shard := range o.shards {
		names = append(names, shardName(o.totals, shard, o.shards), shardName(o.faults, shard, o.shards))
	}
	return names
}
