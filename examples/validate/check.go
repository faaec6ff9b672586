package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/examples/internal/terminal"
	"github.com/treatyaid/treatyaid/examples/internal/treaties"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// checker checks files.
type checker struct {
	*options
	stdin    io.Reader
	kinds    guesser
	report   report
	progress *progress
}

// file checks one file. An error is one of the output.
func (c *checker) file(ctx context.Context, name string) (*verdict, error) {
	v := &verdict{name: terminal.Printable(name)}
	if name == standardInput {
		v.name = "<standard input>"
	}
	in := open(ctx, name, c.stdin)
	defer in.close()
	c.progress.begin()
	err := c.content(ctx, v, name, in)
	c.progress.clear()
	if err != nil {
		return v, err
	}
	return v, c.report.file(v)
}

func (c *checker) content(ctx context.Context, v *verdict, name string, in *source) error {
	h := &head{r: in}
	lines := laidOutInLines(name, h)
	first, number := h.first(lines)
	if err := h.failed(); err != nil && len(h.data) == 0 {
		v.err = err
		return nil
	}
	kind, unguessed := c.kinds.kind(first)
	if unguessed != nil && c.kind == 0 && lines {
		kind = c.later(h)
	}
	switch {
	case c.kind != 0:
		v.kind = c.kind
	case kind != 0:
		v.kind = kind
	default:
		return c.unguessed(v, h, first, number, unguessed)
	}
	var err error
	if v.kind == schema.KindAssistance && lines {
		err = c.lines(v, h, in)
	} else {
		err = c.document(ctx, v, h)
	}
	if err != nil || v.faults == 0 {
		return err
	}
	var none *unguessedError
	switch {
	case kind != 0 && kind != v.kind:
		v.hint = fmt.Sprintf("read as -kind %s; its members are those of %s", v.kind, kind)
	case errors.As(unguessed, &none) && none.value == "array":
		v.hint = none.Error()
	}
	return nil
}

// later returns the kind of the first line within the head that tells one: that
// the first is broken says nothing of the others.
func (c *checker) later(h *head) schema.Kind {
	for line := range h.lines() {
		if kind, err := c.kinds.kind(line); err == nil {
			return kind
		}
	}
	return 0
}

// unguessed ends with a file of which the kind does not show: the scan may say
// that there is no document in it, or else it is of no kind.
func (c *checker) unguessed(v *verdict, h *head, first []byte, number int, err error) error {
	if v.err = h.failed(); v.err != nil {
		return nil
	}
	if whole := number > 0 && first[len(first)-1] == '\n' || len(h.data) < headBytes; !whole {
		number = 0
		if first, v.err = readDocument(h); v.err != nil {
			return nil
		}
	}
	var found *schema.Errors
	if !errors.As(c.limits().Scan(first), &found) || found.List[0].Code == schema.CodeTrailingBytes && len(found.List) == 1 {
		v.err = err // what follows a sound value matters less than its kind
		return nil
	}
	return c.judge(v, atLine(found, number))
}

// atLine says of faults that they are in the line of that number; 0 leaves them
// as they are.
func atLine(faults *schema.Errors, number int) error {
	for _, fault := range faults.List {
		fault.Line = cmp.Or(number, fault.Line)
	}
	return faults
}

// document checks a file that is one document.
func (c *checker) document(ctx context.Context, v *verdict, h *head) error {
	data, err := readDocument(h)
	switch {
	case err != nil:
		v.err = err
	case ctx.Err() != nil:
		v.err = errInterrupted
	default:
		v.documents++
		found := read(c.limits(), v.kind, data)
		if v.kind == schema.KindAssistance && isTrailing(found) {
			v.hint = "records that follow one another stand one to a line, as jq -c writes them"
		}
		switch {
		case found == nil && v.kind == schema.KindInstrument:
			return c.remark(v, data)
		case found == nil && v.kind == schema.KindRegister:
			return c.remarkFacts(v, data)
		}
		return c.judge(v, found)
	}
	return nil
}

