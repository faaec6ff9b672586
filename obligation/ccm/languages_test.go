package ccm_test

import (
	"fmt"
	"log"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/schema/label"
)

func Example_languages() {
	convention, err := ccm.Instrument()
	if err != nil {
		log.Fatal(err)
	}
	norm, _ := convention.Norm(ccm.Art6Para8Recovery)
	for _, language := range label.Languages() {
		if title, ok := norm.Title.In(language); ok {
			fmt.Println(language, title)
		}
	}
	// Output:
	// en assist economic and social recovery
	// fr contribuer au relèvement économique et social
	// es contribuir a la recuperación económica y social
}

// complete are the languages in which the catalogue says all that it says in English.
var complete = []label.Language{label.English, label.French, label.Spanish}

var place = regexp.MustCompile(`\{[a-z]+\}`)

// places returns the places for names in a question, sorted.
func places(text string) []string {
	return slices.Sorted(slices.Values(place.FindAllString(text, -1)))
}

// Every title, question and meaning is there in English, French and Spanish, and in each
// has the same places for names. A text in another language is no copy of the English one.
func TestLanguages(t *testing.T) {
	in, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]label.Texts{}
	document := in.Document()
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
	said := 0
	for name, text := range texts {
		if text == (label.Texts{}) {
			continue
		}
		said++
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
	if said < 100 {
		t.Errorf("only %d texts were looked at", said)
	}
}
