package recordtable

import (
	"errors"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
)

// What may be wrong with a cell of a percent.
var (
	errFraction = errors.New("a number below 1 may be a fraction of one, or less than one percent; show it as a percent")
	errPercent  = errors.New("not a percent above 0, up to 100, exact in 4 decimals")
)

// readPercent reads "60", "60%", "33,33 %", and 0.6 in a cell that is shown as a percent.
func readPercent(c Cell) (p assistance.Percent, nearest []string, err error) {
	plain := ""
	if c.Number {
		if plain, err = plainNumber(c.Text); err != nil {
			return p, nil, errPercent
		}
		if c.Percent {
			plain = scaled(plain, 2)
		} else if strings.HasPrefix(plain, "0.") {
			return p, []string{scaled(plain, 2) + "%", plain + "%"}, errFraction
		}
	} else {
		text, signed := strings.CutSuffix(strings.TrimSpace(c.Text), "%")
		plain = scaled(strings.Replace(strings.TrimSpace(oneBlank.Replace(text)), ",", ".", 1), 0)
		if !signed && strings.HasPrefix(plain, "0.") {
			return p, []string{scaled(plain, 2) + "%", plain + "%"}, errFraction
		}
	}
	if p, err = assistance.ParsePercent(plain); err != nil {
		return p, nil, errPercent
	}
	return p, nil, nil
}
