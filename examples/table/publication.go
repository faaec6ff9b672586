package main

import (
	"bufio"
	"os"
	"path/filepath"
)

// publication is a file that comes to its place whole, or leaves what was there.
type publication struct {
	name string
	file *os.File
	*bufio.Writer
}

func newPublication(name string) (*publication, error) {
	file, err := os.CreateTemp(filepath.Dir(name), ".table-*")
	if err != nil {
		return nil, err
	}
	return &publication{name, file, bufio.NewWriter(file)}, nil
}

// publish puts the file in its place.
func (p *publication) publish() error {
	err := p.Flush()
	if err == nil {
		err = p.file.Chmod(0o644)
	}
	if closed := p.file.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(p.file.Name(), p.name)
	}
	if err != nil {
		os.Remove(p.file.Name())
	}
	return err
}

// abandon throws the file away; what was published stays.
func (p *publication) abandon() {
	p.file.Close()
	os.Remove(p.file.Name())
}
