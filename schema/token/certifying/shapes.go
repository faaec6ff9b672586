package certifying

import (
	"errors"
	"fmt"
	"strings"
)

// shapes makes the shape of each definition, and keeps it.
type shapes struct {
	target target
	files  set
	known  map[string]*shape
	making map[string]bool // to find a definition that leads back to itself
	order  []*shape        // each after those within it
}

// pointers are members whose Go fields are pointers, as few records have them.
var pointers = map[string]bool{"Record.from": true, "Record.to": true, "Figure.source": true, "Figure.split": true,
	"Determination.period": true, "Determination.event": true, "DeadlineWord.until": true}

// civil are the definitions of common.schema.json that have a Go type.
var civil = map[string]string{"Date": "civil.Date", "Period": "civil.Period"}

func (all *shapes) goType(d definition) string {
	if name, ok := civil[d.name]; ok && d.file == "common.schema.json" {
		return name
	}
	return all.target.where[d.file] + d.name
}

// The strings that there is a reader for, by what their schemas say besides the
// lengths. A string of another schema stops the generator until it has a reader.
const (
	// Of a text: the characters beyond ASCII that may be seen, and those that are
	// not to be seen but where a script needs them.
	seen      = "\u00a0-\u00ac\u00ae-\u034e\u0350-\u061b\u061d-\u115e\u1161-\u17b3\u17b6-\u180d\u180f-\u200a\u200c\u200d\u2010-\u2027\u202f-\u205f\u2070-\u3163\u3165-\ufefe\uff00-\uff9f\uffa1-\uffef\ufffc-\U0001bc9f\U0001bca4-\U0001d172\U0001d17b-\U000dffff\U000e0100-\U000e01ef\U000e1000-\U0010ffff"
	blanks    = " \u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000"
	joiners   = "\u200c\u200d"
	selectors = "\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
	unjoined  = `[\x00-` + "\u05ff\u1680\u180b-\u180d\u180f\u1e00-\u206f\u2800\u3000\ufe00-\ufe0f\U000e0100-\U000e01ef][" + joiners + selectors + "]"
	// What may stand at an end; in some languages $ also matches before a line break.
	endsLine = "!-~\u00a1-\u00ac\u00ae-\u034e\u0350-\u061b\u061d-\u115e\u1161-\u167f\u1681-\u17b3\u17b6-\u180d\u180f-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u27ff\u2801-\u2fff\u3001-\u3163\u3165-\ufefe\uff00-\uff9f\uffa1-\uffef\ufffc-\U0001bc9f\U0001bca4-\U0001d172\U0001d17b-\U000dffff\U000e0100-\U000e01ef\U000e1000-\U0010ffff"
	endsText = "\u00a0-\u00ac\u00ae-\u034e\u0350-\u061b\u061d-\u115e\u1161-\u17b3\u17b6-\u180d\u180f-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u3163\u3165-\ufefe\uff00-\uff9f\uffa1-\uffef\ufffc-\U0001bc9f\U0001bca4-\U0001d172\U0001d17b-\U000dffff\U000e0100-\U000e01ef\U000e1000-\U0010ffff"

	line         = "^[ -~" + seen + "]+$"
	notInLine    = "^[" + blanks + joiners + selectors + "]|" + unjoined + "|[^" + endsLine + "]$"
	lines        = `^[\x0a -~` + seen + "]+$"
	notInLines   = `^[\x0a` + blanks + "]+$|^[" + joiners + selectors + "]|" + unjoined + `|[\x0d` + joiners + `][\x0a]|[^\x0a -~` + endsText + "]$"
	inAddress    = "!#-;=?-~\u00a1-\u00ac\u00ae-\u034e\u0350-\u061b\u061d-\u115e\u1161-\u167f\u1681-\u17b3\u17b6-\u180a\u1810-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u27ff\u2801-\u2fff\u3001-\u3163\u3165-\ufdff\ufe10-\ufefe\uff00-\uff9f\uffa1-\uffef\ufffc-\U0001bc9f\U0001bca4-\U0001d172\U0001d17b-\U000dffff\U000e1000-\U0010ffff"
	address      = "^[" + inAddress + "]+$"
	notInAddress = "^[" + inAddress + "]*[^" + inAddress + `]\x0a?$`

	identifier   = `^[A-Za-z0-9][A-Za-z0-9._:/-]*$`
	noIdentifier = `^[A-Za-z0-9._:/-]*[^A-Za-z0-9._:/-]\x0a?$`
	amount       = `^(0|[1-9][0-9]{0,13})(|\.[0-9]{1,4})$`
	percent      = `^(100|[1-9][0-9]?(|\.[0-9]{1,4})|0\.([1-9][0-9]{0,3}|0[1-9][0-9]{0,2}|00[1-9][0-9]?|000[1-9]))$`
	noNumber     = `^[0-9.]*[^0-9.]\x0a?$`
	factCode     = `^[a-z]([a-z0-9]|-[a-z0-9])*:[a-z]([a-z0-9]|-[a-z0-9])*$`
	noFactCode   = `^[a-z0-9:-]*[^a-z0-9:-]\x0a?$`
	cite         = `^([0-9]{1,2}|[IVX]{1,6})(|\([0-9a-z]{1,3}\)(|\([0-9a-z]{1,3}\)(|\([0-9a-z]{1,3}\))))$`
	noCite       = `^[0-9a-zIVX()]*[^0-9a-zIVX()]\x0a?$`
	date         = `^(19|20|21)[0-9]{2}-((0[1-9]|1[0-2])-(0[1-9]|[12][0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$`
)

