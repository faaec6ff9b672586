package schema

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

// Layer is the stage of reading that finds a fault. The zero Layer is none.
type Layer uint8

const (
	LayerScan   Layer = iota + 1 // the bytes themselves
	LayerSchema                  // the JSON Schema
	LayerRules                   // what a schema cannot say: one value against another
)

var layers = codelist.New[Layer]("layer", "scan", "schema", "rules")

// String returns "scan", "schema" or "rules", and "" for none.
func (l Layer) String() string { return layers.String(l) }

// MarshalText implements [encoding.TextMarshaler].
func (l Layer) MarshalText() ([]byte, error) { return layers.Marshal(l) }

// UnmarshalText implements [encoding.TextUnmarshaler]. An error is a
// *[codelist.UnknownError].
func (l *Layer) UnmarshalText(text []byte) error { return layers.Unmarshal(text, l) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (l *Layer) Scan(held any) error { return codelist.Scan(l, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (l Layer) Value() (driver.Value, error) { return codelist.Value(l) }
