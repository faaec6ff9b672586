package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/treatyaid/treatyaid/examples/internal/terminal"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

const (
	progressAfter = time.Second // what is shorter is over before it is read
	progressEvery = 200 * time.Millisecond
)

// progress is a line that tells a person at a terminal how far a long file has
// been read. It is written over itself, and in the end taken away. The zero
// progress tells nothing.
type progress struct {
	w           io.Writer // nil: tell nothing
	now         func() time.Time
	begun, last time.Time
	shown       bool
}

// progressFor tells on stderr, if it is a terminal that can be written over.
func progressFor(stderr io.Writer) *progress {
	if !terminal.Is(stderr) || os.Getenv("TERM") == "dumb" {
		return &progress{}
	}
	return &progress{w: stderr, now: time.Now}
}

// begin starts with a new file.
func (p *progress) begin() {
	if p.w != nil {
		p.begun = p.now()
	}
}

// tell writes how far a file has been read, if it is time to. size is 0 if it is
// not known.
func (p *progress) tell(v *verdict, read, size int64) {
	if p.w == nil {
		return
	}
	now := p.now()
	if now.Sub(p.begun) < progressAfter || p.shown && now.Sub(p.last) < progressEvery {
		return
	}
	p.last, p.shown = now, true
	part := ""
	if size > 0 {
		part = fmt.Sprintf(", %d %%", min(100, 100*read/size))
	}
	fmt.Fprintf(p.w, "\r\x1b[K%s: %s, %s%s, %s", cut(v.name, 24), typeset.Counted(v.documents, "record", "records"), megabytes(read), part, faultWords(v.faults))
}

// clear takes the line away.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}
