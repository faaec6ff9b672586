package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// QuestionDocument is a [Question] as JSON, the root of question.schema.json. It
// names instruments by id. Its fields are those of a Question.
type QuestionDocument struct {
	Instruments  []string        `json:"instruments"`
	On           civil.Date      `json:"on"`
	Known        civil.Date      `json:"known,omitzero"`
	Readings     []ChosenReading `json:"readings,omitempty"`
	Bearer       []party.State   `json:"bearer,omitempty"`
	Counterparty []party.State   `json:"counterparty,omitempty"`
	Norms        []string        `json:"norms,omitempty"`
}

// plainQuestion has the fields of a document and none of its methods.
type plainQuestion QuestionDocument

// UnmarshalJSON implements json.Unmarshaler: strictly, by the schema, and all or
// nothing. The error is a *schema.Errors.
func (d *QuestionDocument) UnmarshalJSON(data []byte) error {
	plain, err := schema.Decode[plainQuestion](schema.KindQuestion, data, schema.Limits{})
	if err == nil {
		*d = QuestionDocument(plain)
	}
	return err
}

// NewQuestion returns the question of a document, under those of the instruments
// that it names. The error is a *schema.Errors if the document does not follow its
// schema, and a *QuestionError if it cannot be asked of the instruments.
func NewQuestion(d QuestionDocument, instruments ...*Instrument) (Question, error) {
	data, err := schema.Encode(plainQuestion(d))
	if err != nil {
		return Question{}, err
	}
	read, err := schema.Decode[plainQuestion](schema.KindQuestion, data, schema.Limits{}.WithoutPlaces())
	if err != nil {
		return Question{}, err
	}
	d = QuestionDocument(read)
	q := Question{On: d.On, Known: d.Known, Readings: d.Readings, Bearer: d.Bearer, Counterparty: d.Counterparty, Norms: d.Norms}
	for _, id := range d.Instruments {
		i := slices.IndexFunc(instruments, func(in *Instrument) bool { return in.ID() == id })
		if i < 0 {
			var allowed []string
			for _, in := range instruments {
				allowed = append(allowed, in.ID())
			}
			return Question{}, &QuestionError{Field: "Instruments", Found: id, Expected: "the id of an instrument at hand", Allowed: allowed}
		}
		q.Instruments = append(q.Instruments, instruments[i])
	}
	if err := q.check(); err != nil {
		return Question{}, err
	}
	return q, nil
}
