package main

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
)

// The program and the register that the README shows are these, so that the one
// compiles and the other is valid.
func TestReadme(t *testing.T) {
	_, program, _ := strings.Cut(read(t, "main.go"), "package main\n")
	if diff := cmp.Diff("package main\n"+program, shown(t, "go")); diff != "" {
		t.Error(diff)
	}
	register := read(t, "mine.json")
	if diff := cmp.Diff(register, shown(t, "json")); diff != "" {
		t.Error(diff)
	}
	if _, err := obligation.ParseRegister([]byte(register)); err != nil {
		t.Error(err)
	}
}

// shown returns the first block of a language in the README.
func shown(t *testing.T, language string) string {
	t.Helper()
	_, rest, _ := strings.Cut(read(t, "../../README.md"), "```"+language+"\n")
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
