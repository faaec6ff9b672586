package terminal

import (
	"context"
	"fmt"
	"io"
	"time"
)

// Reading reads a file until it is interrupted, and tells a person at a terminal how far it
// has come.
type Reading struct {
	ctx         context.Context
	file        io.Reader
	told        io.Writer // nil: tell nobody
	begun, last time.Time
	bytes       int64
	shown       bool
}

// NewReading reads a file. If stderr is a terminal, progress is told there.
func NewReading(ctx context.Context, file io.Reader, stderr io.Writer) *Reading {
	r := &Reading{ctx: ctx, file: file, begun: time.Now()}
	if Is(stderr) {
		r.told = stderr
	}
	return r
}

// Read implements [io.Reader]. Its error is the cause of an interrupt.
func (r *Reading) Read(b []byte) (int, error) {
	if r.ctx.Err() != nil {
		return 0, context.Cause(r.ctx)
	}
	n, err := r.file.Read(b)
	r.bytes += int64(n)
	if now := time.Now(); r.told != nil && now.Sub(r.begun) > time.Second && now.Sub(r.last) > 200*time.Millisecond {
		r.last, r.shown = now, true
		fmt.Fprintf(r.told, "\r\x1b[K%d MB read", r.bytes>>20)
	}
	return n, err
}

// Clear takes the line away.
func (r *Reading) Clear() {
	if r.shown {
		fmt.Fprint(r.told, "\r\x1b[K")
	}
}
