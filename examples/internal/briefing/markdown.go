package briefing

import (
	"fmt"
	"strings"
)

// escaped is text as Markdown shows it: what would be markup stands for itself, and the
// spaces at which text does not break are spaces.
func escaped(text string) string {
	return strings.NewReplacer("\u00a0", " ", "\n", " ", "\\", "\\\\", "|", "\\|", "*", "\\*", "_", "\\_", "<", "&lt;", ">", "&gt;", "`", "\\`", "[", "\\[", "]", "\\]", "#", "\\#").Replace(text)
}

// lines writes sentences as a list.
func lines(b *strings.Builder, sentences []string) {
	if len(sentences) > 0 {
		fmt.Fprintln(b)
	}
	for _, line := range sentences {
		fmt.Fprintf(b, "- %s\n", escaped(line))
	}
}
