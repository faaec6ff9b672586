package main

import (
	"errors"
	"flag"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/treatyaid/treatyaid/examples/internal/registers"
	"github.com/treatyaid/treatyaid/examples/internal/treaties"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

const usage = `Who owes assistance, who may give it and who has a right to it, under the assistance articles of the
Convention on Cluster Munitions: toward whom, on which day, why, and what would change the answer.

  go run ./examples/assess [flags]

Without a flag: the first page. It says who is affected, who is bound toward whom under each answer
to the open question of who is in a position to help, why the rest is open, and whom to ask.

Pages, of one treaty, and with -party, -toward or -norm findings
  -affected LAO             the page on one State, by code or by the depositary's name
  -overview                 every norm on one screen, of one treaty or several
  -sources                  under a page the sources that it cites by number

The question
  -date 2014-01-01          legal date; default: the day to which the status list is complete
  -known 2020-12-31         only what was known by that day; default: all that the register holds
  -party NOR,DEU            who owes or holds: States by code or by the depositary's name
  -toward "Lao People's Democratic Republic"
                            toward whom; norms that face no State are then left out
  -norm "6(4)",7            norms by paragraph, or by id; 6.4 needs no quotes
  -treaty ccm,apmbc         under which treaties of ccm, apmbc, ccwp5, tpnw, att, cwc, crpd;
                            default: ccm
  -reading position=practice
                            another choice than the default of a reading, of each treaty
                            asked that has it; may be repeated
  -register FILE            a register to read instead of the sample; may be repeated;
                            "public" is the sample: -register public -register mine.json

What changed, in place of the answer: which findings are others than before, how, and by which facts
  -since 2014-01-01         before is that day
  -known-since 2020-12-31   before is what was known by that day

The answer
  -over 2012..2015          what is recorded in a time, by its first and last year or day;
                            without it at any time. The legal date stays as it is
  -why                      the proof: the text, readings, assumptions, evidence and sources
  -timeline                 the periods in which a finding does not change
  -format text|md|json      md, Markdown, is for pages. json is of a page the document below; of
                            findings and -overview one of assessment.schema.json; of changes, what
                            was asked before and after, and the array of all changes

The JSON of a page. States, facts, norms and readings stand in it by their codes
  both pages    page ("treaty", "state"), treaty, on, known, registers, readings, chosen (that are
                not the default), suppositions, parties, position (the open question and its
                choices), ask, sources (by number), notices
  first page    affected: facts (how many parties: yes, no, unnamed, contested, unknown), states
                (facts, deadlines, asked, last), others, events, cite; bound: norms, each with
                applies, a number for each choice of position; open: findings, reasons
  one State     state, name, brief, standing, facts, events, deadlines, requests, programmes,
                restrictions, ownResources, others, toward (norms: applies and bearers for each
                choice), itself (norms), got (what is for the treaty's own subjects alone),
                wider (years: parties, states, others, equivalents, checks), together

For example
  go run ./examples/assess -affected LAO -format md
  go run ./examples/assess -party NOR -toward LAO
  go run ./examples/assess -party NOR -toward LAO -norm "6(4)" -why
  go run ./examples/assess -party NOR -toward BIH -norm "6(4)" -timeline
  go run ./examples/assess -party NOR -toward BIH -since 2014-01-01

Exit status: 0 answered, 1 a register cannot be read, or the question cannot be asked.
No opinion on the status of any territory is implied.
`

// request is what the command line asks.
type request struct {
	date, known   civil.Date   // zero: the default
	since         civil.Date   // what changed since that day is asked; zero: nothing of the kind
	knownSince    civil.Date   // so of what was known
	over          civil.Period // what is recorded is asked of it; zero: of all time
	treaties      []*obligation.Instrument
	bearers       []party.State
	others        []party.State
	named         []*obligation.Norm // by -norm; none: all
	norms         []*obligation.Norm // those that are asked; none: all
	leftOut       []*obligation.Norm // asked for, but they face no State
	readings      []obligation.ChosenReading
	registers     []string
	why, timeline bool
	affected      party.State // the page on it is asked for; zero: not
	overview      bool        // every norm on one screen is asked for
	sources       bool        // of a page
	format        format
}

// compared reports whether changes are asked for.
func (r *request) compared() bool { return !r.since.IsZero() || !r.knownSince.IsZero() }

// paged reports whether a page is asked for: the first one, or that on one State.
func (r *request) paged() bool { return !r.compared() && !r.filtered() && !r.overview }

// filtered reports whether findings are asked for.
func (r *request) filtered() bool {
	return len(r.bearers) > 0 || len(r.others) > 0 || len(r.norms) > 0
}

// cite cites a norm, with its treaty where several are asked.
func (r *request) cite(n *obligation.Norm) string {
	for _, in := range r.treaties {
		if _, ok := in.Norm(n.ID); ok && len(r.treaties) > 1 {
			return in.Short() + " " + n.Cite
		}
	}
	return n.Cite
}

// treatyIDs writes the ids of the treaties asked, as -treaty takes them.
func (r *request) treatyIDs() string {
	var ids []string
	for _, in := range r.treaties {
		ids = append(ids, in.ID())
	}
	return strings.Join(ids, ",")
}

// format is how the answer is written.
type format string

const (
	formatText     format = "text"
	formatMarkdown format = "md"
	formatJSON     format = "json"
)

// formats are those that there are.
var formats = []string{string(formatText), string(formatMarkdown), string(formatJSON)}

// values are what was given for a flag, in order.
type values []string

func (v *values) String() string { return strings.Join(*v, ",") }

// Set takes in one more value. None is refused here, so that all faults of a
// command line are found together.
func (v *values) Set(s string) error {
	*v = append(*v, s)
	return nil
}

// items returns the values with comma-separated lists taken apart.
func (v values) items() []string {
	var items []string
	for _, value := range v {
		for item := range strings.SplitSeq(value, ",") {
			items = append(items, strings.TrimSpace(item))
		}
	}
	return items
}

// parse reads the arguments. The error is a *refusal, or [flag.ErrHelp].
func parse(args []string) (*request, error) {
	var date, known, since, knownSince, over, bearers, others, affected, asked, norms, readings, registers, written values
	r := &request{}
	fs := flag.NewFlagSet("assess", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.Var(&date, "date", "")
	fs.Var(&known, "known", "")
	fs.Var(&since, "since", "")
	fs.Var(&knownSince, "known-since", "")
	fs.Var(&over, "over", "")
	fs.Var(&bearers, "party", "")
	fs.Var(&others, "toward", "")
	fs.Var(&affected, "affected", "")
	fs.Var(&asked, "treaty", "")
	fs.Var(&norms, "norm", "")
	fs.Var(&readings, "reading", "")
	fs.Var(&registers, "register", "")
	fs.Var(&written, "format", "")
	fs.BoolVar(&r.overview, "overview", false, "")
	fs.BoolVar(&r.sources, "sources", false, "")
	fs.BoolVar(&r.why, "why", false, "")
	fs.BoolVar(&r.timeline, "timeline", false, "")
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return nil, err
		}
		return nil, flagRefused(fs, args)
	}

	var refused refusal
	if len(registers) == 0 { // the sample is meant
		beginSample()
	}
	var err error
	if r.treaties, err = readTreaties(&refused, asked); err != nil {
		return nil, err
	}
	if len(refused) > 0 { // norms and readings cannot be looked up
		return nil, &refused
	}
	var laws []obligation.InstrumentDocument
	var all []obligation.Norm
	for _, in := range r.treaties {
		law := in.Document()
		laws, all = append(laws, law), append(all, law.Norms...)
	}
	if fs.NArg() > 0 {
		refused.add("%s stands without a flag. A name with spaces is quoted: -toward \"Bosnia and Herzegovina\"; a list has commas and no spaces: -party NOR,DEU.",
			schema.Excerpt(fs.Arg(0)))
	}
	r.date = readDate(&refused, "-date", date)
	r.known = readDate(&refused, "-known", known)
	r.since = readDate(&refused, "-since", since)
	r.knownSince = readDate(&refused, "-known-since", knownSince)
	r.over = readPeriod(&refused, "-over", over)
	r.bearers = readStates(&refused, "-party", bearers)
	r.others = readStates(&refused, "-toward", others)
	r.affected = readState(&refused, "-affected", affected)
	r.named = readNorms(&refused, norms, all)
	r.norms = r.named
	r.readings = readReadings(&refused, readings, laws)
	r.registers = readRegisterFiles(&refused, registers)
	r.format = readFormat(&refused, written)
	if len(refused) == 0 {
		checkTogether(&refused, r, all)
	}
	if len(refused) > 0 {
		return nil, &refused
	}
	return r, nil
}

