package schema

import (
	"cmp"
	"encoding/json"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/treatyaid/treatyaid/schema/internal/naming"
	"github.com/treatyaid/treatyaid/schema/internal/spelling"
)

// longestCalled is how many bytes of a text are looked up as a name.
const longestCalled = 100

// NearestCodes returns the codes of a code list, such as "State", that found may be
// meant for, the nearest first and at most three: by the code in other letters, by a
// label in any language, by a common or former name, by part of a label, and else by
// what [Nearest] takes for a misspelling. There may be none, as for what is known to
// have no code in the list. They suggest, and never stand for what was found.
func NearestCodes(list, found string) []string {
	return meantIn(list, found, codeNames(list).codes)
}

// meantIn is [NearestCodes] among the codes that are allowed.
func meantIn(list, found string, allowed []string) []string {
	if codes := calledIn(list, found, allowed); len(codes) > 0 || len(found) > longestCalled {
		return codes
	}
	folded := naming.Fold(found)
	if folded == "" || hasNone(list, folded) {
		return nil
	}
	known := codeNames(list)
	for _, near := range [...]func() []string{
		func() []string { return Nearest(found, allowed) },
		func() []string { return known.partly(folded) },
		func() []string { return known.misspelt(folded) },
	} {
		if codes := among(near(), allowed); len(codes) > 0 && len(codes) <= 3 {
			return codes
		}
	}
	return nil
}

// calledIn returns the allowed codes of a list that found is a name of, in whatever
// letters.
func calledIn(list, found string, allowed []string) []string {
	if len(found) > longestCalled {
		return nil
	}
	folded := naming.Fold(found)
	if folded == "" {
		return nil
	}
	known := codeNames(list)
	for _, near := range [...]func() []string{
		func() []string { return known.coded(folded) },
		func() []string { return known.labelled(folded) },
		func() []string { return naming.Codes(list, folded) },
	} {
		if codes := among(near(), allowed); len(codes) > 0 {
			return codes
		}
	}
	return nil
}

// among returns the codes that are allowed.
func among(codes, allowed []string) []string {
	return slices.DeleteFunc(codes, func(code string) bool { return !slices.Contains(allowed, code) })
}

// hasNone reports whether a folded name is known to be of something that has no code in
// the list, so that what resembles it is something else.
func hasNone(list, folded string) bool {
	switch list {
	case "State":
		_, organization := naming.Organization(folded)
		return organization || naming.Territory(folded) || naming.FormerState(folded)
	case "Currency":
		_, withdrawn := naming.WithdrawnCurrency(folded)
		return withdrawn || naming.SharedCurrency(folded)
	}
	return false
}

// listNames are the codes of a code list and what they are called.
type listNames struct {
	codes   []string
	english map[string]string // the label of each code
	names   []codeName
}

// codeName is a label of a code in one language.
type codeName struct {
	code, folded string
	words        []string // as of [naming.Words]
}

// coded returns the code that a folded name is but for its letters and signs.
func (l listNames) coded(folded string) []string {
	i := slices.IndexFunc(l.codes, func(code string) bool { return naming.Fold(code) == folded })
	if i < 0 {
		return nil
	}
	return []string{l.codes[i]}
}

// labelled returns the codes that have a folded name as a label.
func (l listNames) labelled(folded string) []string {
	words := naming.Words(folded)
	return l.where(func(n codeName) bool {
		return n.folded == folded || len(words) > 0 && slices.Equal(n.words, words)
	})
}

// partly returns the codes of the longest labels of which every word is in a name; if
// there are none, those of the labels in which every word of the name is.
func (l listNames) partly(folded string) []string {
	words := naming.Words(folded)
	if len(words) == 0 {
		return nil
	}
	most := 0
	for _, n := range l.names {
		if within(n.words, words) {
			most = max(most, len(n.words))
		}
	}
	if most > 0 {
		return l.where(func(n codeName) bool { return len(n.words) == most && within(n.words, words) })
	}
	return l.where(func(n codeName) bool { return within(words, n.words) })
}

// within reports whether every word is among others.
func within(words, others []string) bool {
	return !slices.ContainsFunc(words, func(word string) bool { return !slices.Contains(others, word) })
}

// misspelt returns the codes of labels of which a folded name may be a misspelling.
func (l listNames) misspelt(folded string) []string {
	labels := make([]string, len(l.names))
	for i, n := range l.names {
		labels[i] = n.folded
	}
	var codes []string
	for _, near := range spelling.Nearest(folded, labels) {
		for _, code := range l.where(func(n codeName) bool { return n.folded == near }) {
			if !slices.Contains(codes, code) {
				codes = append(codes, code)
			}
		}
	}
	return codes
}

// where returns the codes of which a label is as asked, in the order of the list.
func (l listNames) where(is func(codeName) bool) []string {
	var codes []string
	for _, n := range l.names {
		if is(n) && !slices.Contains(codes, n.code) {
			codes = append(codes, n.code)
		}
	}
	return codes
}

// listNearest shows codes of a list that may be meant, each with what it is called
// where the code does not say it. It is "" if there are none.
func listNearest(list string, codes []string) string {
	if len(codes) == 0 {
		return ""
	}
	english := codeNames(list).english
	shown := make([]string, len(codes))
	for i, code := range codes {
		shown[i] = code
		if label := english[code]; label != "" && naming.Fold(label) != naming.Fold(code) {
			shown[i] += " (" + label + ")"
		}
	}
	return "; nearest: " + strings.Join(shown, ", ")
}

// codeNames returns what the codes of a list are called; nothing if there is no such
// list. A list is read when it is first asked for.
func codeNames(list string) listNames {
	read, ok := listReaders()[codeListFile(list)]
	if !ok {
		return listNames{}
	}
	return read()
}

// listReaders has a function for each code list by its file, which reads it once.
var listReaders = sync.OnceValue(func() map[string]func() listNames {
	all := map[string]func() listNames{}
	// The pattern is well formed, which is the only error that there can be.
	files, _ := fs.Glob(codeLists, "v1/codelists/*.json")
	for _, file := range files {
		all[file] = sync.OnceValue(func() listNames { return readNames(file) })
	}
	return all
})

// codeListFile returns the file of a list: that of "ChannelKind" is
// "v1/codelists/channel-kind.json".
func codeListFile(list string) string {
	var b strings.Builder
	for i, r := range list {
		if i > 0 && r >= 'A' && r <= 'Z' {
			b.WriteByte('-')
		}
		b.WriteRune(r)
	}
	return path.Join("v1/codelists", strings.ToLower(b.String())+".json")
}

// readNames reads the labels of a code list, which tests hold to its schema.
func readNames(file string) listNames {
	var list struct {
		Codes []struct {
			Code   string
			Labels map[string]struct{ Text string }
		}
	}
	data, err := codeLists.ReadFile(file)
	if err != nil || json.Unmarshal(data, &list) != nil {
		return listNames{}
	}
	l := listNames{english: map[string]string{}}
	for _, entry := range list.Codes {
		l.codes = append(l.codes, entry.Code)
		l.english[entry.Code] = entry.Labels["en"].Text
		for _, label := range entry.Labels {
			folded := naming.Fold(label.Text)
			l.names = append(l.names, codeName{entry.Code, folded, naming.Words(folded)})
		}
	}
	// A map has no order, and what is offered is to be the same every time.
	slices.SortStableFunc(l.names, func(a, b codeName) int {
		return cmp.Or(cmp.Compare(slices.Index(l.codes, a.code), slices.Index(l.codes, b.code)), strings.Compare(a.folded, b.folded))
	})
	return l
}
