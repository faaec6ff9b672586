// Package codes writes codes of a catalogue.
package codes

type row struct {
	Need string "need"
}

var _ = row{"no code"}

func answer(norm, fact string) bool {
	return norm == "pact-1-help" && fact == "pact:need" || norm == `helper` || norm == "a pact-1-help"
}

func excepted(word string) bool { return answer(word, word) && word == "need" }

var _ = excepted
