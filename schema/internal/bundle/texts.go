package bundle

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
)

// languages are those in which every text is written.
var languages = []string{"en", "es", "fr"}

// subject is what a text is about: a definition, or a member of it.
type subject struct{ definition, member string }

// name is "Hold" or "Hold/name".
func (s subject) name() place {
	if s.member == "" {
		return place(s.definition)
	}
	return place(s.definition).member(s.member)
}

func (s subject) compare(other subject) int {
	return cmp.Or(cmp.Compare(s.definition, other.definition), cmp.Compare(s.member, other.member))
}

// wording is what a subject is called, and what it is, by language.
type wording struct {
	Title       map[string]string `json:"title"`
	Description map[string]string `json:"description"`

	place place
}

// texts are the words on all definitions and their members.
type texts map[subject]wording

// readTexts reads the files in the folder texts. A text on a member names the
// definitions that have this member, so that what is the same is said once.
func readTexts(files fs.FS) (texts, error) {
	names, err := fs.Glob(files, "texts/*.json")
	if err != nil {
		return nil, err
	}
	all := texts{}
	var faults []error
	for _, file := range names {
		var content struct {
			Definitions []struct {
				Name string `json:"name"`
				wording
			} `json:"definitions"`
			Members []struct {
				Name string   `json:"name"`
				Of   []string `json:"of"`
				wording
			} `json:"members"`
		}
		at := place(file + "#")
		if err := readClosed(files, file, &content); err != nil {
			faults = append(faults, &fault{at, err.Error(), ""})
			continue
		}
		for i, d := range content.Definitions {
			at := at.member("definitions").member(fmt.Sprint(i))
			faults = append(faults, all.add(subject{d.Name, ""}, d.wording, at)...)
		}
		for i, m := range content.Members {
			at := at.member("members").member(fmt.Sprint(i))
			if m.Name == "" {
				faults = append(faults, &fault{at, "this names no member", ""})
				continue
			}
			for _, definition := range m.Of {
				faults = append(faults, all.add(subject{definition, m.Name}, m.wording, at)...)
			}
		}
	}
	return all, errors.Join(faults...)
}

// readClosed reads the file into content, which has a place for all that may be in it.
func readClosed(files fs.FS, file string, content any) error {
	data, err := fs.ReadFile(files, file)
	if err != nil {
		return err
	}
	if _, err := parse(data); err != nil { // it sees what stands twice
		return err
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	return decoder.Decode(content)
}

// add takes in the text at that place.
func (t texts) add(of subject, w wording, at place) []error {
	var faults []error
	if first, twice := t[of]; twice {
		faults = append(faults, &fault{at, "there is a text on " + string(of.name()) + " at", first.place})
	}
	w.place = at
	t[of] = w
	return slices.Concat(faults, eachLanguage(w.Title, at.member("title")), eachLanguage(w.Description, at.member("description")))
}

// eachLanguage finds the languages that words lack, and those that no other text is in.
func eachLanguage(words map[string]string, at place) []error {
	var faults []error
	for _, language := range languages {
		if words[language] == "" {
			faults = append(faults, &fault{at.member(language), "there is no text", ""})
		}
	}
	for _, language := range slices.Sorted(maps.Keys(words)) {
		if !slices.Contains(languages, language) {
			faults = append(faults, &fault{at.member(language), "no other text is in this language", ""})
		}
	}
	return faults
}

// compare finds what has no text, and texts on what there is not. The English of a
// definition is written in its schema: the text repeats it, so that whoever changes
// the one sees the translations of the other.
func (t texts) compare(definitions map[string]value) []error {
	var faults []error
	met := map[subject]bool{}
	meet := func(of subject) {
		met[of] = true
		if _, told := t[of]; !told {
			faults = append(faults, &fault{of.name(), "the folder texts has no text on this", ""})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(definitions)) {
		definition := definitions[name]
		meet(subject{name, ""})
		described, _ := definition.member("description")
		if w, told := t[subject{name, ""}]; told && w.Description["en"] != described.text {
			faults = append(faults, &fault{w.place.member("description"), "the schema describes it in other words:", place(name)})
		}
		properties, _ := definition.member("properties")
		for _, m := range properties.members {
			meet(subject{name, m.name})
		}
	}
	for _, of := range slices.SortedFunc(maps.Keys(t), subject.compare) {
		if !met[of] {
			faults = append(faults, &fault{t[of].place, "no bundle has this:", of.name()})
		}
	}
	return faults
}
