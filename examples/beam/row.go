package main

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/treatyaid/treatyaid/assistance"
)

func init() {
	beam.RegisterType(reflect.TypeFor[Row]())
	beam.RegisterDoFn(&totalRowsFn{})
	beam.RegisterDoFn(&faultRowFn{})
	register.Emitter1[Row]()
}

// Row is a line to be written.
type Row struct {
	Order string // rows are written in the order of these
	Text  string // one JSON document
}

// totalRow is a line of the totals.
type totalRow struct {
	Key
	Year int `json:"year"`
	assistance.Total
}

// totalRowsFn writes the sums of a key out as rows.
type totalRowsFn struct{}

// ProcessElement takes one key.
func (*totalRowsFn) ProcessElement(ctx context.Context, key Key, sums Sums, emit func(Row)) error {
	for _, span := range sums.Spans {
		for year := span.First; year <= span.Last; year++ {
			for i, total := range span.Totals { // in the order of stage and currency
				text, err := json.Marshal(totalRow{key, year, total})
				if err != nil {
					return err
				}
				totalsWritten.Inc(ctx, 1)
				emit(Row{Order: fmt.Sprintf("%s\x00%04d\x00%06d", key.order(), year, i), Text: string(text)})
			}
		}
	}
	return nil
}

// faultRowFn writes a fault out as a row.
type faultRowFn struct{}

// ProcessElement takes one fault.
func (*faultRowFn) ProcessElement(fault Fault, emit func(Row)) error {
	text, err := json.Marshal(fault)
	if err != nil {
		return err
	}
	emit(Row{Order: fmt.Sprintf("%s\x00%020d\x00%s\x00%s", fault.File, fault.Line, fault.Path, fault.Code), Text: string(text)})
	return nil
}
