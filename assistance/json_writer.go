package assistance

import (
	"fmt"
	"strconv"
	"unicode/utf8"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// jsonWriter writes the JSON of a record, in which each type writes its own members. They
// are written one by one, as encoding/json's reflection takes several times as long. After
// each member and each item stands a comma, which the bracket that closes the object or the
// list takes away.
type jsonWriter struct {
	data []byte
	err  error // of the first value that has no text
}

// finish returns what was written, without the comma after it.
func (w *jsonWriter) finish() ([]byte, error) {
	if w.err != nil {
		return nil, w.err
	}
	return w.data[:len(w.data)-1], nil
}

func (w *jsonWriter) source(s *party.Source) {
	w.name("source")
	w.open('{')
	w.text("title", s.Title)
	w.maybeText("address", s.Address)
	w.maybeText("place", s.Place)
	w.maybeDate("published", s.Published)
	w.code("read", s.Read.String())
	w.close('}')
}

func (w *jsonWriter) maybeActor(name string, a *party.Actor) {
	if *a != (party.Actor{}) {
		w.name(name)
		w.actor(a)
	}
}

func (w *jsonWriter) actor(a *party.Actor) {
	w.open('{')
	w.code("kind", a.Kind.String())
	if a.State != (party.State{}) {
		w.code("state", a.State.String())
	}
	w.maybeText("name", a.Name)
	w.close('}')
}

func (w *jsonWriter) period(p civil.Period) {
	w.name("period")
	w.open('{')
	w.maybeDate("from", p.From)
	w.maybeDate("until", p.Until)
	w.close('}')
}

func (w *jsonWriter) maybeDate(name string, d civil.Date) {
	if d.IsZero() {
		return
	}
	w.name(name)
	w.data = append(w.data, '"')
	w.data, _ = d.AppendText(w.data) // which is an error only of no date
	w.data = append(w.data, `",`...)
}

func (w *jsonWriter) number(name string, n int) {
	w.name(name)
	w.data = append(strconv.AppendInt(w.data, int64(n), 10), ',')
}

func (w *jsonWriter) mark(name string, is bool) {
	if is {
		w.name(name)
		w.data = append(w.data, "true,"...)
	}
}

func (w *jsonWriter) maybeText(name, text string) {
	if text != "" {
		w.text(name, text)
	}
}

func (w *jsonWriter) text(name, text string) {
	w.name(name)
	if needsNoEscape(text) {
		w.quoted(text)
	} else {
		w.escaped(name, text)
	}
}

// escaped writes a text with the escapes that it needs.
func (w *jsonWriter) escaped(name, text string) {
	if !utf8.ValidString(text) && w.err == nil {
		w.err = fmt.Errorf("assistance: %s is not UTF-8: %s", name, schema.Excerpt(text))
	}
	w.data = append(w.data, '"')
	for i := range len(text) {
		switch b := text[i]; {
		case b == '"', b == '\\':
			w.data = append(w.data, '\\', b)
		case b == '\n':
			w.data = append(w.data, `\n`...)
		case b < ' ':
			w.data = fmt.Appendf(w.data, `\u%04x`, b)
		default:
			w.data = append(w.data, b)
		}
	}
	w.data = append(w.data, `",`...)
}

// needsNoEscape reports whether a text stands for itself in JSON.
func needsNoEscape(text string) bool {
	for i := range len(text) {
		if b := text[i]; b < ' ' || b >= utf8.RuneSelf || b == '"' || b == '\\' {
			return false
		}
	}
	return true
}

// code writes what is text in JSON and needs no escape: a code, an amount, a date. A value
// that has none has an empty one here.
func (w *jsonWriter) code(name, code string) {
	w.name(name)
	w.codeItem(name, code)
}

// codeItem writes a code in a list, of which the name is given.
func (w *jsonWriter) codeItem(name, code string) {
	if code == "" && w.err == nil {
		w.err = fmt.Errorf("assistance: a value of %s has no text", name)
	}
	w.quoted(code)
}

func (w *jsonWriter) quoted(text string) {
	w.data = append(w.data, '"')
	w.data = append(w.data, text...)
	w.data = append(w.data, `",`...)
}

func (w *jsonWriter) name(name string) {
	w.data = append(w.data, '"')
	w.data = append(w.data, name...)
	w.data = append(w.data, `":`...)
}

func (w *jsonWriter) open(bracket byte) { w.data = append(w.data, bracket) }

// close closes an object or a list.
func (w *jsonWriter) close(bracket byte) {
	if last := len(w.data) - 1; w.data[last] == ',' {
		w.data = w.data[:last]
	}
	w.data = append(w.data, bracket, ',')
}
