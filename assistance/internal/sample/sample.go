// Package sample makes up records of assistance, for tests and benchmarks that
// need many. They are valid, look like those that sources give, and are about
// 1 KB long; no State did what they say.
//
// One record in ten has escapes and text that is not ASCII. The same seed and
// layout give the same bytes.
package sample

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"
)

// Layout is the order of the members of each object.
type Layout uint8

const (
	InOrder  Layout = iota // as in the schema
	Shuffled               // drawn anew for each object
)

// Source makes one record after the other.
type Source struct {
	random *rand.Rand
	layout Layout
	made   int
	rich   bool // the present record has escapes and text that is not ASCII
}

// New returns a source that begins at its first record.
func New(seed uint64, layout Layout) *Source {
	return &Source{random: rand.New(rand.NewPCG(seed, uint64(layout))), layout: layout}
}

// Records returns the next n records.
func (s *Source) Records(n int) [][]byte {
	records := make([][]byte, n)
	for i := range records {
		records[i] = []byte(s.next())
	}
	return records
}

// WriteTo writes the next n records to w, one to a line.
func (s *Source) WriteTo(w io.Writer, n int) error {
	for range n {
		if _, err := io.WriteString(w, s.next()+"\n"); err != nil {
			return err
		}
	}
	return nil
}

type member struct{ name, value string }

func (s *Source) next() string {
	s.made++
	s.rich = s.made%10 == 0
	provider := s.pick(providers)
	record := []member{
		{"id", quote(fmt.Sprintf("sample/%s-%08d", strings.ToLower(provider), s.made))},
		{"provider", s.state(provider)},
		{"recipient", s.recipient()},
	}
	if s.oneIn(8) {
		record = append(record, member{"requester", s.organization()})
	}
	if s.oneIn(4) {
		record = append(record, member{"beneficiary", s.text(beneficiaries)})
	}
	record = append(record, member{"subjects", s.subjects()})
	if !s.oneIn(4) {
		record = append(record, member{"forms", s.list(1+s.random.IntN(2), s.forms())})
	}
	record = append(record, member{"parts", s.parts()})
	if s.oneIn(2) {
		record = append(record, member{"sector", s.text(sectors)})
	}
	if !s.oneIn(3) {
		channels := make([]string, 1+s.random.IntN(2))
		for i := range channels {
			channels[i] = s.channel()
		}
		record = append(record, member{"channels", s.list(len(channels), channels)})
	}
	record = append(record, member{"steps", s.steps()})
	if !s.oneIn(3) {
		record = append(record, member{"note", s.text(notes)})
	}
	return s.object(record...)
}

func (s *Source) state(code string) string {
	return s.object(member{"kind", quote("state")}, member{"state", quote(code)})
}

func (s *Source) organization() string {
	return s.object(member{"kind", quote("organization")}, member{"name", s.text(organizations)})
}

func (s *Source) recipient() string {
	switch s.random.IntN(20) {
	case 0:
		return s.object(member{"kind", quote("unstated")})
	case 1:
		return s.object(member{"kind", quote("group")}, member{"name", s.text(groups)})
	}
	return s.state(s.pick(recipients))
}

func (s *Source) subjects() string {
	list := strings.Split(s.pick(subjects), "+")
	for i, subject := range list {
		list[i] = quote(subject)
	}
	return s.list(len(list), list)
}

func (s *Source) forms() []string {
	forms := []string{quote("financial"), quote("material"), quote("technical")}
	s.random.Shuffle(2, func(i, j int) { forms[1+i], forms[1+j] = forms[1+j], forms[1+i] })
	return forms
}

func (s *Source) parts() string {
	const most = 4
	first, divided, left := s.random.IntN(len(categories)), s.oneIn(2), 100
	parts := make([]string, s.random.IntN(most))
	for i := range parts {
		part := []member{{"category", quote(categories[(first+i)%len(categories)])}}
		if divided {
			percent := left
			if i < len(parts)-1 {
				percent = 1 + s.random.IntN(left/2)
			}
			left -= percent
			part = append(part, member{"percent", quote(strconv.Itoa(percent))})
		}
		parts[i] = s.object(part...)
	}
	return s.list(len(parts), parts)
}

