package main

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
)

// The program and the register that the README shows are these, so that the one
// compiles and the other is valid.
func TestReadme(t *testing.T) {
	_, program, _ := strings.Cut(read(t, "main.go"), "package main\n")
	if diff := cmp.Diff("package main\n"+program, shown(t, "A program that imports it", "go")); diff != "" {
		t.Error(diff)
	}
	register := read(t, "mine.json")
	if diff := cmp.Diff(register, shown(t, "A register of your own", "json")); diff != "" {
		t.Error(diff)
	}
	if _, err := obligation.ParseRegister([]byte(register)); err != nil {
		t.Error(err)
	}
}

// The lines that the README prints of the program are lines of what it prints.
func TestReadmePrints(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	_, rest, _ := strings.Cut(read(t, "../../README.md"), "\nIt prints, norm by norm:\n\n```\n")
	block, _, found := strings.Cut(rest, "```")
	if !found {
		t.Fatal("the README prints nothing of the program")
	}
	printed := strings.Split(run(t), "\n")
	for line := range strings.Lines(block) {
		if line = strings.TrimSuffix(line, "\n"); line != "..." && !slices.Contains(printed, line) {
			t.Errorf("the program does not print\n%s", line)
		}
	}
}

// run returns what the program prints.
func run(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "run", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// What the README asks "what if" is what the example asks, which is run.
func TestReadmeWhatIf(t *testing.T) {
	source := read(t, "what_if_test.go")
	for _, shown := range []string{
		indented("\t", shown(t, "What if", "go")),
		indented("\t// ", shown(t, "What if", "text")),
	} {
		if shown == "" || !strings.Contains(source, "\n"+shown) {
			t.Errorf("the example has not what the README shows:\n%s", shown)
		}
	}
}

// indented writes each line after an indent.
func indented(indent, lines string) string {
	out := ""
	for line := range strings.Lines(lines) {
		out += indent + line
	}
	return out
}

// shown returns the first block of a language under a heading of the README.
func shown(t *testing.T, heading, language string) string {
	t.Helper()
	_, rest, _ := strings.Cut(read(t, "../../README.md"), "\n## "+heading+"\n")
	_, rest, _ = strings.Cut(rest, "```"+language+"\n")
	block, _, _ := strings.Cut(rest, "```")
	return block
}

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
