package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/treatyaid/treatyaid/examples/internal/tables"
)

// errInterrupted is the error of a read that was given up.
var errInterrupted = errors.New("interrupted")

// source is the bytes of a file or of standard input, counted.
type source struct {
	pipe *io.PipeReader
	size int64 // of a regular file; 0 if not known
	read int64
}

// open starts to read. The bytes come through a pipe, so that a read that hangs,
// as of a terminal, can be given up when ctx ends. What goes wrong is the error
// of a Read.
func open(ctx context.Context, name string, stdin io.Reader) *source {
	s := &source{}
	var w *io.PipeWriter
	s.pipe, w = io.Pipe()
	if name != standardInput {
		if about, err := os.Stat(name); err == nil && about.Mode().IsRegular() {
			s.size = about.Size()
		}
	}
	stop := context.AfterFunc(ctx, func() { w.CloseWithError(errInterrupted) })
	go func() {
		defer stop()
		w.CloseWithError(transfer(w, name, stdin))
	}()
	return s
}

// transfer copies a file. Its error says the cause without the name.
func transfer(w io.Writer, name string, stdin io.Reader) error {
	in := stdin
	if name != standardInput {
		if err := tables.Check(name); err != nil {
			return err
		}
		file, err := os.Open(name)
		if err != nil {
			return cause(err)
		}
		defer file.Close()
		in = file
	}
	_, err := io.Copy(w, in)
	return cause(err)
}

func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// Read implements [io.Reader].
func (s *source) Read(p []byte) (int, error) {
	n, err := s.pipe.Read(p)
	s.read += int64(n)
	return n, err
}

// close gives up what has not been read.
func (s *source) close() { s.pipe.Close() }
