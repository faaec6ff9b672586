package tables

import "strings"

// A spreadsheet takes a text that begins so for a formula, and executes it.
const formulaStarts = "=+-@\t\r"

// Escaped returns the text with an apostrophe before it, if it begins as a formula does, or
// does so after apostrophes.
func Escaped(text string) string {
	if isFormula(strings.TrimLeft(text, "'")) {
		return "'" + text
	}
	return text
}

// Unescaped returns what [Escaped] was given.
func Unescaped(text string) string {
	if strings.HasPrefix(text, "'") && isFormula(strings.TrimLeft(text, "'")) {
		return text[1:]
	}
	return text
}

func isFormula(text string) bool { return text != "" && strings.IndexByte(formulaStarts, text[0]) >= 0 }
