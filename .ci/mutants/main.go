// Command mutants writes mutants of the valid fixtures, a line of JSON each, with
// the verdict of Go, for the validators of other languages to judge as well.
//
//	go -C .ci run ./mutants > mutants.jsonl
//
// The same fixtures, schemas and seed give the same bytes. It belongs to the
// module of the tools: nobody who uses the library needs it, and the library's
// own module asks for nothing on its behalf.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// folders hold valid documents: the fixtures, and what these lack, so that every
// member that a schema knows has a value to change.
var folders = []string{"../schema/v1/testdata/valid", "mutants/testdata"}

func main() {
	doubles := flag.Int("double", 6000, "the `number` of mutants that are changed in two places")
	seed := flag.Uint64("seed", 1, "the `number` that the lot begins with")
	flag.Parse()
	out := bufio.NewWriter(os.Stdout)
	err := run(folders, *doubles, *seed, out, os.Stderr)
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(folders []string, doubles int, seed uint64, out, log io.Writer) error {
	var documents []document
	for _, folder := range folders {
		more, err := readDocuments(folder)
		if err != nil {
			return err
		}
		documents = append(documents, more...)
	}
	var anywhere []*value
	var gaps []error
	mutators := make([]*mutator, 0, len(schema.Kinds()))
	for _, kind := range schema.Kinds() {
		b, err := readBundle(kind)
		if err != nil {
			return err
		}
		m := newMutator(b, documents, seed)
		if missing := b.untouched(); len(missing) > 0 {
			gaps = append(gaps, fmt.Errorf("no document of kind %v has a value of %v: add one to .ci/mutants/testdata", kind, missing))
		}
		for _, at := range slices.Sorted(maps.Keys(m.known)) {
			anywhere = append(anywhere, m.known[at]...)
		}
		mutators = append(mutators, m)
	}
	if err := errors.Join(gaps...); err != nil {
		return err
	}
	t := tally{encoder: json.NewEncoder(out)}
	t.encoder.SetEscapeHTML(false)
	for _, m := range mutators {
		m.anywhere = anywhere
		if err := m.single(t.write); err != nil {
			return err
		}
	}
	for i, m := range mutators {
		share := doubles / (len(mutators) - i)
		if err := m.double(share, t.write); err != nil {
			return err
		}
		doubles -= share
	}
	fmt.Fprintf(log, "%d mutants of %d documents: %d valid, %d refused by the schema, %d by the scan\n",
		t.valid+t.schema+t.scan, len(documents), t.valid, t.schema, t.scan)
	return nil
}

// tally writes mutants and counts them.
type tally struct {
	encoder             *json.Encoder
	valid, scan, schema int
}

func (t *tally) write(one mutant) error {
	switch {
	case one.Valid:
		t.valid++
	case one.Layer == schema.LayerScan.String():
		t.scan++
	default:
		t.schema++
	}
	return t.encoder.Encode(one)
}

// readDocuments reads every document of a folder. Its name begins with its kind.
func readDocuments(folder string) ([]document, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		return nil, err
	}
	var all []document
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".json")
		stem, _, _ := strings.Cut(name, "-")
		kind, err := schema.ParseKind(stem)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if err := schema.Validate(kind, data); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		root, err := parse(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		all = append(all, document{name, kind, root})
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no document lies in %s", folder)
	}
	return all, nil
}
