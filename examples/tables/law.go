package main

import (
	"strings"

	"github.com/treatyaid/treatyaid/examples/internal/treaties"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/label"
)

// lawPackage returns the package of what the treaties and the code lists say.
func lawPackage(crosswalk *crosswalk) (*dataPackage, error) {
	instruments, err := treaties.Instruments(treaties.IDs()...)
	if err != nil {
		return nil, err
	}
	codes, err := codesTable()
	if err != nil {
		return nil, err
	}
	return &dataPackage{
		name:  "treatyaid-law",
		title: "Assistance norms of treaties, who is bound since when, and the codes",
		description: "Made by go generate from the catalogues, status lists and code lists of treatyaid; schemes.csv and crosswalk.csv are written by hand. " +
			"UTF-8, RFC 4180. A blank cell says nothing. Several texts in a cell stand between semicolons; a reverse solidus stands before one that is part of a text. " +
			"A cell that would begin with =, +, - or @ has an apostrophe before it. No opinion on the status of any territory is implied.",
		tables: []table{
			treatiesTable(instruments), participationsTable(instruments),
			normsTable(instruments), factsTable(instruments), readingsTable(instruments),
			codes, schemesTable(), crosswalkTable(crosswalk),
		},
	}, nil
}

const (
	treatyKey = "treaty"
	stateKey  = "state"
)

var ofTreaty = reference{[]string{treatyKey}, "treaties", []string{treatyKey}}

func treatiesTable(instruments []*obligation.Instrument) table {
	rule := func(of func(*party.StatusList) string) func(*obligation.Instrument) string {
		return func(in *obligation.Instrument) string {
			if in.StatusList() == nil {
				return ""
			}
			return of(in.StatusList())
		}
	}
	t := tableOf("treaties", "Treaties", "One row for each treaty that has a catalogue. Without a status list the last columns are blank.",
		[]column[*obligation.Instrument]{
			{text(treatyKey, "The id of the treaty.").required(), (*obligation.Instrument).ID},
			{text("name", "Its name.").required(), func(in *obligation.Instrument) string { return in.Document().Name }},
			{text("short", "Its short name.").required(), func(in *obligation.Instrument) string { return in.Document().Short }},
			{text("subjects", "What money must be about that counts under it: codes of the list Subject."), func(in *obligation.Instrument) string {
				var subjects []string
				for _, s := range in.Document().Subjects {
					subjects = append(subjects, s.String())
				}
				return listCell(subjects)
			}},
			{text("source_title", "Where its text is printed.").required(), func(in *obligation.Instrument) string { return in.Document().Source.Title }},
			{text("source_place", "The place there."), func(in *obligation.Instrument) string { return in.Document().Source.Place }},
			{day("entry_into_force", "When the treaty itself entered into force."), rule(func(l *party.StatusList) string { return dayCell(l.EntryRule().InForce) })},
			{text("entry_cite", "The provision on entry into force, by which dates of States are derived."), rule(func(l *party.StatusList) string { return l.EntryRule().Cite })},
			{text("withdrawal_cite", "The provision on withdrawal."), rule(func(l *party.StatusList) string { return l.WithdrawalRule().Cite })},
			{day("complete_as_of", "The day as of which the status list is complete for every State. A State that it does not name is not a party on that day."),
				rule(func(l *party.StatusList) string { return dayCell(l.CompleteAsOf()) })},
		}, instruments)
	t.key = []string{treatyKey}
	return t
}

// ofNorm is a norm of a treaty.
type ofNorm struct {
	treaty string
	*obligation.Norm
}

func normsTable(instruments []*obligation.Instrument) table {
	var all []ofNorm
	for _, in := range instruments {
		norms := in.Document().Norms
		for i := range norms {
			all = append(all, ofNorm{in.ID(), &norms[i]})
		}
	}
	columns := []column[ofNorm]{
		{text(treatyKey, "The treaty.").required(), func(n ofNorm) string { return n.treaty }},
		{text("norm", "The id of the norm, unique in the treaty.").required(), func(n ofNorm) string { return n.ID }},
		{text("cite", "The paragraph.").required(), func(n ofNorm) string { return n.Cite }},
	}
	columns = append(columns, inLanguages("title", "A few words of this project, in %s, with the treaty's own terms.", func(n ofNorm) label.Texts { return n.Title })...)
	columns = append(columns, []column[ofNorm]{
		{code("modality", "Modality", "What kind of norm it is.").required(), func(n ofNorm) string { return n.Modality.String() }},
		{flag("qualified", "Whether it binds only a State that is \"in a position to do so\".").required(), func(n ofNorm) string { return flagCell(n.Qualified) }},
		{text("words", "The operative words, verbatim.").required(), func(n ofNorm) string { return listCell(n.Words) }},
		{code("bearer", "Bearing", "How its bearers stand.").required(), func(n ofNorm) string { return n.Bearer.String() }},
		{code("toward", "Facing", "What a bearer faces.").required(), func(n ofNorm) string { return n.Toward.Each.String() }},
		{code("beneficiary", "Beneficiary", "Whether the text names whom it is for.").required(), func(n ofNorm) string { return n.Toward.Beneficiary.String() }},
		{text("act", "The act and its object, in this project's words.").required(), func(n ofNorm) string { return n.Act }},
		{text("terms", "Trigger, manner and purpose in the words of the text."), func(n ofNorm) string { return listCell(n.Terms) }},
		{text("undecided", "Words that are never decided here."), func(n ofNorm) string { return listCell(n.Undecided) }},
		{text("means", "Ways to do it that the text names."), func(n ofNorm) string {
			var means []string
			for _, m := range n.Means {
				means = append(means, m.Means)
			}
			return listCell(means)
		}},
		{flag("elects", "Whether the bearer must choose one or more of the means.").required(), func(n ofNorm) string { return flagCell(n.Elects) }},
		{text("clocks", "Times that it sets, in the words of the text. They are counted and never judged."), func(n ofNorm) string {
			var clocks []string
			for _, c := range n.Clocks {
				clocks = append(clocks, c.Words)
			}
			return listCell(clocks)
		}},
		{text("survives", "What it expressly outlasts: codes of the list Survival."), func(n ofNorm) string {
			var survives []string
			for _, s := range n.Survives {
				survives = append(survives, s.String())
			}
			return listCell(survives)
		}},
		{text("note", "A note of this project."), func(n ofNorm) string { return n.Note }},
	}...)
	t := tableOf("norms", "Norms", "One row for each norm: one modality, one kind of bearer, one kind of act. The condition under which it applies is a tree, and stands in the catalogue alone.", columns, all)
	t.key, t.refers = []string{treatyKey, "norm"}, []reference{ofTreaty}
	return t
}

