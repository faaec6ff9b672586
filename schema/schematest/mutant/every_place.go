package mutant

import (
	"bytes"
	"encoding/json"
	"iter"
	"maps"
	"slices"
	"strings"
)

// EveryPlace yields a document, and it with one thing in it changed, for every place and
// many changes: of all those the first, and each that comes so many after. It panics if the
// document is no JSON.
func EveryPlace(document []byte, every int) iter.Seq[[]byte] {
	var whole any
	if err := json.Unmarshal(document, &whole); err != nil {
		panic(err)
	}
	return func(yield func([]byte) bool) {
		more, met := true, 0
		variants(whole, func(variant any) {
			met++
			if !more || (met-1)%every > 0 {
				return
			}
			data, err := json.Marshal(variant)
			if err != nil {
				panic(err)
			}
			more = more && yield(bytes.ReplaceAll(data, []byte(twice), nil))
		})
	}
}

// lengths are those about which lists and strings are limited.
var lengths = []int{0, 1, 2, 3, 4, 15, 16, 17, 19, 20, 39, 40, 41, 63, 64, 65, 127, 128, 129, 255, 256, 257, 499, 500, 501, 3999, 4000, 4001}

// twice marks a member that is to have the name without it.
const twice = "~twice"

// variants yields the value, and it with one thing in it changed, for every place
// and many changes.
func variants(value any, yield func(any)) {
	yield(value)
	for _, text := range Strange {
		var other any
		if json.Unmarshal([]byte(text), &other) == nil {
			yield(json.RawMessage(text))
		}
	}
	switch value := value.(type) {
	case string:
		for _, one := range []string{"a", "é", "1"} {
			for _, n := range lengths {
				yield(strings.Repeat(one, n))
			}
		}
	case float64:
		for _, n := range []string{"2", "999999", "10000000", "1000000000", "4294967297", "18446744073709551617", "18446744073709551621"} {
			yield(json.Number(n))
		}
	case []any:
		for _, n := range lengths {
			yield(slices.Repeat(value[:1], n))
			yield(slices.Repeat(value[len(value)-1:], n))
		}
		for i := range value {
			variants(value[i], func(item any) {
				other := slices.Clone(value)
				other[i] = item
				yield(other)
			})
		}
	case map[string]any:
		for _, name := range []string{"extra", "kind", "state", "name", "at", "period", "note", "percent", "known", "source", "recipients", "requesters"} {
			if _, has := value[name]; !has {
				for _, other := range []any{"state", "NOR", "2014-01-01", 1, map[string]any{}} {
					with := maps.Clone(value)
					with[name] = other
					yield(with)
				}
			}
		}
		for _, name := range slices.Sorted(maps.Keys(value)) {
			without := maps.Clone(value)
			delete(without, name)
			yield(without)
			renamed := maps.Clone(without)
			renamed[name[:len(name)-1]] = value[name]
			yield(renamed)
			doubled := maps.Clone(value)
			doubled[name+twice] = value[name]
			yield(doubled)
			variants(value[name], func(member any) {
				other := maps.Clone(value)
				other[name] = member
				yield(other)
			})
		}
	}
}
