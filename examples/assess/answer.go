package main

import (
	"encoding/json"
	"io"
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// answer is a request with what the library answers to it.
type answer struct {
	*request
	register   *obligation.Register
	lists      []*party.StatusList // of the treaties
	assessment *obligation.Assessment
	findings   []obligation.Finding // none without a filter
	changes    *changes             // nil unless they are asked for
}

// ask asks the register what the request asks.
func ask(r *request, reg *obligation.Register) (*answer, error) {
	lists := statusLists(r.treaties, reg)
	if r.date.IsZero() {
		r.date = completeAsOf(lists)
	}
	q := obligation.Question{Instruments: r.treaties, Readings: r.readings, On: r.date, Known: r.known,
		Bearer: r.bearers, Counterparty: r.others}
	for _, n := range r.norms {
		q.Norms = append(q.Norms, n.ID)
	}
	assessment, err := reg.Assess(q)
	if err != nil {
		return nil, err
	}
	a := &answer{request: r, register: reg, lists: lists, assessment: assessment}
	switch {
	case r.compared():
		a.changes, err = changesSince(r, reg, q, assessment)
	case r.filtered():
		a.findings = slices.Collect(assessment.Findings())
	}
	return a, err
}

// statusLists returns the lists of who is bound by treaties: the register's or else
// the treaty's own.
func statusLists(treaties []*obligation.Instrument, reg *obligation.Register) []*party.StatusList {
	var lists []*party.StatusList
	for _, in := range treaties {
		list, ok := reg.StatusList(in.ID())
		if !ok {
			list = in.StatusList()
		}
		lists = append(lists, list)
	}
	return lists
}

// completeAsOf is the day to which every list is complete.
func completeAsOf(lists []*party.StatusList) civil.Date {
	var first civil.Date // of none, no day: one must be given
	for _, list := range lists {
		if day := list.CompleteAsOf(); first.IsZero() || !day.IsZero() && day.Before(first) {
			first = day
		}
	}
	return first
}

// writeText writes the answer for people.
func (a *answer) writeText(w io.Writer) error {
	page := text.NewPage(a.assessment,
		text.Options{Colour: coloured(w), Proof: a.why, Timeline: a.timeline, Over: a.over, Remarks: remarks(a.request)})
	page.Head()
	switch {
	case a.compared():
		changed(a, page)
	case !a.filtered():
		overview(a, page)
	case len(a.findings) > mostFindings:
		groups(a, page)
	default:
		oneByOne(a, page)
	}
	_, err := io.WriteString(w, page.String())
	return err
}

// writeJSON writes the answer as a document of assessment.schema.json, or the changes.
func (a *answer) writeJSON(w io.Writer) error {
	if a.compared() {
		return writeChanges(w, a)
	}
	d := a.assessment.Document()
	for _, f := range a.findings {
		one := f.Document()
		if a.why {
			proof := f.Proof()
			one.Proof = &proof
		}
		if a.timeline {
			one.Timeline = f.Timeline(civil.Period{})
		}
		d.Findings = append(d.Findings, one)
	}
	return encoder(w).Encode(d)
}

// encoder writes JSON for people and programs.
func encoder(w io.Writer) *json.Encoder {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out
}