// shapeOf returns the shape of a definition, made once.
func (all *shapes) shapeOf(d definition) (*shape, error) {
	if known := all.known[d.name]; known != nil {
		return known, nil
	}
	if all.making[d.name] {
		return nil, fmt.Errorf("%s leads back to itself", d.name)
	}
	all.making[d.name] = true
	defer delete(all.making, d.name)
	if d.name != d.Title {
		return nil, fmt.Errorf("%s has the title %q", d.name, d.Title)
	}
	made := &shape{name: d.name, goType: all.goType(d)}
	var err error
	switch {
	case d.Type == "string" && d.Enum != nil:
		err = enumeration(made, d)
	case d.Type == "string":
		err = written(made, d)
	case d.Type == "object":
		err = all.objectShape(made, d)
	default:
		err = fmt.Errorf("type %q", d.Type)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", d.name, err)
	}
	all.known[d.name] = made
	all.order = append(all.order, made)
	return made, nil
}

// enumeration makes the shape of a code.
func enumeration(made *shape, d definition) error {
	if err := d.only("Type", "Enum"); err != nil {
		return err
	}
	for _, code := range d.Enum {
		if len(code) < 2 || strings.Trim(code, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-") != "" {
			return fmt.Errorf("the code %q", code)
		}
	}
	if len(d.Enum) > 255 {
		return errors.New("too many codes")
	}
	made.kind, made.codes = direct, d.Enum
	made.reading = "codesOf" + d.name + ".Read(data, i)"
	return nil
}

// written makes the shape of a string that is no code.
func written(made *shape, d definition) error {
	if err := d.only("Type", "Pattern", "Not", "Format", "MinLength", "MaxLength"); err != nil {
		return err
	}
	refused := ""
	if d.Not != nil {
		if err := (definition{schema: d.Not}).only("Type", "Pattern"); err != nil || d.Not.Type != "string" {
			return errors.Join(errors.New("not"), err)
		}
		refused = d.Not.Pattern
	}
	type string_ struct{ pattern, refused, format string }
	made.kind, made.goType = text, "string"
	switch (string_{d.Pattern, refused, d.Format}) {
	case string_{line, notInLine, ""}:
		made.reading = fmt.Sprintf("d.texts.Read(data, i, token.OneLine, %d, %d)", d.MinLength, d.MaxLength)
	case string_{lines, notInLines, ""}:
		made.reading = fmt.Sprintf("d.texts.Read(data, i, token.SeveralLines, %d, %d)", d.MinLength, d.MaxLength)
	case string_{address, notInAddress, ""}:
		made.reading = fmt.Sprintf("d.texts.Read(data, i, token.Address, %d, %d)", d.MinLength, d.MaxLength)
	case string_{identifier, noIdentifier, ""}:
		made.reading = fmt.Sprintf("d.texts.ReadIdentifier(data, i, %d, %d)", max(1, d.MinLength), d.MaxLength)
	case string_{amount, noNumber, ""}:
		if d.MinLength > 1 || d.MaxLength != len("99999999999999.9999") || d.name != "Amount" {
			return errors.New("an amount of another length or name")
		}
		made.kind, made.goType, made.reading = direct, d.name, "readAmount(data, i)"
	case string_{percent, noNumber, ""}:
		if d.MinLength > 1 || d.MaxLength != len("99.9999") || d.name != "Percent" {
			return errors.New("a percent of another length or name")
		}
		made.kind, made.goType, made.reading = direct, d.name, "readPercent(data, i)"
	case string_{factCode, noFactCode, ""}:
		made.goType, made.reading = "FactCode", fmt.Sprintf("readFactCode(&d.texts, data, i, %d)", d.MaxLength)
	case string_{cite, noCite, ""}:
		made.reading = fmt.Sprintf("readCite(&d.texts, data, i, %d)", d.MaxLength)
	case string_{date, "", "date"}:
		if d.MinLength > len("2006-01-02") || d.MaxLength != len("2006-01-02") {
			return errors.New("a date of another length")
		}
		made.kind, made.goType, made.reading = direct, "civil.Date", "token.Date(data, i)"
	default:
		return fmt.Errorf("no string is known that is %q, not %q, of the format %q", d.Pattern, refused, d.Format)
	}
	if d.MaxLength == 0 {
		return errors.New("no maxLength")
	}
	return nil
}

