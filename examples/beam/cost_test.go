package main

import (
	"fmt"
	"os"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema"
)

// What a record costs: go test -bench . -benchtime 3x -run '^$'
const (
	costRecords = 20_000
	costFiles   = 8
)

func costTrial(b *testing.B) trial {
	b.Helper()
	r := newTrial(b)
	r.spread(newGenerator(7).records(costRecords), costFiles)
	return r
}

// perRecord reports the time by record.
func perRecord(b *testing.B) {
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/costRecords, "µs/record")
}

// The pipeline on Prism, from files to files.
func BenchmarkPipeline(b *testing.B) {
	for _, years := range []string{"2009-2019", "1900-2199"} {
		b.Run(years, func(b *testing.B) {
			r := costTrial(b)
			for b.Loop() {
				if status := r.total("-years", years, "-input", r.path("*.ndjson")); status != clean {
					b.Fatalf("status %d", status)
				}
			}
			perRecord(b)
		})
	}
}

// The library alone, on one core: the same files, read and no more.
func BenchmarkRead(b *testing.B) {
	r := costTrial(b)
	for b.Loop() {
		for i := range costFiles {
			file, err := os.Open(r.path(fmt.Sprintf("part-%d.ndjson", i)))
			if err != nil {
				b.Fatal(err)
			}
			for _, err := range assistance.Records(file, schema.Limits{}) {
				if err != nil {
					b.Fatal(err)
				}
			}
			file.Close()
		}
	}
	perRecord(b)
}