// remark takes in the remarks on a catalogue without faults.
func (c *checker) remark(v *verdict, data []byte) error {
	in, err := obligation.ParseInstrumentWithin(c.limits(), data)
	if err != nil {
		return c.judge(v, err)
	}
	v.remarks = remarksOn(in.Document(), c.cases)
	return nil
}

// remarkFacts takes in the remarks on the facts that a register without faults states.
func (c *checker) remarkFacts(v *verdict, data []byte) error {
	register, err := obligation.ParseRegisterWithin(c.limits(), data)
	if err != nil {
		return c.judge(v, err)
	}
	v.remarks = remarksOnFacts(register.Document())
	return nil
}

// isTrailing reports whether something follows a document.
func isTrailing(found error) bool {
	var faults *schema.Errors
	return errors.As(found, &faults) &&
		slices.ContainsFunc(faults.List, func(e *schema.Error) bool { return e.Code == schema.CodeTrailingBytes })
}

// readDocument reads a file up to the size that the library takes and one byte
// more, for which the library refuses it.
func readDocument(h *head) ([]byte, error) {
	return io.ReadAll(io.LimitReader(h.whole(), schema.DefaultBytes+1))
}

// read reads a document through every layer that there is for its kind.
func read(limits schema.Limits, kind schema.Kind, data []byte) (err error) {
	switch kind {
	case schema.KindParty:
		_, err = party.ParseStatusListWithin(limits, data)
	case schema.KindAssistance:
		_, err = assistance.ParseRecordWithin(limits, data)
	case schema.KindInstrument:
		_, err = obligation.ParseInstrumentWithin(limits, data)
	case schema.KindRegister:
		err = readRegister(limits, data)
	default:
		err = limits.Validate(kind, data) // no rules
	}
	return err
}

// readRegister reads a register, and holds what it states to the catalogues that are
// known.
func readRegister(limits schema.Limits, data []byte) error {
	register, err := obligation.ParseRegisterWithin(limits, data)
	if err != nil {
		return err
	}
	known, err := treaties.Instruments(treaties.IDs()...)
	if err != nil {
		return err
	}
	errs := make([]error, len(known))
	for i, in := range known {
		errs[i] = register.Check(in)
	}
	err = schema.JoinErrors(errs...)
	var found *schema.Errors
	if errors.As(err, &found) {
		for _, fault := range found.List {
			fault.File = "" // it is the one file
		}
	}
	return err
}

// lines checks records one to a line, and keeps none of them.
func (c *checker) lines(v *verdict, h *head, in *source) error {
	for _, err := range assistance.Records(h.whole(), c.limits()) {
		var faults *schema.Errors
		switch {
		case errors.Is(err, errInterrupted):
			v.err = errInterrupted
			return nil
		case err != nil && !errors.As(err, &faults):
			v.err = err
			return nil
		}
		v.documents++
		if err := c.judge(v, err); err != nil {
			return err
		}
		c.progress.tell(v, in.read, in.size)
	}
	if v.documents == 0 {
		return c.judge(v, schema.Scan(nil))
	}
	return nil
}

// judge takes in what was found of one document, and reports its faults in the
// order of their places.
func (c *checker) judge(v *verdict, found error) error {
	var faults *schema.Errors
	if !errors.As(found, &faults) {
		v.err = found
		return nil
	}
	if v.documents > 0 && faults.List[0].Code.Layer() != schema.LayerRules {
		v.layered = true
	}
	v.faulty++
	v.faults += len(faults.List) + faults.More
	slices.SortFunc(faults.List, func(a, b *schema.Error) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Path, b.Path),
			cmp.Compare(a.Code.String(), b.Code.String()))
	})
	for _, fault := range faults.List {
		if v.listed == c.most {
			return nil
		}
		c.progress.clear()
		if err := c.report.fault(v, fault); err != nil {
			return err
		}
		v.listed++
	}
	return nil
}
