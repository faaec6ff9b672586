package typeset

import "strings"

// joint is a space at which a line does not break.
const joint = "\u00a0"

// Whole joins the words of s, so that they are wrapped as one.
func Whole(s string) string { return strings.ReplaceAll(s, " ", joint) }

// List joins items with a separator and a space, each of them whole.
func List(items []string, separator string) string {
	kept := make([]string, len(items))
	for i, item := range items {
		kept[i] = Whole(item)
	}
	return strings.Join(kept, separator+" ")
}
