package schema

import (
	"encoding/json"
	"fmt"
	"strconv"
)

// quoted returns each word in quotes.
func quoted(words []string) []string {
	all := make([]string, len(words))
	for i, word := range words {
		all[i] = strconv.Quote(word)
	}
	return all
}

// words returns those of values that are strings.
func words(values []any) []string {
	var all []string
	for _, value := range values {
		if word, ok := value.(string); ok {
			all = append(all, word)
		}
	}
	return all
}

// null is the value null where nil says that there is none.
type null struct{}

// describe shows a value, the start of it if it is long.
func describe(value any) string {
	switch value := value.(type) {
	case nil, null:
		return "null"
	case string:
		return Excerpt(value)
	case json.Number:
		return prefix(value.String(), longestExcerpt)
	case bool:
		return strconv.FormatBool(value)
	case []any:
		return "an array"
	case map[string]any:
		return "an object"
	}
	return "something else"
}

// repeated returns the first item that is equal to an earlier one, with the numbers of
// both. ok is false if there is none.
func repeated(items []any) (item any, before, again int, ok bool) {
	first := make(map[string]int, len(items))
	for i, item := range items {
		text, err := json.Marshal(item)
		if err != nil {
			continue // of a decoded document: none
		}
		if before, twice := first[string(text)]; twice {
			return item, before, i, true
		}
		first[string(text)] = i
	}
	return nil, 0, 0, false
}

// writtenActor shows an actor as it is written.
func writtenActor(kind, name string) string {
	return fmt.Sprintf(`{"kind": %q, "name": %s}`, kind, strconv.Quote(name))
}
