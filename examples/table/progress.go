package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/treatyaid/treatyaid/examples/internal/recordtable"
	"github.com/treatyaid/treatyaid/examples/internal/terminal"
)

// progress tells a person at a terminal how far a long table has been read, on a line that
// is written over. The zero progress tells nothing.
type progress struct {
	w    io.Writer // nil: tell nothing
	last time.Time
	told bool
}

const progressEvery = time.Second

func progressFor(stderr io.Writer) *progress {
	if !terminal.Is(stderr) || os.Getenv("TERM") == "dumb" {
		return &progress{}
	}
	return &progress{w: stderr, last: time.Now()}
}

func (p *progress) tell(rows int, of string) {
	if p.w == nil || rows%1000 != 0 || time.Since(p.last) < progressEvery {
		return
	}
	p.last, p.told = time.Now(), true
	fmt.Fprintf(p.w, "\r\x1b[K%d %s", rows, of)
}

func (p *progress) clear() {
	if p.told {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.told = false
	}
}

// watched returns the sheet with its rows told of, and stopped when the run is.
func (p *progress) watched(s *recordtable.Sheet, stopped func() error) *recordtable.Sheet {
	return &recordtable.Sheet{Name: s.Name, Rows: func(yield func(int, []recordtable.Cell) bool) error {
		defer p.clear()
		var stop error
		err := s.Rows(func(row int, cells []recordtable.Cell) bool {
			if stop = stopped(); stop != nil {
				return false
			}
			p.tell(row, "rows")
			return yield(row, cells)
		})
		if stop != nil {
			return stop
		}
		return err
	}}
}
