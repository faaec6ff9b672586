// Command patterns holds the patterns of the schemas to one meaning in the languages
// whose validators take them as they are.
//
//	go -C .ci run ./patterns
//
// It makes texts that the patterns match or nearly match, has the regular expressions
// of each language judge them, and prints where these differ from Go's. One difference
// is reckoned with: in some languages $ also matches before a line break at the end.
// There the other keywords of the string have to refuse the text. Anything else is an
// error. The same schemas give the same texts.
package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
)

func main() {
	if err := run(engines, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(engines []engine, out io.Writer) error {
	all, err := definitions()
	if err != nil {
		return err
	}
	var asked []question
	texts := 0
	for _, d := range all {
		asked = append(asked, d.questions()...)
		texts += len(d.texts)
	}
	fmt.Fprintf(out, "%d strings of the schemas, %d patterns, %d texts\n", len(all), len(asked), texts)
	want, err := inGo(asked)
	if err != nil {
		return err
	}
	guarded := map[string]bool{}
	var failed error
	for _, e := range engines {
		got, err := e.judge(asked)
		if err != nil {
			return fmt.Errorf("%s: %w", e.name, err)
		}
		verdicts, breaks := 0, 0
		var wrong []string
		for i, q := range asked {
			verdicts += len(q.texts)
			let, others := q.differences(want[i], got[i])
			breaks += let
			wrong = append(wrong, others...)
			if let > 0 {
				guarded[q.of] = true
			}
		}
		misjudged := 0
		for i, d := range all {
			others := d.differences(want[2*i:2*i+2], got[2*i:2*i+2])
			misjudged += len(others)
			wrong = append(wrong, others...)
		}
		fmt.Fprintf(out, "%-6s %d verdicts; $ before a line break: %d; disagreements: %d; strings taken or refused otherwise than in Go: %d\n",
			e.name, verdicts, breaks, len(wrong)-misjudged, misjudged)
		for _, one := range wrong[:min(len(wrong), 5)] {
			failed = errors.Join(failed, fmt.Errorf("%s: %s", e.name, one))
		}
	}
	fmt.Fprintf(out, "$ lets a line break pass, and the whole string does not: %s\n", strings.Join(slices.Sorted(maps.Keys(guarded)), ", "))
	return failed
}
