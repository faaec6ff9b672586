package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// request is what the command line asks.
type request struct {
	bearer   party.State
	subjects []assistance.Subject
	span     span
	file     string // "" for the sample register
	actors   string // the file of a register that lists the actors of the records; "" for none
}

// readRequest reads the command line. What is wrong with it has been written to stderr
// when an error is returned.
func readRequest(args []string, stderr io.Writer) (request, error) {
	q := request{bearer: party.MustParseState("NOR"), subjects: []assistance.Subject{assistance.ClusterMunitions}}
	var starts, from, until string
	flags := flag.NewFlagSet("totals", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {} // of a mistake it would be a screen of flags
	flags.TextVar(&q.bearer, "bearer", q.bearer, "the `State` whose norms are asked about, by its code")
	flags.Func("subjects", "what the money must be about, as `codes` with commas between them; default cluster-munitions", func(text string) (err error) {
		q.subjects, err = parseSubjects(text)
		return err
	})
	first := flags.Int("first", 2010, "the first `year`")
	last := flags.Int("last", 2025, "the last `year`")
	flags.StringVar(&starts, "starts", "", "the `day` on which a year begins, as 04-01: fiscal years, each named by the year in which it begins")
	flags.StringVar(&from, "from", "", "the first `day` of one period, as 2014-04-01, in place of years")
	flags.StringVar(&until, "until", "", "the `day` after the last of that period")
	flags.StringVar(&q.actors, "actors", "", "a `file` with a register that lists actors: which names in the records are of one, and whose body it is")
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		flags.PrintDefaults()
		return request{}, err
	case err != nil:
		fmt.Fprintln(stderr, "totals: -h shows the flags")
		return request{}, err // which package flag has written
	}
	given := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
	switch {
	case flags.NArg() > 1:
		err = fmt.Errorf("found %d files, expected one or none; examples/beam adds up several", flags.NArg())
	case q.actors != "" && flags.NArg() == 0:
		err = fmt.Errorf("-actors goes with a file of records; the sample register lists its own")
	case given["from"] != given["until"]:
		err = fmt.Errorf("-from and -until go together: the first day of a period, and the day after its last")
	case given["from"] && (given["first"] || given["last"] || given["starts"]):
		err = fmt.Errorf("-from and -until ask for one period; -first, -last and -starts ask for years")
	case given["from"]:
		q.span, err = periodBetween(from, until)
	default:
		q.span, err = yearsFrom(*first, *last, starts)
	}
	if err != nil {
		fmt.Fprintln(stderr, "totals:", err)
		return request{}, err
	}
	q.file = flags.Arg(0)
	return q, nil
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

// periodBetween reads a day and the day after a last.
func periodBetween(from, until string) (span, error) {
	first, err := civil.Parse(from)
	if err != nil {
		return span{}, fmt.Errorf("-from: %w", err)
	}
	end, err := civil.Parse(until)
	if err != nil {
		return span{}, fmt.Errorf("-until: %w", err)
	}
	if !first.Before(end) {
		return span{}, fmt.Errorf("-until: found %s, expected a day after %s", end, first)
	}
	return span{first: first.Year(), last: first.Year(), days: []civil.Date{first, end}}, nil
}

// yearsFrom reads years, and the day on which they begin if that is not 1 January.
func yearsFrom(first, last int, starts string) (span, error) {
	years := span{first: first, last: last}
	if starts == "" {
		return years, nil // the question says what is wrong with them
	}
	begin, err := time.Parse("01-02", starts)
	if err != nil || begin.Month() == time.February && begin.Day() == 29 {
		return span{}, fmt.Errorf("-starts: found %q, expected a day that every year has, as 04-01", starts)
	}
	for year := first; year <= last+1; year++ {
		day, err := civil.New(year, begin.Month(), begin.Day())
		if err != nil {
			return span{}, fmt.Errorf("-first, -last: %w", err)
		}
		years.days = append(years.days, day)
	}
	if first > last {
		return span{}, fmt.Errorf("-last: found %d, expected a year from %d on", last, first)
	}
	return years, nil
}
