package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// RegisterDocument is what is known, as JSON: status lists, determinations, records
// of assistance, restrictions, programmes, reports and appraisals, each with its
// source. It names treaties by id. It is a plain value: [NewRegister] holds it to
// the rules and builds a [Register].
type RegisterDocument struct {
	ID             string                     `json:"id"`
	Title          string                     `json:"title"`
	Compiled       civil.Date                 `json:"compiled"` // the day to which it was compiled
	Note           string                     `json:"note,omitempty"`
	Parts          []RegisterName             `json:"parts,omitempty"` // the registers that were joined to this one; none: it is one of its own
	StatusLists    []party.StatusListDocument `json:"statusLists,omitempty"`
	Determinations []Determination            `json:"determinations,omitempty"`
	Records        []assistance.Record        `json:"records,omitempty"`
	Restrictions   []assistance.Restriction   `json:"restrictions,omitempty"`
	Programmes     []assistance.Programme     `json:"programmes,omitempty"`
	Reports        []assistance.Report        `json:"reports,omitempty"`
	Appraisals     []Appraisal                `json:"appraisals,omitempty"`
}

// UnmarshalJSON implements json.Unmarshaler, as ParseRegister: strictly, by every
// rule, and all or nothing. The lines of its faults are those of the value.
func (d *RegisterDocument) UnmarshalJSON(data []byte) error {
	read, err := readRegisters(schema.Limits{}, new(index), File{Data: data})
	if err == nil {
		*d = read[0]
	}
	return err
}

// names are the registers that the document is made of.
func (d *RegisterDocument) names() []RegisterName {
	if len(d.Parts) > 0 {
		return slices.Clone(d.Parts)
	}
	return []RegisterName{{d.ID, d.Title, d.Compiled}}
}