func (s *Source) channel() string {
	channel := []member{{"kind", quote(s.pick(channelKinds))}}
	if !s.oneIn(3) {
		channel = append(channel, member{"actor", s.organization()})
	}
	return s.object(channel...)
}

func (s *Source) steps() string {
	day := time.Date(2009, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, s.random.IntN(4000))
	stages := s.random.IntN(len(histories))
	steps := make([]string, len(histories[stages]))
	for i, stage := range histories[stages] {
		step := []member{{"stage", quote(stage)}}
		if s.oneIn(3) {
			year := time.Date(day.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
			day = day.AddDate(1, 0, 0)
			step = append(step, member{"period", s.object(
				member{"from", date(year)}, member{"until", date(year.AddDate(1, 0, 0))})})
		} else {
			step = append(step, member{"at", date(day)})
			day = day.AddDate(0, 0, s.random.IntN(500))
		}
		if s.oneIn(6) {
			step = append(step, member{"known", date(day)})
		}
		if !s.oneIn(6) {
			figures := make([]string, 1+s.random.IntN(8)/7)
			for i := range figures {
				figures[i] = s.figure()
			}
			step = append(step, member{"figures", s.list(len(figures), figures)})
		}
		steps[i] = s.object(append(step, member{"source", s.source(day)})...)
	}
	return s.list(len(steps), steps)
}

func (s *Source) figure() string {
	amount := strconv.Itoa(1000 + s.random.IntN(40_000_000))
	printed := amount
	for i := len(printed) - 3; i > 0; i -= 3 {
		printed = printed[:i] + "," + printed[i:]
	}
	if s.oneIn(10) {
		amount += ".5"
	}
	figure := []member{{"amount", quote(amount)}, {"currency", quote(s.pick(currencies))}}
	if !s.oneIn(3) {
		figure = append(figure, member{"printed", quote(printed)})
	}
	if s.oneIn(3) {
		figure = append(figure, member{"equivalent", s.object(
			member{"amount", quote(strconv.Itoa(1000 + s.random.IntN(40_000_000)))}, member{"currency", quote("USD")})})
	}
	return s.object(figure...)
}

func (s *Source) source(day time.Time) string {
	published := day.AddDate(0, 0, 30+s.random.IntN(400))
	source := []member{{"title", s.text(titles)}}
	if !s.oneIn(5) {
		source = append(source, member{"address",
			quote(fmt.Sprintf("https://www.example.org/reports/%d/%s", published.Year(), s.pick(pages)))})
	}
	if s.oneIn(2) {
		source = append(source, member{"place",
			quote(fmt.Sprintf("table %d, row %d", 1+s.random.IntN(9), 1+s.random.IntN(90)))})
	}
	if !s.oneIn(4) {
		source = append(source, member{"published", date(published)})
	}
	read := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, s.random.IntN(300))
	return s.object(append(source, member{"read", date(read)})...)
}

// text returns one of the texts, which in a rich record is followed by one with
// escapes and characters that are not ASCII.
func (s *Source) text(texts []string) string {
	text := s.pick(texts)
	if s.rich {
		text += s.pick(richTexts)
	}
	return `"` + text + `"`
}

func (s *Source) object(members ...member) string {
	if s.layout == Shuffled {
		s.random.Shuffle(len(members), func(i, j int) { members[i], members[j] = members[j], members[i] })
	}
	var b strings.Builder
	for i, m := range members {
		b.WriteByte("{,"[min(i, 1)])
		b.WriteString(`"` + m.name + `":` + m.value)
	}
	return b.String() + "}"
}

// list returns a list of the first n items.
func (s *Source) list(n int, items []string) string { return "[" + strings.Join(items[:n], ",") + "]" }

func (s *Source) pick(texts []string) string { return texts[s.random.IntN(len(texts))] }

func (s *Source) oneIn(n int) bool { return s.random.IntN(n) == 0 }

// quote is for text that has nothing to escape.
func quote(text string) string { return `"` + text + `"` }

func date(day time.Time) string { return quote(day.Format(time.DateOnly)) }
