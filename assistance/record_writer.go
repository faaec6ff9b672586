package assistance

import (
	"encoding/json"
	"fmt"
	"strconv"
	"unicode/utf8"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// recordWriter writes a record as JSON, with its members in the order of the schema, and
// the texts as encoding/json writes them. It takes the fields one by one, as encoding/json's
// reflection takes ten times as long. After each member and each item stands a comma,
// which the bracket that closes the object or the list takes away.
type recordWriter struct {
	data []byte
	err  error // of the first value that has no text
}

// finish returns what was written, without the comma after it.
func (w *recordWriter) finish() ([]byte, error) {
	if w.err != nil {
		return nil, w.err
	}
	return w.data[:len(w.data)-1], nil
}

func (w *recordWriter) record(r *Record) {
	w.open('{')
	w.text("id", r.ID)
	if r.Kind != 0 {
		w.code("kind", r.Kind.String())
	}
	if r.Terms != 0 {
		w.code("terms", r.Terms.String())
	}
	w.mark("partial", r.Partial)
	w.name("provider")
	w.actor(&r.Provider)
	w.group("from", r.From)
	w.maybeActor("recipient", &r.Recipient)
	w.group("to", r.To)
	w.maybeActor("requester", &r.Requester)
	w.maybeText("beneficiary", r.Beneficiary)
	w.name("subjects")
	w.open('[')
	for _, subject := range r.Subjects {
		w.codeItem("subjects", subject.String())
	}
	w.close(']')
	if len(r.Forms) > 0 {
		w.name("forms")
		w.open('[')
		for _, form := range r.Forms {
			w.codeItem("forms", form.String())
		}
		w.close(']')
	}
	if len(r.Things) > 0 {
		w.name("things")
		w.open('[')
		for i := range r.Things {
			w.thing(&r.Things[i])
		}
		w.close(']')
	}
	w.name("parts")
	w.open('[')
	for i := range r.Parts {
		w.part(&r.Parts[i])
	}
	w.close(']')
	if r.Rest != 0 {
		w.code("rest", r.Rest.String())
	}
	w.maybeText("sector", r.Sector)
	if len(r.Channels) > 0 {
		w.name("channels")
		w.open('[')
		for i := range r.Channels {
			w.channel(&r.Channels[i])
		}
		w.close(']')
	}
	if len(r.Relations) > 0 {
		w.name("relations")
		w.open('[')
		for i := range r.Relations {
			w.relation(&r.Relations[i])
		}
		w.close(']')
	}
	w.name("steps")
	w.open('[')
	for i := range r.Steps {
		w.step(&r.Steps[i])
	}
	w.close(']')
	w.maybeText("note", r.Note)
	w.close('}')
}

func (w *recordWriter) group(name string, g *Group) {
	if g == nil {
		return
	}
	w.name(name)
	w.open('{')
	w.name("members")
	w.open('[')
	for i := range g.Members {
		w.actor(&g.Members[i])
	}
	w.close(']')
	w.mark("others", g.Others)
	w.mark("each", g.Each)
	w.close('}')
}

func (w *recordWriter) thing(t *Thing) {
	w.open('{')
	if t.Count != 0 {
		w.name("count")
		w.data = append(strconv.AppendInt(w.data, int64(t.Count), 10), ',')
	}
	w.text("what", t.What)
	w.close('}')
}

func (w *recordWriter) part(p *Part) {
	w.open('{')
	w.code("category", p.Category.String())
	if !p.Percent.IsZero() {
		w.code("percent", p.Percent.String())
	}
	w.close('}')
}

func (w *recordWriter) channel(c *Channel) {
	w.open('{')
	w.code("kind", c.Kind.String())
	w.maybeActor("actor", &c.Actor)
	w.maybeText("note", c.Note)
	w.close('}')
}

func (w *recordWriter) relation(r *Relation) {
	w.open('{')
	w.code("kind", r.Kind.String())
	w.text("record", r.Record)
	w.close('}')
}

func (w *recordWriter) step(s *Step) {
	w.open('{')
	w.code("stage", s.Stage.String())
	if s.Of != 0 {
		w.code("of", s.Of.String())
	}
	w.maybeDate("at", s.At)
	if s.At.IsZero() || !s.Period.IsZero() { // the schema asks for one or the other
		w.period(s.Period)
	}
	w.maybeDate("known", s.Known)
	if len(s.Figures) > 0 {
		w.name("figures")
		w.open('[')
		for i := range s.Figures {
			w.figure(&s.Figures[i])
		}
		w.close(']')
	}
	w.source(&s.Source)
	w.mark("foreseen", s.Foreseen)
	w.close('}')
}

func (w *recordWriter) figure(f *Figure) {
	w.open('{')
	if f.Sense != OpenAmount || !f.Amount.IsZero() {
		w.amount("amount", f.Amount)
	}
	if f.Currency != 0 {
		w.code("currency", f.Currency.String())
	}
	if f.Sense != 0 {
		w.code("sense", f.Sense.String())
	}
	if !f.UpTo.IsZero() {
		w.amount("upTo", f.UpTo)
	}
	if !f.Nearest.IsZero() {
		w.amount("nearest", f.Nearest)
	}
	w.maybeText("printed", f.Printed)
	w.maybeMoney("equivalent", f.Equivalent)
	if !f.Period.IsZero() {
		w.period(f.Period)
	}
	w.maybeMoney("replaces", f.Replaces)
	if f.Split != nil {
		w.split(f.Split)
	}
	if f.Source != nil {
		w.source(f.Source)
	}
	w.close('}')
}

func (w *recordWriter) split(s *Split) {
	w.name("split")
	w.open('{')
	w.name("rows")
	w.open('[')
	for i := range s.Rows {
		row := &s.Rows[i]
		w.open('{')
		if row.Category != 0 {
			w.code("category", row.Category.String())
		}
		w.maybeActor("from", &row.From)
		w.maybeActor("to", &row.To)
		w.amount("amount", row.Amount)
		w.close('}')
	}
	w.close(']')
	if s.Rest != 0 {
		w.code("rest", s.Rest.String())
	}
	w.close('}')
}

func (w *recordWriter) source(s *party.Source) {
	w.name("source")
	w.open('{')
	w.text("title", s.Title)
	w.maybeText("address", s.Address)
	w.maybeText("place", s.Place)
	w.maybeDate("published", s.Published)
	w.code("read", s.Read.String())
	w.close('}')
}

func (w *recordWriter) maybeActor(name string, a *party.Actor) {
	if *a != (party.Actor{}) {
		w.name(name)
		w.actor(a)
	}
}

func (w *recordWriter) actor(a *party.Actor) {
	w.open('{')
	w.code("kind", a.Kind.String())
	if a.State != (party.State{}) {
		w.code("state", a.State.String())
	}
	w.maybeText("name", a.Name)
	w.close('}')
}

func (w *recordWriter) period(p civil.Period) {
	w.name("period")
	w.open('{')
	w.maybeDate("from", p.From)
	w.maybeDate("until", p.Until)
	w.close('}')
}

func (w *recordWriter) maybeMoney(name string, m Money) {
	if m == (Money{}) {
		return
	}
	w.name(name)
	w.open('{')
	w.amount("amount", m.Amount)
	w.code("currency", m.Currency.String())
	w.close('}')
}

func (w *recordWriter) amount(name string, a Amount) { w.code(name, a.String()) }

func (w *recordWriter) maybeDate(name string, d civil.Date) {
	if !d.IsZero() {
		w.code(name, d.String())
	}
}

func (w *recordWriter) mark(name string, is bool) {
	if is {
		w.name(name)
		w.data = append(w.data, "true,"...)
	}
}

func (w *recordWriter) maybeText(name, text string) {
	if text != "" {
		w.text(name, text)
	}
}

func (w *recordWriter) text(name, text string) {
	w.name(name)
	for i := range len(text) {
		if !standsForItself[text[i]] {
			w.escaped(name, text)
			return
		}
	}
	w.quoted(text)
}

// escaped writes a text with what escapes it may need.
func (w *recordWriter) escaped(name, text string) {
	if !utf8.ValidString(text) && w.err == nil {
		w.err = fmt.Errorf("assistance: %s is not UTF-8: %s", name, schema.Excerpt(text)) // encoding/json would change it
	}
	written, _ := json.Marshal(text) // which is no error, whatever the text
	w.data = append(append(w.data, written...), ',')
}

// standsForItself has the bytes that encoding/json writes as they are in any text.
var standsForItself = func() (is [256]bool) {
	for b := ' '; b <= '~'; b++ {
		is[b] = b != '"' && b != '\\' && b != '<' && b != '>' && b != '&'
	}
	return is
}()

// code writes what is text in JSON and needs no escape: a code, an amount, a date. A value
// that has none has an empty one here.
func (w *recordWriter) code(name, code string) {
	w.name(name)
	w.codeItem(name, code)
}

// codeItem writes a code in a list, of which the name is given.
func (w *recordWriter) codeItem(name, code string) {
	if code == "" && w.err == nil {
		w.err = fmt.Errorf("assistance: a value of %s has no text", name)
	}
	w.quoted(code)
}

func (w *recordWriter) quoted(text string) {
	w.data = append(w.data, '"')
	w.data = append(w.data, text...)
	w.data = append(w.data, `",`...)
}

func (w *recordWriter) name(name string) {
	w.data = append(w.data, '"')
	w.data = append(w.data, name...)
	w.data = append(w.data, `":`...)
}

func (w *recordWriter) open(bracket byte) { w.data = append(w.data, bracket) }

// close closes an object or a list.
func (w *recordWriter) close(bracket byte) {
	if last := len(w.data) - 1; w.data[last] == ',' {
		w.data = w.data[:last]
	}
	w.data = append(w.data, bracket, ',')
}
