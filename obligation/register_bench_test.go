package obligation_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"runtime"
	"slices"
	"testing"

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