// flagRefused says which of the arguments package flag stopped at, and why.
func flagRefused(fs *flag.FlagSet, args []string) error {
	var names []string
	fs.VisitAll(func(f *flag.Flag) { names = append(names, "-"+f.Name) })
	at := max(0, len(args)-fs.NArg()-1) // it is taken off before it is looked up
	if next := args[len(args)-fs.NArg():]; len(next) > 0 && strings.HasPrefix(next[0], "---") {
		at = len(args) - fs.NArg() // but not if its form is wrong
	}
	name, value, _ := strings.Cut(strings.TrimLeft(args[at], "-"), "=")
	var refused refusal
	known := fs.Lookup(name)
	switch {
	case known == nil:
		refused.unknown("flag", "-"+name, schema.Nearest("-"+name, names), append(names, "-h"))
	case value != "":
		refused.add("-%s takes no value; leave out =%s", name, value)
	default:
		refused.add("-%s needs a value; -h shows one", name)
	}
	return &refused
}

// readOnce returns the value of a flag that is given once or not at all.
func readOnce(r *refusal, flag string, given values) (string, bool) {
	if len(given) > 1 {
		r.add("%s is given %d times", flag, len(given))
	}
	if len(given) != 1 {
		return "", false
	}
	return given[0], true
}

func readDate(r *refusal, flag string, given values) civil.Date {
	text, ok := readOnce(r, flag, given)
	if !ok {
		return civil.Date{}
	}
	date, err := civil.Parse(text)
	if err == nil {
		return date
	}
	meant := ""
	for _, layout := range []string{"2006-1-2", "2006/1/2", "2.1.2006", "20060102", "2 January 2006", "2 Jan 2006", "January 2, 2006", "2006-1", "2006"} {
		if t, err := time.Parse(layout, text); err == nil {
			if d, err := civil.New(t.Date()); err == nil {
				meant = " Nearest: " + d.String() + "."
				break
			}
		}
	}
	r.add("%s: %s is no date.%s A date is written 2014-01-31, from %s to %s.",
		flag, schema.ExcerptOfCode(text), meant, civil.Earliest(), civil.Latest())
	return civil.Date{}
}

