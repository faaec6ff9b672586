package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"path"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	beam.RegisterDoFn(&shardFn{})
	register.Function1x2(shardItself)
	beam.RegisterDoFn(&writeFn{})
	register.Iter1[int]()
	register.Iter1[Row]()
}

// write writes the rows to as many files as there are shards, in order within
// each. A file is written also if it has no row, so that none of an earlier run
// is left in its place.
func write(s beam.Scope, name string, shards int, rows beam.PCollection) {
	s = s.Scope("Write")
	numbers := make([]int, shards)
	for i := range numbers {
		numbers[i] = i
	}
	all := beam.ParDo(s, shardItself, beam.CreateList(s, numbers))
	dealt := beam.ParDo(s, &shardFn{Shards: shards}, rows)
	beam.ParDo0(s, &writeFn{Name: name, Shards: shards}, beam.CoGroupByKey(s, all, dealt))
}

func shardItself(shard int) (int, int) { return shard, shard }

// shardFn deals rows out to shards, always the same row to the same.
type shardFn struct{ Shards int }

// ProcessElement takes one row.
func (fn *shardFn) ProcessElement(row Row) (int, Row) {
	h := fnv.New32a()
	h.Write([]byte(row.Order))
	return int(h.Sum32() % uint32(fn.Shards)), row
}

// writeFn writes a shard. Its rows are sorted in memory.
type writeFn struct {
	Name   string
	Shards int
}

// ProcessElement takes the rows of one shard.
func (fn *writeFn) ProcessElement(ctx context.Context, shard int, _ func(*int) bool, next func(*Row) bool) error {
	var rows []Row
	for row := (Row{}); next(&row); {
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(a, b Row) int {
		return cmp.Or(strings.Compare(a.Order, b.Order), strings.Compare(a.Text, b.Text))
	})
	name := shardName(fn.Name, shard, fn.Shards)
	if err := writeRows(ctx, name, rows); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func writeRows(ctx context.Context, name string, rows []Row) error {
	file, err := create(ctx, name)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(file)
	for _, row := range rows {
		out.WriteString(row.Text) // the error stays until Flush
		out.WriteByte('\n')
	}
	return errors.Join(out.Flush(), file.Close())
}

// shardName returns the name itself for a single shard, and else with the number
// before what the name ends in: "totals-00000-of-00004.ndjson".
func shardName(name string, shard, shards int) string {
	if shards == 1 {
		return name
	}
	ending := path.Ext(name)
	return fmt.Sprintf("%s-%05d-of-%05d%s", strings.TrimSuffix(name, ending), shard, shards, ending)
}
