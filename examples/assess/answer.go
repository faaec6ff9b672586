package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
)

// answer is a request with what the library answers to it.
type answer struct {
	*request
	instrument *obligation.Instrument
	register   *obligation.Register
	list       *party.StatusList
	assessment *obligation.Assessment
	document   obligation.AssessmentDocument  // without findings
	findings   []obligation.Finding           // none without a filter
	askedOf    stateSet                       // every State that a finding is about
	last       map[subject]obligation.Finding // the same findings on the last day there is, for a timeline
}

// ask asks the register what the request asks.
func ask(r *request, in *obligation.Instrument, reg *obligation.Register) (*answer, error) {
	list, ok := reg.StatusList(in.ID)
	if !ok {
		return nil, fmt.Errorf("no register has a status list of %s", in.Short)
	}
	if r.date.IsZero() {
		r.date = list.CompleteAsOf
	}
	q := obligation.Question{Instruments: []*obligation.Instrument{in}, Readings: r.readings, On: r.date, Known: r.known,
		Bearer: r.bearers, Counterparty: r.others}
	for _, n := range r.norms {
		q.Norms = append(q.Norms, n.ID)
	}
	assessment, err := reg.Assess(q)
	if err != nil {
		return nil, err
	}
	a := &answer{request: r, instrument: in, register: reg, list: list, assessment: assessment, document: assessment.Document()}
	for f := range assessment.Findings() {
		a.askedOf.add(f.Bearer())
		a.askedOf.add(f.Counterparty())
	}
	if r.filtered() {
		a.findings = slices.Collect(assessment.Findings())
	}
	if r.timeline {
		if a.last, err = a.atTheEnd(); err != nil {
			return nil, err
		}
	}
	return a, nil
}

// writeText writes the answer for people.
func (a *answer) writeText(w io.Writer) error {
	p := &typeset.Page{Colour: coloured(w)}
	switch {
	case !a.filtered():
		a.overview(p)
	case len(a.findings) > mostBlocks:
		a.groups(p)
		a.notices(p)
	default:
		a.blocks(p)
		a.notices(p)
	}
	_, err := io.WriteString(w, p.String())
	return err
}

// notices writes what holds of every answer.
func (a *answer) notices(p *typeset.Page) {
	p.Blank()
	p.Wrap("", "", strings.Join(a.document.Notices, " "))
}
