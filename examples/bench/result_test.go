package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTable(t *testing.T) {
	printed := `goos: linux
BenchmarkRead/fast-2         	   12345	      1690 ns/op	 600.12 MB/s	    1024 B/op	       7 allocs/op
BenchmarkRead/fast-2         	   12340	      1980.5 ns/op	 500.10 MB/s	    1024 B/op	       7 allocs/op
BenchmarkRead/plain-2        	      12	   2234567 ns/op
BenchmarkRead/plain-2        	      12	   1234567 ns/op
PASS
ok  	example	1.2s
`
	want := "\n## Reading\n\nFast beside plain.\n\n```sh\ngo test\n```\n\n" +
		"| benchmark | ns/op | MB/s | B/op | allocs/op |\n|---|---:|---:|---:|---:|\n" +
		"| Read/fast-2 | 1,690 | 600.12 | 1,024 | 7 |\n" +
		"| Read/plain-2 | 1,234,567 |  |  |  |\n"
	var out strings.Builder
	section{title: "Reading", shows: "Fast beside plain.", args: []string{"test"}}.write(&out, parse(printed))
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
}
