package main

import (
	"bytes"
	"fmt"
	"os/exec"
	"regexp"
	"strings"
)

// engine is a program that reads patterns and texts from its standard input and says
// of each text, in the regular expressions of its language, whether they match.
type engine struct {
	name    string
	command []string // from the folder of the tools
}

var engines = []engine{
	{"node", []string{"node", "patterns/engines/judge.mjs"}},
	{"python", []string{"/usr/bin/python3", "patterns/engines/judge.py"}},
	{"ruby", []string{"ruby", "patterns/engines/judge.rb"}},
	{"perl", []string{"perl", "patterns/engines/judge.pl"}},
	{"java", []string{"java", "patterns/engines/Judge.java"}},
	{"rust", []string{"cargo", "run", "--quiet", "--manifest-path", "patterns/engines/rust/Cargo.toml"}},
}

// question asks of a pattern which texts it matches.
type question struct {
	of      string // the string that has the pattern
	keyword string // under which it has it
	pattern string // "" if it has none
	texts   []string
}

// verdicts say of each text of a question whether the pattern matches it.
type verdicts []bool

// differences returns how many texts are matched elsewhere and not in Go because $
// matches before a line break, and the other texts that are judged otherwise.
func (q question) differences(want, got verdicts) (breaks int, others []string) {
	for i, text := range q.texts {
		switch {
		case want[i] == got[i]:
		case got[i] && endsInBreak(text):
			breaks++
		default:
			others = append(others, fmt.Sprintf("%s, %s, matches %q: %v, in Go %v", q.of, q.keyword, text, got[i], want[i]))
		}
	}
	return breaks, others
}

func inGo(asked []question) ([]verdicts, error) {
	all := make([]verdicts, len(asked))
	for i, q := range asked {
		pattern, err := regexp.Compile(q.pattern)
		if err != nil {
			return nil, err
		}
		for _, text := range q.texts {
			all[i] = append(all[i], pattern.MatchString(text))
		}
	}
	return all, nil
}

// judge asks the engine. Patterns and texts go there in hexadecimal, so that no reading
// of lines can change them.
func (e engine) judge(asked []question) ([]verdicts, error) {
	var in, faults bytes.Buffer
	for _, q := range asked {
		fmt.Fprintf(&in, "p %x\n", q.pattern)
		for _, text := range q.texts {
			fmt.Fprintf(&in, "t %x\n", text)
		}
	}
	command := exec.Command(e.command[0], e.command[1:]...)
	command.Stdin, command.Stderr = &in, &faults
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("%w: %s", err, faults.Bytes())
	}
	lines := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if len(lines) != len(asked) {
		return nil, fmt.Errorf("%d lines for %d patterns", len(lines), len(asked))
	}
	all := make([]verdicts, len(asked))
	for i, q := range asked {
		if len(lines[i]) != len(q.texts) {
			return nil, fmt.Errorf("%s: %d verdicts for %d texts", q.of, len(lines[i]), len(q.texts))
		}
		for _, one := range lines[i] {
			all[i] = append(all[i], one == '1')
		}
	}
	return all, nil
}
