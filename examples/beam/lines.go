package main

import (
	"bufio"
	"bytes"
	"io"
)

// lineReader hands on a text one line at a time and counts the lines. What is
// read from it with [assistance.Records], which yields a record as soon as its
// line is read, therefore stands in the line counted last.
type lineReader struct {
	in     *bufio.Reader
	number int  // of the line handed on last, from 1, also if only part of it
	within bool // that line has not ended
}

func newLineReader(in io.Reader) *lineReader {
	return &lineReader{in: bufio.NewReaderSize(in, 64<<10)}
}

// Read implements [io.Reader]. It never reads past the end of a line.
func (l *lineReader) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if _, err := l.in.Peek(1); err != nil {
		return 0, err
	}
	ready, _ := l.in.Peek(min(len(p), l.in.Buffered()))
	end := bytes.IndexByte(ready, '\n')
	ends := end >= 0
	if ends {
		ready = ready[:end+1]
	}
	n := copy(p, ready)
	l.in.Discard(n) // cannot fail: the bytes are in the buffer
	if !l.within {
		l.number++
	}
	l.within = !ends
	return n, nil
}
