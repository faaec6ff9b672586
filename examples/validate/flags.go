package main

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/treatyaid/treatyaid/examples/internal/terminal"
	"github.com/treatyaid/treatyaid/schema"
)

const usage = `Checks documents of treatyaid: that they are strict JSON, that they follow the JSON Schema of
their kind, and the rules that no schema can say. Every fault is told with its place.

  go run ./examples/validate [flags] FILE...

Without FILE, and where FILE is -, it reads standard input. A file holds one JSON document, or
records of assistance one to a line (NDJSON, told by the name, .ndjson or .jsonl, or else by the
layout); of lines a million take no more memory than one. Each file and each line is checked by
itself: an id that stands twice is found within a document, not across lines or files.

  -kind KIND           what the files hold; without it, what their members tell:
                         party        a treaty's status list
                         assistance   a record of assistance, or records one to a line
                         instrument   a treaty's norms
                         register     what is known: lists, determinations, records
                         question     what is asked (no rules beyond the schema)
                         account      what a State provided in a time (likewise)
                         assessment   findings (no rules beyond the schema)
                         codelist     names of codes (no rules beyond the schema)
  -cases DIR           also remark on the norms of an instrument that no case in DIR/*.json asks
  -most N              how many faults of a file are listed; the others are counted; default 100
  -format text|json    json is one document, written as it goes: {"faults": [...], "files": [...]}

A fault is a line:

  file:line:column: path: code: message

Line and column count from 1, the column in bytes. The path is a JSON Pointer; a fault of the
whole document has none. After the faults stands what was read of each file.

Of an instrument without faults there may be remarks, which are no faults: facts that no
condition asks, norms without cases, conditions that never or always hold, ids that do not
begin with instrument, article and paragraph. Each is a line

  file: path: remark: code: message

For example
  go run ./examples/validate examples/public.json obligation/ccm/status-list.json
  go run ./examples/validate -kind assistance -most 20 records.ndjson
  zcat records.ndjson.gz | go run ./examples/validate -format json

Exit status: 0 no fault, remarks or none; 1 faults, or a file that cannot be read or is of no
kind that its members tell; 2 a command line that cannot be followed; 130 interrupted. (go run
itself makes 1 of each but 0: to tell them apart, run what go build ./examples/validate builds.)
`

// options is what the command line asks.
type options struct {
	kind   schema.Kind // zero: to be guessed
	most   int         // faults listed of a file
	format format
	files  []string
	cases  map[string]bool // the norms that have one; nil if nobody asks
	help   bool            // and nothing else
}

// limits are those within which documents are read: as many faults of each are
// asked for as may be listed, and no fewer than the library tells unasked, so that
// of many the first by place are listed.
func (o *options) limits() schema.Limits {
	return schema.Limits{Faults: max(o.most, schema.DefaultFaults)}
}

// format is how the faults are written.
type format string

const (
	formatText format = "text"
	formatJSON format = "json"
)

// standardInput is the argument that stands for it.
const standardInput = "-"

// flagNames are the flags that take a value.
var flagNames = []string{"-cases", "-format", "-kind", "-most"}

// parse reads the arguments. Flags may stand before, between and after the files,
// with one dash or two; after -- all are files. The error is a *refusal with all
// that is wrong.
func parse(args []string, stdin io.Reader) (*options, error) {
	o := &options{}
	line := commandLine{given: make(map[string][]string)}
	for len(args) > 0 {
		arg := args[0]
		args = args[1:]
		if arg == "--" {
			o.files = append(o.files, args...)
			break
		}
		if !strings.HasPrefix(arg, "-") || arg == standardInput {
			o.files = append(o.files, arg)
			continue
		}
		name, value, joined := strings.Cut("-"+strings.TrimPrefix(arg[1:], "-"), "=")
		switch {
		case name == "-h" || name == "-help":
			return &options{help: true}, nil
		case !slices.Contains(flagNames, name):
			line.unknown("flag", name, append([]string{"-h"}, flagNames...))
			continue
		case !joined && len(args) == 0:
			line.add("%s needs a value after it", name)
			continue
		case !joined:
			value, args = args[0], args[1:]
		}
		line.given[name] = append(line.given[name], value)
	}
	o.kind = line.kind()
	o.most = line.most()
	o.cases = line.cases()
	o.format = line.format()
	o.files = line.files(o.files, stdin)
	if len(line.refusal) > 0 {
		return nil, &line.refusal
	}
	return o, nil
}

// commandLine is the flags as they were given, with what is wrong with them.
type commandLine struct {
	refusal
	given map[string][]string // the values, by flag
}

// once returns the value of a flag that is given once or not at all.
func (c *commandLine) once(flag string) (value string, ok bool) {
	given := c.given[flag]
	if len(given) > 1 {
		c.add("%s is given %d times", flag, len(given))
	}
	if len(given) != 1 {
		return "", false
	}
	return given[0], true
}

func (c *commandLine) kind() schema.Kind {
	word, ok := c.once("-kind")
	if !ok {
		return 0
	}
	kind, err := schema.ParseKind(word)
	if err != nil {
		c.unknown("kind", word, kindWords())
	}
	return kind
}

// kindWords returns the words of all kinds, sorted.
func kindWords() []string {
	var words []string
	for _, kind := range schema.Kinds() {
		words = append(words, kind.String())
	}
	slices.Sort(words)
	return words
}

func (c *commandLine) cases() map[string]bool {
	folder, ok := c.once("-cases")
	if !ok {
		return nil
	}
	norms, err := casesIn(folder)
	if err != nil {
		c.add("-cases: %s", terminal.Printable(err.Error()))
	}
	return norms
}

func (c *commandLine) most() int {
	text, ok := c.once("-most")
	if !ok {
		return schema.DefaultFaults
	}
	most, err := strconv.Atoi(text)
	if err != nil || most < 0 {
		c.add("-most: %s is no number of faults; allowed is 0, which lists none, or more", schema.Excerpt(text))
	}
	return most
}

func (c *commandLine) format() format {
	text, ok := c.once("-format")
	if !ok {
		return formatText
	}
	if allowed := []string{string(formatText), string(formatJSON)}; !slices.Contains(allowed, text) {
		c.unknown("format", text, allowed)
	}
	return format(text)
}

func (c *commandLine) files(given []string, stdin io.Reader) []string {
	asked := 0
	for _, name := range given {
		switch name {
		case standardInput:
			asked++
		case "":
			c.add("a file has the empty name")
		}
	}
	if asked > 1 {
		c.add("standard input, -, is given %d times and can be read once", asked)
	}
	if len(given) > 0 {
		return given
	}
	if terminal.Is(stdin) {
		c.add("which file? Give one or more, or something on standard input: go run ./examples/validate FILE...")
	}
	return []string{standardInput}
}
