package main

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// list returns the files that match the pattern, sorted.
func list(ctx context.Context, pattern string) ([]string, error) {
	fs, err := filesystem.New(ctx, pattern)
	if err != nil {
		return nil, err
	}
	defer fs.Close()
	files, err := fs.List(ctx, pattern)
	slices.Sort(files)
	return files, err
}

// plainName returns the one name of a file of which the names may be several.
func plainName(name string) string {
	if strings.Contains(name, "://") {
		return name
	}
	if full, err := filepath.Abs(name); err == nil {
		return full
	}
	return filepath.Clean(name)
}

// open opens a file for reading, unpacked if its name ends in ".gz".
func open(ctx context.Context, name string) (io.ReadCloser, error) {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return nil, err
	}
	file, err := fs.OpenRead(ctx, name)
	if err != nil {
		return nil, errors.Join(err, fs.Close())
	}
	opened := &source{Reader: file, closers: []io.Closer{file, fs}}
	if path.Ext(name) != ".gz" {
		return opened, nil
	}
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		return nil, errors.Join(err, opened.Close())
	}
	opened.Reader = unpacked
	return opened, nil
}

// source is an open file with all that is to be closed after it.
type source struct {
	io.Reader
	closers []io.Closer
}

// Close implements [io.Closer].
func (s *source) Close() error {
	var failed []error
	for _, one := range s.closers {
		failed = append(failed, one.Close())
	}
	return errors.Join(failed...)
}

// create opens a file for writing; what was in it goes.
func create(ctx context.Context, name string) (io.WriteCloser, error) {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return nil, err
	}
	file, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return nil, errors.Join(err, fs.Close())
	}
	return &sink{WriteCloser: file, fs: fs}, nil
}

// sink is a file being written.
type sink struct {
	io.WriteCloser
	fs io.Closer
}

// Close implements [io.Closer]. An error may mean that nothing was written.
func (s *sink) Close() error { return errors.Join(s.WriteCloser.Close(), s.fs.Close()) }
