package main

import (
	"bytes"
	"io"
	"iter"
)

// headBytes bounds what is looked at to tell the layout and the kind of a file.
const headBytes = 1 << 20

// head is the beginning of a file, read ahead.
type head struct {
	r    io.Reader
	data []byte
	err  error // of the read after data: io.EOF, or why there is no more
}

// more reads on, once, and reports whether it did: not beyond the bound, nor after
// the end.
func (h *head) more() bool {
	if h.err != nil || len(h.data) >= headBytes {
		return false
	}
	if h.data == nil {
		h.data = make([]byte, 0, 64<<10)
	}
	if len(h.data) == cap(h.data) {
		h.data = append(h.data, 0)[:len(h.data)]
	}
	n, err := h.r.Read(h.data[len(h.data):min(cap(h.data), headBytes)])
	h.data, h.err = h.data[:len(h.data)+n], err
	return true
}

// lines returns the lines of the head with their ends, and reads on as they are
// asked for. The last may be cut by the bound.
func (h *head) lines() iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for at := 0; ; {
			line := h.line(at)
			if at += len(line); len(line) == 0 || !yield(line) {
				return
			}
		}
	}
}

// line returns the line that begins at the offset at; it is empty at the end.
func (h *head) line(at int) []byte {
	for looked := at; ; {
		if end := bytes.IndexByte(h.data[looked:], '\n'); end >= 0 {
			return h.data[at : looked+end+1]
		}
		looked = len(h.data)
		if !h.more() {
			return h.data[at:]
		}
	}
}

// first returns the first document as far as it lies in the head: in lines, the
// first that is not blank and its number; otherwise all, and 0.
func (h *head) first(lines bool) (data []byte, number int) {
	if !lines {
		h.fill()
		return h.data, 0
	}
	for line := range h.lines() {
		number++
		if len(bytes.TrimSpace(line)) > 0 {
			return line, number
		}
	}
	return nil, 0
}

// fill reads on to the bound or the end.
func (h *head) fill() {
	for h.more() {
		continue
	}
}

// failed returns why there is no more to read, if it is not the end of the file.
func (h *head) failed() error {
	if h.err == io.EOF {
		return nil
	}
	return h.err
}

// whole returns all of the file, the beginning once more.
func (h *head) whole() io.Reader {
	rest := h.r
	if h.err != nil {
		rest = ended{h.err}
	}
	return io.MultiReader(bytes.NewReader(h.data), rest)
}

// ended is a reader at its end.
type ended struct{ err error }

func (e ended) Read([]byte) (int, error) { return 0, e.err }
