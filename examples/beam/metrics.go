package main

import (
	"context"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
)

// namespace sets the program's own counters apart from the runner's.
const namespace = "treatyaid"

// What is counted on the way. A runner that repeats a piece of work may count it
// twice: the files written are the result, and the counters a summary.
var (
	filesRead     = beam.NewCounter(namespace, "files")
	recordsKept   = beam.NewCounter(namespace, "records")
	linesRefused  = beam.NewCounter(namespace, "refused")
	faultsLeftOut = beam.NewCounter(namespace, "unlisted")
	totalsWritten = beam.NewCounter(namespace, "totals")
)

// faultCounter begins the names of the counters of faults by their code.
const faultCounter = "fault/"

func countFault(ctx context.Context, fault Fault) {
	beam.NewCounter(namespace, faultCounter+fault.Code.String()).Inc(ctx, 1)
	faultsLeftOut.Inc(ctx, int64(fault.More))
}

// counts is what the counters came to.
type counts struct {
	files, records, refused, unlisted, totals int64
	faults                                    map[string]int64 // listed, by code
}

// countsOf sums each counter over the stages that count with it.
func countsOf(results metrics.QueryResults) counts {
	c := counts{faults: map[string]int64{}}
	for _, counter := range results.Counters() {
		if counter.Namespace() != namespace {
			continue
		}
		n := counter.Result()
		switch name := counter.Name(); name {
		case "files":
			c.files += n
		case "records":
			c.records += n
		case "refused":
			c.refused += n
		case "unlisted":
			c.unlisted += n
		case "totals":
			c.totals += n
		default:
			c.faults[strings.TrimPrefix(name, faultCounter)] += n
		}
	}
	return c
}
