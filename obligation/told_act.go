package obligation

import (
	"encoding/binary"

	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/party"
)

// toldAct is what a step of a record says of an act toward somebody, for all categories of
// which it says the same.
type toldAct struct {
	done       *doneStep
	says       party.Holds
	categories evidence.Categories
}

// sayingsOf is the same where the same is told.
func sayingsOf(told []toldAct) string {
	var key []byte
	for _, t := range told {
		key = binary.AppendUvarint(key, uint64(t.done.step))
		key = append(key, byte(t.says))
		key = binary.LittleEndian.AppendUint64(key, uint64(t.categories))
	}
	return string(key)
}
