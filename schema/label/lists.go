package label

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// Lists returns the names of the code lists, sorted. A name is that of the
// definition whose codes the list has: "Category", "ChannelKind".
func Lists() []string { return slices.Sorted(maps.Keys(readers())) }

// Read returns the code list of that name. It is the caller's own. The error for
// a name that is not among [Lists] is a *[codelist.UnknownError].
func Read(list string) (CodeList, error) {
	read, ok := readers()[list]
	if !ok {
		return CodeList{}, &codelist.UnknownError{Vocabulary: "code list", Found: list, Allowed: Lists()}
	}
	l, err := read()
	if err != nil {
		return CodeList{}, err
	}
	return l.clone(), nil
}

// Find returns the label of a code in a language. ok is false if there is no such
// list or code, or no label in that language. No other language stands in for it.
func Find(list, code string, language Language) (found Label, ok bool) {
	read, ok := readers()[list]
	if !ok {
		return Label{}, false
	}
	l, err := read()
	if err != nil {
		return Label{}, false
	}
	at, ok := l.place[code]
	if !ok {
		return Label{}, false
	}
	return l.Codes[at].Labels.In(language)
}

// Text returns the words of a label, for the Label method of a type:
//
//	func (f Form) Label(language label.Language) (string, bool) {
//		return label.Text("Form", f.String(), language)
//	}
//
// After the first use of a list it allocates nothing, and takes the same time for a
// long list as for a short one. ok is as [Find] has it.
func Text(list, code string, language Language) (text string, ok bool) {
	found, ok := Find(list, code, language)
	return found.Text, ok
}

// indexed is a list as it is kept. Only copies of it leave the package.
type indexed struct {
	CodeList
	place map[string]int // in Codes, by code
}

// readers has a function for each list, which reads it when it is first called and
// then returns the same again.
var readers = sync.OnceValue(func() map[string]func() (indexed, error) {
	all := map[string]func() (indexed, error){}
	// The pattern is well formed, which is the only error that there can be.
	files, _ := fs.Glob(schema.CodeLists(), "v1/codelists/*.json")
	for _, file := range files {
		stem := strings.TrimSuffix(path.Base(file), ".json")
		all[pascalCase(stem)] = sync.OnceValues(func() (indexed, error) { return read(file) })
	}
	return all
})

func read(file string) (indexed, error) {
	data, err := fs.ReadFile(schema.CodeLists(), file)
	if err != nil {
		return indexed{}, err
	}
	list, ok := schema.Embedded[CodeList](data)
	if !ok {
		return indexed{}, fmt.Errorf("%s: not a code list", file)
	}
	l := indexed{CodeList: list, place: make(map[string]int, len(list.Codes))}
	for i, e := range l.Codes {
		l.place[e.Code] = i
	}
	return l, nil
}

// pascalCase turns "channel-kind" into "ChannelKind".
func pascalCase(stem string) string {
	var b strings.Builder
	for word := range strings.SplitSeq(stem, "-") {
		b.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return b.String()
}
