package iati

import (
	"errors"
	"strings"
)

// ErrPublisher is a publisher that lacks a reference, a name or a prefix, or whose prefix
// no identifier may have.
var ErrPublisher = errors.New("a publisher has a reference, a name, and a prefix without blanks and without / & | ?")

// Publisher is who publishes the activities that a [Writer] writes: a secondary reporter, as
// the activities are those of others.
type Publisher struct {
	Ref    string // its reference as an organisation, "XM-DAC-41119"
	Type   string // its type of organisation, by the standard's code; none: 90, another
	Name   string
	Prefix string // that its identifiers begin with
}

func (p *Publisher) check() error {
	if p.Ref == "" || strings.TrimSpace(p.Name) == "" || p.Prefix == "" || strings.ContainsAny(p.Ref+p.Prefix, "/&|? \t\r\n") {
		return ErrPublisher
	}
	return nil
}