// readPeriod reads a first and a last day, or years: "2012..2015", both included,
// or one of either alone.
func readPeriod(r *refusal, flag string, given values) civil.Period {
	text, ok := readOnce(r, flag, given)
	if !ok {
		return civil.Period{}
	}
	first, last, two := strings.Cut(text, "..")
	if !two {
		last = first
	}
	from, isFrom := yearOrDay(first)
	until, isUntil := yearOrDay(last)
	span := civil.Period{From: from.From, Until: until.Until}
	if !isFrom || !isUntil || !span.IsValid() {
		r.add("%s: %s is no period. It is written by its first and last year, 2012..2015, or day, 2012-03-01..2012-08-31, or as one of either.",
			flag, schema.ExcerptOfCode(text))
	}
	return span
}

func yearOrDay(text string) (civil.Period, bool) {
	if year, err := strconv.Atoi(text); err == nil && len(text) == 4 {
		return civil.Year(year), civil.Year(year).IsValid()
	}
	day, err := civil.Parse(text)
	return civil.Day(day), err == nil
}

func readFormat(r *refusal, given values) format {
	text, ok := readOnce(r, "-format", given)
	if !ok {
		return formatText
	}
	if !slices.Contains(formats, text) {
		r.unknown("format", text, schema.Nearest(text, formats), formats)
	}
	return format(text)
}

// readTreaties reads which treaties are asked, by their ids; none given: the
// Convention on Cluster Munitions.
func readTreaties(r *refusal, given values) ([]*obligation.Instrument, error) {
	ids := given.items()
	if len(ids) == 0 {
		ids = []string{"ccm"}
	}
	known := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return !slices.Contains(treaties.IDs(), id) })
	for _, id := range ids {
		if !slices.Contains(known, id) {
			r.unknown("treaty", id, schema.Nearest(id, treaties.IDs()), treaties.IDs())
		}
	}
	return treaties.Instruments(known...)
}

