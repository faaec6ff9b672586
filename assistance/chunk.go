package assistance

import (
	"bytes"
	"io"
	"math"

	"github.com/treatyaid/treatyaid/schema"
)

// chunkSize is how much is read at once. Only a longer line takes more.
const chunkSize = 128 << 10

// chunks reads lines of any length, as many at once as the reader gives, into a
// bounded memory.
type chunks struct {
	reader io.Reader
	limit  int    // bytes that a line may have
	most   int    // bytes kept of one line
	rest   []byte // the beginning of the next chunk: a line that has begun
	cut    bool   // the line that was returned last goes on
	err    error  // of the reader, which is not asked again
}

func newChunks(r io.Reader, limits schema.Limits) *chunks {
	limit := min(limits.Bytes, math.MaxInt/2)
	if limit <= 0 {
		limit = schema.DefaultBytes
	}
	// Two bytes more than the limit: one for the CR of a line that fits, one so
	// that a line cut short is still too long.
	return &chunks{reader: r, limit: limit, most: limit + 2}
}

// next returns the next lines, in the memory of buffer or in more. Each has its
// LF, but perhaps the last. A line that is too long is returned as soon as that
// is known, cut; what is left of it is read when more is asked for, and thrown
// away, with no line returned where it does not end. The error, with which no
// lines come, is that of the reader, io.EOF after the last line.
func (c *chunks) next(buffer []byte) ([]byte, error) {
	lines := append(buffer[:0], c.rest...)
	c.rest = c.rest[:0]
	if c.cut && c.err == nil {
		lines = c.read(lines[:0])
		end := bytes.IndexByte(lines, '\n')
		if end < 0 {
			return lines[:0], c.err
		}
		c.cut = false
		lines = lines[:copy(lines, lines[end+1:])]
	}
	for begun := 0; ; {
		if last := bytes.LastIndexByte(lines[begun:], '\n'); last >= 0 {
			end := begun + last + 1
			c.rest = append(c.rest, lines[end:]...)
			return lines[:end], nil
		}
		if begun = len(lines); begun >= c.most {
			c.cut = true
			return lines[:c.most], nil
		}
		if c.err != nil {
			break
		}
		lines = c.read(lines)
	}
	if c.err == io.EOF && len(lines) > 0 {
		return lines, nil
	}
	return nil, c.err
}

// read reads once and appends to lines what came.
func (c *chunks) read(lines []byte) []byte {
	if free := cap(lines) - len(lines); free < chunkSize/4 {
		grown := max(chunkSize, min(2*cap(lines), c.most+chunkSize))
		lines = append(make([]byte, 0, grown), lines...)
	}
	const tries = 100 // as many as bufio makes
	for range tries {
		n, err := c.reader.Read(lines[len(lines):cap(lines)])
		c.err = err
		if n > 0 || err != nil {
			return lines[:len(lines)+n]
		}
	}
	c.err = io.ErrNoProgress
	return lines
}

// line takes the first line from lines, without its end and cut to the bytes that
// are kept of one.
func (c *chunks) line(lines []byte) (line, after []byte) {
	line, after, _ = bytes.Cut(lines, []byte("\n"))
	return bytes.TrimSuffix(line[:min(len(line), c.most)], []byte("\r")), after
}

// blank reports whether a line is passed over. One that is too long is not.
func (c *chunks) blank(line []byte) bool {
	if len(line) > 0 && line[0] > ' ' || len(line) > c.limit {
		return false
	}
	return len(bytes.Trim(line, " \t\r")) == 0
}