// ofFact is a fact that a treaty declares.
type ofFact struct {
	treaty string
	*obligation.FactDefinition
}

func factsTable(instruments []*obligation.Instrument) table {
	var all []ofFact
	for _, in := range instruments {
		facts := in.Document().Facts
		for i := range facts {
			all = append(all, ofFact{in.ID(), &facts[i]})
		}
	}
	columns := []column[ofFact]{
		{text(treatyKey, "The treaty.").required(), func(f ofFact) string { return f.treaty }},
		{text("fact", "Its code.").required(), func(f ofFact) string { return string(f.Fact) }},
		{code("kind", "FactKind", "How it lies in time.").required(), func(f ofFact) string { return f.Kind.String() }},
		{flag("object", "Whether it is about two States.").required(), func(f ofFact) string { return flagCell(f.Object) }},
		{flag("category", "Whether it may be about a category of assistance.").required(), func(f ofFact) string { return flagCell(f.Category) }},
	}
	columns = append(columns, inLanguages("name", "Its name in %s.", func(f ofFact) label.Texts { return f.Name })...)
	columns = append(columns, inLanguages("asks", "The question that it answers, in %s, with {subject}, {object} and {category} where names go.", func(f ofFact) label.Texts { return f.Asks })...)
	columns = append(columns, column[ofFact]{text("note", "A note of this project."), func(f ofFact) string { return f.Note }})
	t := tableOf("facts", "Facts", "One row for each fact on which the norms of a treaty turn. Facts of two treaties never mix.", columns, all)
	t.key, t.refers = []string{"fact"}, []reference{ofTreaty}
	return t
}

// ofChoice is one answer to a question that the text of a treaty leaves open.
type ofChoice struct {
	treaty  string
	reading obligation.Reading
	place   int // of the choice, from 0
}

func readingsTable(instruments []*obligation.Instrument) table {
	var all []ofChoice
	for _, in := range instruments {
		for _, r := range in.Document().Readings {
			for i := range r.Choices {
				all = append(all, ofChoice{in.ID(), r, i})
			}
		}
	}
	columns := []column[ofChoice]{
		{text(treatyKey, "The treaty.").required(), func(c ofChoice) string { return c.treaty }},
		{text("reading", "The id of the reading.").required(), func(c ofChoice) string { return c.reading.ID }},
		{text("choice", "The id of the choice.").required(), func(c ofChoice) string { return c.reading.Choices[c.place].ID }},
		{flag("default", "Whether it is used where nothing is chosen.").required(), func(c ofChoice) string { return flagCell(c.place == 0) }},
	}
	columns = append(columns, inLanguages("question", "What the text leaves open, in %s.", func(c ofChoice) label.Texts { return c.reading.Question })...)
	columns = append(columns, inLanguages("meaning", "What the choice answers, in %s.", func(c ofChoice) label.Texts { return c.reading.Choices[c.place].Meaning })...)
	t := tableOf("readings", "Readings", "One row for each answer to a question that a treaty leaves open. Whoever asks chooses; nothing here is a ruling.", columns, all)
	t.key, t.refers = []string{treatyKey, "reading", "choice"}, []reference{ofTreaty}
	return t
}

// inLanguages returns a column for each language in which the project writes.
func inLanguages[T any](name, description string, of func(T) label.Texts) (columns []column[T]) {
	for _, l := range []struct {
		language label.Language
		called   string
	}{{label.English, "English"}, {label.French, "French"}, {label.Spanish, "Spanish"}} {
		f := text(name+"_"+l.language.String(), strings.ReplaceAll(description, "%s", l.called))
		if l.language == label.English {
			f = f.required()
		}
		columns = append(columns, column[T]{f, func(value T) string {
			words, _ := of(value).In(l.language)
			return words
		}})
	}
	return columns
}
