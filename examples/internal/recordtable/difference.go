package recordtable

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema"
)

// firstDifference returns the first place at which two records say something else.
func firstDifference(a, b *assistance.Record) (path schema.Pointer, differs bool) {
	one, err := json.Marshal(a)
	if err != nil {
		return "", true
	}
	other, err := json.Marshal(b)
	if err != nil {
		return "", true
	}
	return differenceIn("", one, other)
}

func differenceIn(at schema.Pointer, one, other json.RawMessage) (path schema.Pointer, differs bool) {
	if bytes.Equal(one, other) {
		return "", false
	}
	var members, others map[string]json.RawMessage
	if json.Unmarshal(one, &members) == nil && json.Unmarshal(other, &others) == nil {
		for _, name := range slices.Sorted(maps.Keys(members)) {
			if path, differs = differenceIn(at.Member(name), members[name], others[name]); differs {
				return path, true
			}
		}
		return at, true
	}
	var list, second []json.RawMessage
	if json.Unmarshal(one, &list) == nil && json.Unmarshal(other, &second) == nil && len(list) == len(second) {
		for i := range list {
			if path, differs = differenceIn(at.Item(i), list[i], second[i]); differs {
				return path, true
			}
		}
	}
	return at, true
}
