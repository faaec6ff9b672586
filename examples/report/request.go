package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/examples/internal/registers"
	"github.com/treatyaid/treatyaid/examples/internal/treaties"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// dutyToReport has the norm by which parties to a treaty report what they provided.
var dutyToReport = map[string]string{"ccm": ccm.Art7Para1nReport}

// The forms in which the account is written.
const (
	formatText     = "text"
	formatMarkdown = "md"
	formatCSV      = "csv"
	formatJSON     = "json"
)

var formats = []string{formatText, formatMarkdown, formatCSV, formatJSON}

// request is what the command line asks.
type request struct {
	party     party.State
	period    civil.Period
	known     civil.Date
	treaty    string
	rates     []assistance.Rate
	registers []string
	format    string
}

// readRequest reads the command line. What is wrong with it has been written to stderr
// when an error is returned.
func readRequest(args []string, stderr io.Writer) (*request, error) {
	q := &request{treaty: treaties.IDs()[0], format: formatText}
	var year int
	var starts string
	flags := flag.NewFlagSet("report", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {} // of a mistake it would be a screen of flags
	flags.Func("party", "the `State` that provided, by its code or the depositary's name", func(text string) (err error) {
		q.party, err = parseState(text)
		return err
	})
	flags.Func("year", "the `year` of which it is asked, as 2020; of a fiscal year the one in which it begins", func(text string) (err error) {
		if year, err = strconv.Atoi(text); err != nil {
			return fmt.Errorf("expected a year as 2020; a fiscal year is named by the one in which it begins, and -starts 04-01 says on which day")
		}
		return nil
	})
	flags.StringVar(&starts, "starts", "", "the `day` on which the year begins, as 04-01; default 01-01")
	flags.TextVar(&q.known, "known", civil.Date{}, "only what was known by that `day`; default: all that the register holds")
	flags.Func("treaty", "the `treaty`: one of "+strings.Join(treaties.IDs(), ", ")+"; default ccm", func(text string) (err error) {
		q.treaty, err = oneOf("treaty", text, treaties.IDs())
		return err
	})
	flags.Func("rate", "an exchange `rate`, the time for which it is and its source: \"NOK 100 = USD 10.40; 2022; Norges Bank, average\"; may be repeated", func(text string) error {
		rate, err := parseRate(text)
		q.rates = append(q.rates, rate)
		return err
	})
	flags.Func("register", "a `file` with a register to read instead of the sample, which is called public; may be repeated", func(name string) error {
		q.registers = append(q.registers, name)
		return nil
	})
	flags.Func("format", "the `format`: "+strings.Join(formats, ", "), func(text string) (err error) {
		q.format, err = oneOf("format", text, formats)
		return err
	})
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		flags.PrintDefaults()
		return nil, err
	case err != nil:
		fmt.Fprintln(stderr, "report: -h shows the flags")
		return nil, err // which package flag has written
	}
	if len(q.registers) == 0 {
		q.registers = []string{registers.Public}
	}
	var faults []string
	if flags.NArg() > 0 {
		faults = append(faults, fmt.Sprintf("found %s without a flag, expected none; a name with blanks is quoted", schema.Excerpt(flags.Arg(0))))
	}
	if !q.party.IsValid() {
		faults = append(faults, "-party: found nothing, expected the State that provided, as GBR")
	}
	if q.period, err = yearFrom(year, starts); err != nil {
		faults = append(faults, err.Error())
	}
	if len(faults) > 0 {
		for _, fault := range faults {
			fmt.Fprintln(stderr, "report:", fault)
		}
		return nil, errors.New("refused")
	}
	return q, nil
}

// parseState reads a code or a name.
func parseState(text string) (party.State, error) {
	s, err := party.ParseState(strings.ToUpper(text))
	if err == nil {
		return s, nil
	}
	if s, named := party.StateNamed(text); named {
		return s, nil
	}
	near := ""
	if states := party.NearestStates(text); len(states) > 0 {
		near = "; nearest: " + states[0].String() + " (" + states[0].Name() + ")"
	}
	return party.State{}, fmt.Errorf("no State of the depositary's list is called so%s; expected a code such as GBR, or the list's own name", near)
}

// oneOf finds a word among those that are allowed.
func oneOf(what, text string, allowed []string) (string, error) {
	if slices.Contains(allowed, text) {
		return text, nil
	}
	near := ""
	if nearest := schema.Nearest(text, allowed); len(nearest) > 0 {
		near = "; nearest: " + strings.Join(nearest, ", ")
	}
	return "", fmt.Errorf("no %s is called %s%s; allowed: %s", what, schema.ExcerptOfCode(text), near, strings.Join(allowed, ", "))
}

// yearFrom is a year, and the day on which it begins if that is not 1 January.
func yearFrom(year int, starts string) (civil.Period, error) {
	if year == 0 {
		return civil.Period{}, errors.New("-year: found nothing, expected a year, as 2020")
	}
	begin := time.Date(2001, time.January, 1, 0, 0, 0, 0, time.UTC)
	if starts != "" {
		var err error
		begin, err = time.Parse("01-02", starts)
		if err != nil || begin.Month() == time.February && begin.Day() == 29 {
			return civil.Period{}, fmt.Errorf("-starts: found %s, expected a day that every year has, as 04-01", schema.Excerpt(starts))
		}
	}
	from, err := civil.New(year, begin.Month(), begin.Day())
	if err != nil {
		return civil.Period{}, fmt.Errorf("-year: %w", err)
	}
	until, err := civil.New(year+1, begin.Month(), begin.Day())
	if err != nil {
		return civil.Period{}, fmt.Errorf("-year: %w", err)
	}
	return civil.Period{From: from, Until: until}, nil
}

// parseRate reads a rate, the year or day for which it is, and its source.
func parseRate(text string) (assistance.Rate, error) {
	const expected = "as \"NOK 100 = USD 10.40; 2022; Norges Bank, average\""
	parts := strings.SplitN(text, ";", 3)
	of, is, both := strings.Cut(parts[0], "=")
	if len(parts) < 3 || !both || strings.TrimSpace(parts[2]) == "" {
		return assistance.Rate{}, fmt.Errorf("expected a rate, its time and its source, %s", expected)
	}
	var r assistance.Rate
	var err error
	if r.Of, err = assistance.ParseMoney(strings.TrimSpace(of)); err != nil {
		return assistance.Rate{}, err
	}
	if r.Is, err = assistance.ParseMoney(strings.TrimSpace(is)); err != nil {
		return assistance.Rate{}, err
	}
	if r.Period, err = parseTime(strings.TrimSpace(parts[1])); err != nil {
		return assistance.Rate{}, fmt.Errorf("%w, %s", err, expected)
	}
	r.Source = strings.TrimSpace(parts[2])
	return r, r.Check()
}

// parseTime reads a year or a day.
func parseTime(text string) (civil.Period, error) {
	if year, err := time.Parse("2006", text); err == nil && civil.Year(year.Year()).IsValid() {
		return civil.Year(year.Year()), nil
	}
	day, err := civil.Parse(text)
	return civil.Day(day), err
}