// readReadings reads the choices of readings. One that several treaties have is
// chosen for each of them.
func readReadings(r *refusal, given values, laws []obligation.InstrumentDocument) []obligation.ChosenReading {
	var ids, all []string
	for i := range laws {
		for _, reading := range laws[i].Readings {
			ids = append(ids, reading.ID)
			for _, choice := range reading.Choices {
				all = append(all, reading.ID+"="+choice.ID)
			}
		}
	}
	ids, all = distinct(ids), distinct(all)
	var chosen []obligation.ChosenReading
	for _, text := range given {
		id, choice, _ := strings.Cut(text, "=")
		choices := slices.DeleteFunc(slices.Clone(all), func(c string) bool { return !strings.HasPrefix(c, id+"=") })
		switch {
		case !slices.Contains(ids, id):
			r.unknown("reading", id, schema.Nearest(id, ids), ids)
		case !slices.Contains(choices, text):
			r.unknown("choice", text, schema.Nearest(text, choices), choices)
		case slices.ContainsFunc(chosen, func(c obligation.ChosenReading) bool { return c.Reading == id }):
			r.add("-reading: %s is given twice", id)
		default:
			chosen = append(chosen, ofEach(laws, id, choice)...)
		}
	}
	return chosen
}

// ofEach returns a choice for each treaty that has it.
func ofEach(laws []obligation.InstrumentDocument, id, choice string) []obligation.ChosenReading {
	var chosen []obligation.ChosenReading
	for i := range laws {
		for _, reading := range laws[i].Readings {
			if _, ok := reading.Choice(choice); ok && reading.ID == id {
				chosen = append(chosen, obligation.ChosenReading{Instrument: laws[i].ID, Reading: id, Choice: choice})
			}
		}
	}
	return chosen
}

// distinct returns names, each once and in their order.
func distinct(names []string) []string {
	var once []string
	for _, name := range names {
		if !slices.Contains(once, name) {
			once = append(once, name)
		}
	}
	return once
}

// beginSample reads the sample while the caller does something else: it is kept until it is
// asked for.
func beginSample() { go func() { _, _ = registers.Load([]string{registers.Public}) }() }

func readRegisterFiles(r *refusal, given values) []string {
	if len(given) == 0 {
		return []string{registers.Public}
	}
	for i, name := range given {
		if slices.Contains(given[:i], name) {
			r.add("-register: %s is given twice", schema.Excerpt(name))
		}
	}
	return given
}

// checkTogether refuses what cannot be asked together, and leaves out the norms that
// -toward does not ask for.
func checkTogether(r *refusal, q *request, all []obligation.Norm) {
	checkPage(r, q)
	if len(*r) > 0 {
		return
	}
	if q.compared() && (q.why || q.timeline || !q.over.IsZero()) {
		r.add("-since and -known-since show what changed: ask for -why, -timeline and -over without them.")
		return
	}
	if (q.why || q.timeline || !q.over.IsZero()) && !q.filtered() {
		r.add("-why, -timeline and -over are about findings: say which with -party, -toward or -norm.")
		return
	}
	if !q.over.IsZero() && q.format == formatJSON {
		r.add("-over is for text: a document of assessment.schema.json says what is recorded at any time.")
		return
	}
	if len(q.others) == 0 {
		return
	}
	if len(q.bearers) == 1 && len(q.others) == 1 && q.bearers[0] == q.others[0] {
		r.add("-party and -toward name %s alone: a State is not its own counterparty.", q.bearers[0].Name())
		return
	}
	asked := q.norms
	if len(asked) == 0 {
		for i := range all {
			asked = append(asked, &all[i])
		}
	}
	q.norms = nil
	for _, n := range asked {
		if n.Pairs() {
			q.norms = append(q.norms, n)
		} else {
			q.leftOut = append(q.leftOut, n)
		}
	}
	if len(q.norms) == 0 {
		r.add("-toward: %s does not run toward a State; leave out -toward.", cites(q.leftOut))
	}
}

// checkPage refuses what does not go with a page, or asks of something else what only a
// page has.
func checkPage(r *refusal, q *request) {
	if q.affected.IsValid() && (q.compared() || q.filtered() || q.overview) {
		r.add("-affected asks for the page on one State: ask for -party, -toward, -norm, -overview, -since and -known-since without it.")
	}
	if q.overview && (q.compared() || q.filtered()) {
		r.add("-overview has every norm: ask for -party, -toward, -norm, -since and -known-since without it.")
	}
	if !q.paged() {
		if q.format == formatMarkdown {
			r.add("-format md is for the pages, the first one and that of -affected; findings are written as text or json.")
		}
		if q.sources {
			r.add("-sources is for the pages, the first one and that of -affected; the proof of findings has theirs: -why.")
		}
		return
	}
	if len(q.treaties) > 1 {
		r.add("-treaty: a page is of one treaty; -overview has every norm of several.")
	}
}
