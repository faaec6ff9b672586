package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// build builds a package of this folder or beside it and returns the program.
func build(b *testing.B, pkg string, env ...string) string {
	b.Helper()
	program := filepath.Join(b.TempDir(), "program")
	run := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", program, pkg)
	run.Env = append(os.Environ(), env...)
	if printed, err := run.CombinedOutput(); err != nil {
		b.Fatalf("%s: %v\n%s", pkg, err, printed)
	}
	return program
}

// timed runs a command and returns how long the whole process took.
func timed(b *testing.B, command []string) time.Duration {
	b.Helper()
	run := exec.Command(command[0], command[1:]...)
	began := time.Now()
	if printed, err := run.CombinedOutput(); err != nil {
		b.Fatalf("%s: %v\n%s", strings.Join(command, " "), err, printed)
	}
	return time.Since(began)
}

// against runs a command and a yardstick in turn and reports the median time of each, and
// by how much the command's is longer.
func against(b *testing.B, command, yardstick []string) {
	var took, bare, over []float64
	timed(b, command)
	timed(b, yardstick)
	for b.Loop() {
		one, other := timed(b, command).Seconds()*1e3, timed(b, yardstick).Seconds()*1e3
		took, bare, over = append(took, one), append(bare, other), append(over, one-other)
	}
	b.ReportMetric(0, "ns/op")
	for unit, of := range map[string][]float64{"ms": took, "ms-bare": bare, "ms-over-it": over} {
		slices.Sort(of)
		b.ReportMetric(of[len(of)/2], unit)
	}
}

// BenchmarkStart times whole processes against one that does nothing.
func BenchmarkStart(b *testing.B) {
	empty := []string{build(b, "./testdata/empty")}
	assess := build(b, "../assess")
	for _, one := range []struct {
		name    string
		command []string
	}{
		{"JSON-Schema-library", []string{build(b, "../../schema/testdata/library")}},
		{"party", []string{build(b, "./testdata/party")}},
		{"one-norm", []string{assess, "-party", "NOR", "-toward", "LAO", "-norm", "6(4)", "-why"}},
		{"one-State", []string{assess, "-affected", "LAO"}},
		{"first-page", []string{assess}},
	} {
		b.Run(one.name, func(b *testing.B) { against(b, one.command, empty) })
	}
}

// BenchmarkWasm times a program of WebAssembly in Node, against one that does nothing, and
// tells its size as it is and compressed.
func BenchmarkWasm(b *testing.B) {
	node, err := exec.LookPath("node")
	if err != nil {
		b.Skip("there is no node")
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		b.Fatal(err)
	}
	in := func(program string) []string {
		return []string{node, filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec_node.js"), program}
	}
	target := []string{"GOOS=js", "GOARCH=wasm"}
	program := build(b, "./testdata/wasm", target...)
	data, err := os.ReadFile(program)
	if err != nil {
		b.Fatal(err)
	}
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := w.Write(data); err != nil {
		b.Fatal(err)
	}
	if err := w.Close(); err != nil {
		b.Fatal(err)
	}
	against(b, in(program), in(build(b, "./testdata/empty", target...)))
	b.ReportMetric(float64(len(data)), "bytes")
	b.ReportMetric(float64(packed.Len()), "bytes-packed")
}
