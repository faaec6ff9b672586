package main

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/treatyaid/treatyaid/schema"
)

// document is a valid document to make mutants of.
type document struct {
	name string
	kind schema.Kind
	root *value
}

// mutant is a document changed in one place or in two, with what Go says of it.
type mutant struct {
	Kind     schema.Kind `json:"kind"`
	Valid    bool        `json:"valid"`
	Layer    string      `json:"layer,omitempty"` // which refuses it: scan or schema
	Mutation string      `json:"mutation"`
	Document string      `json:"document"` // as text, because no decoded value has a member twice
}

// mutator makes the mutants of one kind.
type mutator struct {
	bundle    *bundle
	documents []document
	random    *rand.Rand
	anywhere  []*value                    // values of documents of every kind
	known     map[schema.Pointer][]*value // of this kind, by the rule that they follow
	made      map[[sha256.Size]byte]bool
}

func newMutator(b *bundle, documents []document, seed uint64) *mutator {
	m := &mutator{
		bundle: b,
		random: rand.New(rand.NewPCG(seed, uint64(b.kind))),
		known:  map[schema.Pointer][]*value{},
		made:   map[[sha256.Size]byte]bool{},
	}
	for _, d := range documents {
		if d.kind != b.kind {
			continue
		}
		m.documents = append(m.documents, d)
		m.made[sha256.Sum256(d.root.append(nil))] = true
		for _, p := range b.places(d.root) {
			m.known[p.rule.at] = append(m.known[p.rule.at], p.value)
		}
	}
	slices.SortStableFunc(m.documents, func(a, b document) int { return cmp.Compare(a.root.size(), b.root.size()) })
	return m
}

// single tries every variant at every rule of the schema once, in the smallest
// document that has a value there.
func (m *mutator) single(yield func(mutant) error) error {
	tried := map[string]bool{}
	for _, d := range m.documents {
		for _, p := range m.bundle.places(d.root) {
			for _, v := range m.variants(p) {
				what := fmt.Sprint(p.rule.at, " ", v.name)
				if tried[what] {
					continue
				}
				made, err := m.write(d.root.with(p.way, v.value), d.name+": "+change(p, v), yield)
				if err != nil {
					return err
				}
				tried[what] = made
			}
		}
	}
	return nil
}

// double changes n documents each in two places, both drawn by lot.
func (m *mutator) double(n int, yield func(mutant) error) error {
	for tries := 0; n > 0 && len(m.documents) > 0; tries++ {
		if tries > 1_000_000 {
			return fmt.Errorf("%v: no further mutants are found", m.bundle.kind)
		}
		d := m.documents[m.random.IntN(len(m.documents))]
		root, name := d.root, d.name+":"
		for range 2 {
			places := m.bundle.places(root)
			p := places[m.random.IntN(len(places))]
			variants := m.variants(p)
			v := variants[m.random.IntN(len(variants))]
			root, name = root.with(p.way, v.value), name+" "+change(p, v)+";"
		}
		made, err := m.write(root, name, yield)
		if err != nil {
			return err
		}
		if made {
			n--
		}
	}
	return nil
}

// change says what is changed, and where.
func change(p place, v variant) string {
	return cmp.Or(string(p.path), "the document") + " " + v.name
}

// write has Go judge the document and yields it, if it is none of those made
// before and none of the fixtures.
func (m *mutator) write(root *value, mutation string, yield func(mutant) error) (made bool, err error) {
	data := root.append(nil)
	sum := sha256.Sum256(data)
	if m.made[sum] {
		return false, nil
	}
	m.made[sum] = true
	one := mutant{Kind: m.bundle.kind, Valid: true, Mutation: mutation, Document: string(data)}
	if err := schema.Validate(m.bundle.kind, data); err != nil {
		var faults *schema.Errors
		if !errors.As(err, &faults) {
			return false, err
		}
		one.Valid, one.Layer = false, faults.List[0].Code.Layer().String()
	}
	return true, yield(one)
}
