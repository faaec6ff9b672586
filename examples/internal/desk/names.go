package desk

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/examples/internal/treaties"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Names are the words for what stands in answers by its code: of the code lists, and of the
// treaties' own catalogues.
type Names struct {
	Lists    map[string]map[string]Words `json:"lists"` // by list and code: "Stage", "provided"
	Treaties []TreatyNames               `json:"treaties"`
}

// Words is a word in the languages of the page: label.Texts has more of them, which would
// make the page larger.
type Words struct {
	English string `json:"en"`
	Spanish string `json:"es,omitempty"`
	French  string `json:"fr,omitempty"`
}

// TreatyNames are the words of a treaty's catalogue.
type TreatyNames struct {
	ID           string         `json:"id"`
	Name         string         `json:"name"`
	Short        string         `json:"short"`
	CompleteAsOf civil.Date     `json:"completeAsOf,omitzero"` // of its status list; none: it has no day, and one must be asked
	Norms        []NormNames    `json:"norms"`
	Readings     []ReadingNames `json:"readings"`
	Facts        []FactNames    `json:"facts"`
	Categories   []AskedNames   `json:"categories"` // those that have words of their own in a question
	Paragraphs   []Paragraph    `json:"paragraphs"`
}

// NormNames are the words of a norm.
type NormNames struct {
	ID        string              `json:"id"`
	Cite      string              `json:"cite"`
	Title     Words               `json:"title"`
	Modality  obligation.Modality `json:"modality"`
	Qualified bool                `json:"qualified"`           // borne only by States in a position to do so
	Undecided []string            `json:"undecided,omitempty"` // words that the library never decides
	Pairs     bool                `json:"pairs"`
	Words     []string            `json:"words"`
	Note      string              `json:"note,omitempty"`
}

// ReadingNames are the words of a reading, its default first.
type ReadingNames struct {
	ID       string        `json:"id"`
	Question Words         `json:"question"`
	Choices  []ChoiceNames `json:"choices"`
}

// ChoiceNames are the words of a choice.
type ChoiceNames struct {
	ID      string `json:"id"`
	Meaning Words  `json:"meaning"`
}

// FactNames are the words of a fact.
type FactNames struct {
	Fact obligation.FactCode `json:"fact"`
	Name Words               `json:"name"`
	Asks Words               `json:"asks"`
	// AsksOwnWord is the question where only the State's own word counts; none: Asks.
	AsksOwnWord Words `json:"asksOwnWord,omitzero"`
	AnyCategory Words `json:"anyCategory,omitzero"` // in place of a category, where none is asked
}

// AskedNames are the words of a category in a question.
type AskedNames struct {
	Category assistance.Category `json:"category"`
	Asked    Words               `json:"asked"`
}

// Paragraph is a provision: verbatim if the catalogue has it so, and otherwise in its words.
type Paragraph struct {
	Cite    string `json:"cite"`
	Text    string `json:"text,omitempty"`
	Summary string `json:"summary,omitempty"`
}

// NewNames returns the words of every treaty that the desk knows.
func NewNames() (*Names, error) {
	names := &Names{Lists: make(map[string]map[string]Words)}
	for _, list := range label.Lists() {
		read, err := label.Read(list)
		if err != nil {
			return nil, err
		}
		words := make(map[string]Words)
		for _, entry := range read.Codes {
			words[entry.Code] = listWords(list, entry.Code)
		}
		names.Lists[list] = words
	}
	instruments, err := treaties.Instruments(treaties.IDs()...)
	if err != nil {
		return nil, err
	}
	for _, in := range instruments {
		names.Treaties = append(names.Treaties, treatyNames(in))
	}
	return names, nil
}

// listWords returns the words of a code.
func listWords(list, code string) Words {
	var words Words
	words.English, _ = label.Text(list, code, label.English)
	words.Spanish, _ = label.Text(list, code, label.Spanish)
	words.French, _ = label.Text(list, code, label.French)
	return words
}

func treatyNames(in *obligation.Instrument) TreatyNames {
	law := in.Document()
	names := TreatyNames{ID: law.ID, Name: law.Name, Short: law.Short, CompleteAsOf: in.StatusList().CompleteAsOf(),
		Norms: []NormNames{}, Readings: []ReadingNames{}, Facts: []FactNames{}, Categories: []AskedNames{}, Paragraphs: []Paragraph{}}
	for _, n := range law.Norms {
		names.Norms = append(names.Norms, NormNames{n.ID, n.Cite, wordsOf(n.Title), n.Modality, n.Qualified, n.Undecided, n.Pairs(), n.Words, n.Note})
	}
	for _, r := range law.Readings {
		reading := ReadingNames{ID: r.ID, Question: wordsOf(r.Question)}
		for _, c := range r.Choices {
			reading.Choices = append(reading.Choices, ChoiceNames{c.ID, wordsOf(c.Meaning)})
		}
		names.Readings = append(names.Readings, reading)
	}
	for _, f := range law.Facts {
		names.Facts = append(names.Facts, FactNames{f.Fact, wordsOf(f.Name), wordsOf(f.Asks), wordsOf(f.AsksOwnWord), wordsOf(f.AnyCategory)})
	}
	for _, c := range law.Categories {
		if c.Asked.English != "" {
			names.Categories = append(names.Categories, AskedNames{c.Category, wordsOf(c.Asked)})
		}
	}
	for _, p := range law.Paragraphs {
		names.Paragraphs = append(names.Paragraphs, Paragraph{p.Cite, p.Text, p.Summary})
	}
	return names
}

func wordsOf(t label.Texts) Words { return Words{t.English, t.Spanish, t.French} }