// integer makes the shape of a whole number, which has no name.
func integer(s *schema) (*shape, error) {
	if err := (definition{schema: s}).only("Type", "Minimum", "Maximum"); err != nil {
		return nil, err
	}
	if s.Minimum == nil || s.Maximum == nil || *s.Minimum < 1 || *s.Maximum > 999_999_999 {
		return nil, errors.New("an integer that is not between 1 and 999999999")
	}
	return &shape{
		goType:  "int",
		reading: fmt.Sprintf("token.Integer(data, i, %d, %d)", *s.Minimum, *s.Maximum),
		long:    len(fmt.Sprint(*s.Maximum)),
	}, nil
}

// boolean makes the shape of true or false, which has no name.
func boolean(s *schema) (*shape, error) {
	if err := (definition{schema: s}).only("Type"); err != nil {
		return nil, err
	}
	return &shape{goType: "bool", reading: "token.Boolean(data, i)"}, nil
}

func (all *shapes) objectShape(made *shape, d definition) error {
	if err := d.only("Type", "Properties", "Required", "AdditionalProperties", "If", "Then", "Else"); err != nil {
		return err
	}
	if d.AdditionalProperties == nil || !d.AdditionalProperties.never {
		return errors.New("it is not closed")
	}
	if len(d.Properties) > 32 {
		return errors.New("more than 32 members")
	}
	o := &object{required: d.Required, schema: d.schema}
	made.kind, made.object = plain, o
	for i, p := range d.Properties {
		m := &member{name: p.name, bit: i, pointer: pointers[d.name+"."+p.name]}
		if err := all.member(m, p.schema, d.file); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		o.members = append(o.members, m)
		if m.list != nil || m.shape.kind == text || m.shape.kind == record {
			made.kind = record
		}
		depth := m.shape.depth
		if m.list != nil {
			depth++
		}
		made.depth = max(made.depth, depth)
		made.long = max(made.long, m.shape.long)
	}
	made.depth++
	made.reading = "d.read" + d.name + "(data, i, %s)"
	for _, name := range d.Required {
		if d.Properties.place(name) < 0 {
			return fmt.Errorf("it requires %q, which it has not", name)
		}
	}
	return nil
}

func (all *shapes) member(m *member, s *schema, file string) error {
	if s.Type == "array" {
		if err := (definition{schema: s}).only("Type", "Items", "MinItems", "MaxItems", "UniqueItems"); err != nil {
			return err
		}
		if s.Items == nil || s.MaxItems == 0 {
			return errors.New("a list without items or maxItems")
		}
		m.list = &list{s.MinItems, s.MaxItems, s.UniqueItems}
		s = s.Items
	}
	var err error
	switch {
	case s.Ref != "":
		var d definition
		if err = (definition{schema: s}).only("Ref"); err != nil {
			return err
		}
		if d, err = all.files.follow(s.Ref, file); err != nil {
			return err
		}
		m.shape, err = all.shapeOf(d)
	case s.Type == "integer":
		m.shape, err = integer(s)
	case s.Type == "boolean":
		m.shape, err = boolean(s)
	default:
		err = errors.New("neither a reference, an integer nor a boolean")
	}
	if err != nil || m.list == nil {
		return err
	}
	if m.shape.name == "" {
		return errors.New("a list of integers or booleans")
	}
	if m.list.unique && m.shape.kind != text && (m.shape.codes == nil || len(m.shape.codes) > 63) {
		return errors.New("unique items that are neither texts nor codes, at most 63")
	}
	return nil
}
