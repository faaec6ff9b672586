package recordtable

import (
	"errors"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/label"
)

var errNoNames = errors.New("names are read in en, fr and es")

// languages are those of the tables that are read.
var languages = []label.Language{label.English, label.French, label.Spanish}

// named has the codes of each list by their folded labels. A label of two codes names
// neither.
var named = sync.OnceValue(func() map[string]map[string]string {
	lists := make(map[string]map[string]string)
	for _, list := range label.Lists() {
		lists[list] = labelled(list)
	}
	return lists
})

func labelled(list string) map[string]string {
	codes := make(map[string]string)
	read, err := label.Read(list)
	if err != nil {
		return codes // no name is known, and every one is refused
	}
	for _, entry := range read.Codes {
		for _, language := range languages {
			found, ok := entry.Labels.In(language)
			if !ok {
				continue
			}
			name := folded(found.Text)
			if other, taken := codes[name]; taken && other != entry.Code {
				codes[name] = ""
				continue
			}
			codes[name] = entry.Code
		}
	}
	for _, entry := range read.Codes { // a code is always itself
		codes[folded(entry.Code)] = entry.Code
	}
	return codes
}

// folded returns a name without what people write in more than one way: capitals, the form
// of Unicode, blanks around and within, and the kind of apostrophe.
func folded(name string) string {
	name = strings.ReplaceAll(norm.NFC.String(strings.ToLower(name)), "’", "'")
	return strings.Join(strings.Fields(name), " ")
}

// codeNamed returns the code of a list that a text is, or is a label of.
func codeNamed(list, text string) (code string, ok bool) {
	code = named()[list][folded(text)]
	return code, code != ""
}

// nearestTo returns the codes of a list that a text may be meant for.
func nearestTo(list, text string) []string { return schema.NearestCodes(list, text) }

// Names returns what is shown for the codes of a list: its name, if it names no other
// code, or else the code.
func Names(list string, language label.Language) (names []string, err error) {
	if !slices.Contains(languages, language) {
		return nil, errNoNames
	}
	read, err := label.Read(list)
	if err != nil {
		return nil, err
	}
	for _, entry := range read.Codes {
		name := entry.Code
		if found, ok := entry.Labels.In(language); ok {
			if code, known := codeNamed(list, found.Text); known && code == entry.Code {
				name = found.Text
			}
		}
		names = append(names, name)
	}
	return names, nil
}
