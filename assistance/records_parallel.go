package assistance

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"sync"

	"github.com/treatyaid/treatyaid/schema"
)

// RecordsInParallel is [Records] with so many workers that read records at the
// same time; 0 or less stands for [runtime.GOMAXPROCS], and more than 64 for 64 or, if that
// is more, for it. It yields the same records and errors, in the order of their lines.
//
// Once ctx is done it yields the cause as its last error, with the number of the
// first line that it has not yielded; every line before that has been. It then
// reads no more, and does not wait for a Read of r that is under way, nor does it
// when the caller breaks off: r is not to be used again, and one goroutine lasts
// until that Read returns. If Read panics, so does the caller's loop.
//
// At most 2 workers + 2 chunks of lines are in memory, each of 128 KiB, of up to
// 512 KiB after long lines, or of one longer line, with their records.
func RecordsInParallel(ctx context.Context, r io.Reader, limits schema.Limits, workers int) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		for one, err := range recordsOnLines(ctx, r, limits, workers) {
			if one.record == nil {
				one.record = new(Record)
			}
			if !yield(*one.record, err) {
				return
			}
		}
	}
}

// recordOnLine is a record and the number of its line, from 1.
type recordOnLine struct {
	record *Record // nil beside an error of the reader; to be copied, as the next one takes its place
	line   int
}

// recordsOnLines is [RecordsInParallel] with the lines.
func recordsOnLines(ctx context.Context, r io.Reader, limits schema.Limits, workers int) iter.Seq2[recordOnLine, error] {
	return func(yield func(recordOnLine, error) bool) {
		p := startPipeline(ctx, r, limits, workers)
		defer p.stop()
		record, number := 0, 0 // of what has been yielded
		for {
			b, err := p.next()
			if err != nil {
				if err != io.EOF {
					yield(recordOnLine{}, fmt.Errorf("line %d: %w", number+1, err))
				}
				return
			}
			for i := range b.outcomes {
				one := &b.outcomes[i]
				if ctx.Err() != nil {
					yield(recordOnLine{}, fmt.Errorf("line %d: %w", number+one.line, context.Cause(ctx)))
					return
				}
				record++
				if !yield(recordOnLine{&one.record, number + one.line}, placed(one.err, record, number+one.line)) {
					return
				}
			}
			number += b.lines
			p.free <- b
		}
	}
}

// batch is a chunk of lines and what came of them.
type batch struct {
	chunk    []byte
	lines    int // in the chunk
	outcomes []outcome
	err      error         // of the reader, in place of lines
	panicked any           // what the reader panicked with, in place of lines
	done     chan struct{} // receives when the outcomes are there
}

// outcome is a record or the faults of its line.
type outcome struct {
	record Record
	err    error
	line   int // in the chunk, from 1
}

// pipeline is one goroutine that reads chunks, the workers, and the batches that
// go around: from free to work and ordered, and back to free. Every channel has
// room for all of them.
type pipeline struct {
	ctx     context.Context
	cancel  context.CancelFunc
	chunks  *chunks
	limits  schema.Limits
	free    chan *batch
	work    chan *batch
	ordered chan *batch // in the order of the lines
	workers sync.WaitGroup
}

// mostWorkers bounds the workers: each has memory of its own, and they are of no use beyond
// the processors.
const mostWorkers = 64

func startPipeline(ctx context.Context, r io.Reader, limits schema.Limits, workers int) *pipeline {
	if processors := runtime.GOMAXPROCS(0); workers <= 0 {
		workers = processors
	} else {
		workers = min(workers, max(mostWorkers, processors))
	}
	batches := 2*workers + 2
	p := &pipeline{
		chunks:  newChunks(r, limits),
		limits:  limits,
		free:    make(chan *batch, batches),
		work:    make(chan *batch, batches),
		ordered: make(chan *batch, batches),
	}
	p.ctx, p.cancel = context.WithCancel(ctx)
	for range batches {
		p.free <- &batch{done: make(chan struct{}, 1)}
	}
	if p.ctx.Err() == nil {
		go p.read()
	}
	for range workers {
		p.workers.Go(p.parse)
	}
	return p
}

// stop ends every goroutine but one that is in a Read.
func (p *pipeline) stop() {
	p.cancel()
	p.workers.Wait()
}

// read fills batches with chunks, up to an error of the reader.
func (p *pipeline) read() {
	for {
		select {
		case <-p.ctx.Done():
			return
		case b := <-p.free:
			if p.ctx.Err() != nil {
				return
			}
			if cap(b.chunk) > 4*chunkSize {
				b.chunk = nil // a long line made it large
			}
			p.fill(b)
			if b.err != nil || b.panicked != nil {
				return
			}
			p.work <- b
		}
	}
}

// fill fills a batch with a chunk and puts it in order, also if the reader panics or ends the
// goroutine.
func (p *pipeline) fill(b *batch) {
	b.err = errReaderEnded
	defer func() {
		b.panicked = recover()
		p.ordered <- b
	}()
	b.chunk, b.err = p.chunks.next(b.chunk)
}

// errReaderEnded is the error of a reader that does not return.
var errReaderEnded = errors.New("the reader ended the goroutine that reads")

// parse makes the outcomes of batches.
func (p *pipeline) parse() {
	c := new(certifier)
	for {
		select {
		case <-p.ctx.Done():
			return
		case b := <-p.work:
			b.parse(c, p)
			b.done <- struct{}{}
		}
	}
}

func (b *batch) parse(c *certifier, p *pipeline) {
	b.lines, b.outcomes = 0, b.outcomes[:0]
	for rest := b.chunk; len(rest) > 0 && p.ctx.Err() == nil; {
		var line []byte
		line, rest = p.chunks.line(rest)
		b.lines++
		if p.chunks.blank(line) {
			continue
		}
		b.outcomes = append(b.outcomes, outcome{line: b.lines})
		last := &b.outcomes[len(b.outcomes)-1]
		last.err = c.parse(p.limits, line, &last.record)
	}
}

// next returns the next batch, when its outcomes are there. The error is that of
// the reader, or the cause for which ctx is done.
func (p *pipeline) next() (*batch, error) {
	select {
	case <-p.ctx.Done():
	case b := <-p.ordered:
		if p.ctx.Err() != nil { // both were ready, and ctx goes first
			break
		}
		switch {
		case b.panicked != nil:
			panic(b.panicked)
		case b.err != nil:
			return nil, b.err
		}
		select {
		case <-p.ctx.Done():
		case <-b.done:
			if p.ctx.Err() == nil { // or the batch may have been left half read
				return b, nil
			}
		}
	}
	return nil, context.Cause(p.ctx)
}
