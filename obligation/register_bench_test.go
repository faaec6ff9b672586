package obligation_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// manyOfSample is the sample register with so many records in place of its own: these
// again and again, under other ids and without relations.
func manyOfSample(tb testing.TB, many int) obligation.RegisterDocument {
	tb.Helper()
	doc := sampleRegister(tb).Document()
	sample := doc.Records
	doc.Records, doc.Reports = make([]assistance.Record, many), slices.Clone(doc.Reports)
	for i := range doc.Records {
		doc.Records[i] = sample[i%len(sample)]
		doc.Records[i].ID = fmt.Sprintf("record/%07d", i*7919%many)
		doc.Records[i].Relations = nil
	}
	for i := range doc.Reports {
		doc.Reports[i].Records = nil
	}
	return doc
}

// BenchmarkRegister reads a register, and beside it its records as a ledger, and the
// register into the same structs by encoding/json, which holds them to nothing. On one
// processor (-cpu 1) the times can be compared.
//
//	go test ./obligation -run '^$' -bench 'Register/records=200000' -benchtime 3x -cpu 1 -most 200000
func BenchmarkRegister(b *testing.B) {
	for _, many := range []int{744, 40_000, 200_000} {
		if many > *most {
			continue
		}
		doc := manyOfSample(b, many)
		var lines bytes.Buffer
		for _, r := range doc.Records {
			line, err := json.Marshal(r)
			if err != nil {
				b.Fatal(err)
			}
			lines.Write(append(line, '\n'))
		}
		data, err := json.Marshal(doc)
		if err != nil {
			b.Fatal(err)
		}
		limits := schema.Limits{Bytes: len(data)}
		run := func(name string, read func() (any, error)) {
			b.Run(fmt.Sprintf("records=%d/%s", many, name), func(b *testing.B) {
				var before, after runtime.MemStats
				runtime.GC()
				runtime.ReadMemStats(&before)
				b.ReportAllocs()
				var kept any
				for b.Loop() {
					var err error
					if kept, err = read(); err != nil {
						b.Fatal(err)
					}
				}
				runtime.GC()
				runtime.ReadMemStats(&after)
				b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/(1<<20), "MiB-kept")
				runtime.KeepAlive(kept)
			})
		}
		run("ReadLedger", func() (any, error) { return assistance.ReadLedger(bytes.NewReader(lines.Bytes()), limits) })
		run("ParseRegister", func() (any, error) { return obligation.ParseRegisterWithin(limits, data) })
		run("encoding json", func() (any, error) {
			read := new(registerStruct)
			return read, json.Unmarshal(data, read)
		})
	}
}

// registerStruct is a register whose items have no methods, as encoding/json reads them.
type registerStruct struct {
	ID, Title, Note string
	Compiled        civil.Date
	Actors          []plainActorEntry
	Determinations  []plainDetermination
	Lists           []plainList
	Deadlines       []plainDeadline
	Records         []plainRecord
	Programmes      []plainProgramme
	Reports         []plainReport
}

type (
	plainActorEntry    party.ActorEntry
	plainDetermination obligation.Determination
	plainList          obligation.ListStatement
	plainDeadline      obligation.Deadline
	plainRecord        assistance.Record
	plainProgramme     assistance.Programme
	plainReport        assistance.Report
)

// BenchmarkWith adds a document of a hundred records to a register of many, and tells how
// often that could be done while all are read anew.
//
//	go test ./obligation -run '^$' -bench 'With/' -benchtime 100x -cpu 1 -most 200000
func BenchmarkWith(b *testing.B) {
	const added = 100
	for _, many := range []int{40_000, 200_000} {
		if many > *most {
			continue
		}
		doc := manyOfSample(b, many)
		data, err := json.Marshal(doc)
		if err != nil {
			b.Fatal(err)
		}
		began := time.Now()
		held, err := obligation.ParseRegisterWithin(schema.Limits{Bytes: len(data)}, data)
		if err != nil {
			b.Fatal(err)
		}
		anew := time.Since(began)
		run := func(name string, relate func(r *assistance.Record, i int)) {
			b.Run(fmt.Sprintf("records=%d/%s", many, name), func(b *testing.B) {
				more := obligation.RegisterDocument{ID: "more", Title: "More", Compiled: doc.Compiled}
				for i := range added {
					r := doc.Records[i]
					relate(&r, i)
					r.ID = fmt.Sprintf("more/%07d", i)
					more.Records = append(more.Records, r)
				}
				for b.Loop() {
					with, err := held.With(more)
					if err != nil {
						b.Fatal(err)
					}
					if with.Ledger().Len() != many+added {
						b.Fatal("records are missing")
					}
				}
				b.ReportMetric(anew.Seconds()*float64(b.N)/b.Elapsed().Seconds(), "times-reading")
			})
		}
		run("of themselves", func(*assistance.Record, int) {})
		run("copies of those held", func(r *assistance.Record, i int) {
			if r.Kind == 0 {
				r.Relations = []assistance.Relation{{Kind: assistance.SameAs, Record: doc.Records[i].ID}}
			}
		})
	}
}
