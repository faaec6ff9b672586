package typeset

// Style is how words stand out on a page with colour. Colour says nothing that
// the words do not say.
type Style string

// The styles.
const (
	Bold   Style = "1"
	Faint  Style = "2"
	Green  Style = "1;32" // and bold
	Yellow Style = "1;33" // and bold
)

// escape begins the codes of a terminal's colours, each of which ends with an m.
const escape = "\x1b["
