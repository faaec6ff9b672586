package obligation_test

import (
	"maps"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema/label"
)

// complete are the languages in which a catalogue says all that it says in English.
var complete = []label.Language{label.English, label.French, label.Spanish}

var place = regexp.MustCompile(`\{[a-z]+\}`)

// places returns the places for names in a question, sorted.
func places(text string) []string {
	return slices.Sorted(slices.Values(place.FindAllString(text, -1)))
}

// Every title, question and meaning of every treaty is there in English, French and
// Spanish, and in each has the same places for names. A text in another language is no copy
// of the English one.
func TestLanguages(t *testing.T) {
	for _, treaty := range treaties {
		in := must(treaty.instrument())
		texts := textsOf(in.Document())
		if len(texts) < 10 {
			t.Errorf("%s: only %d texts were looked at", in.ID(), len(texts))
		}
		for name, text := range texts {
			checkLanguages(t, in.ID()+": "+name, text)
		}
	}
}

// textsOf returns every text in languages that a catalogue has, by what it is.
func textsOf(document obligation.InstrumentDocument) map[string]label.Texts {
	texts := map[string]label.Texts{}
	for _, n := range document.Norms {
		texts["title of "+n.ID] = n.Title
	}
	for _, r := range document.Roles {
		texts["meaning of "+r.Role.String()] = r.Meaning
	}
	for _, r := range document.Readings {
		texts["question of "+r.ID] = r.Question
		for _, c := range r.Choices {
			texts["meaning of "+r.ID+" "+c.ID] = c.Meaning
		}
	}
	for _, f := range document.Facts {
		texts["name of "+string(f.Fact)] = f.Name
		texts["question of "+string(f.Fact)] = f.Asks
		texts["own word of "+string(f.Fact)] = f.AsksOwnWord
		texts["any category of "+string(f.Fact)] = f.AnyCategory
	}
	for _, c := range document.Categories {
		texts["question of "+c.Category.String()] = c.Asked
	}
	maps.DeleteFunc(texts, func(_ string, text label.Texts) bool { return text == (label.Texts{}) })
	return texts
}

func checkLanguages(t *testing.T, name string, text label.Texts) {
	t.Helper()
	for _, language := range complete {
		words, ok := text.In(language)
		if !ok {
			t.Errorf("%s: none in %v", name, language)
			continue
		}
		if language != label.English && words == text.English {
			t.Errorf("%s: %v is the English text", name, language)
		}
		if diff := cmp.Diff(places(text.English), places(words)); diff != "" {
			t.Errorf("%s in %v: places for names (-English +there):\n%s", name, language, diff)
		}
	}
}
