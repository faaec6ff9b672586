package recordtable

import (
	"errors"
	"math"
	"regexp"
	"strconv"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
)

// What may be wrong with a cell of money.
var (
	errAmbiguous = errors.New("the separator may be that of thousands or of decimals, and no other cell of the column tells")
	errInexact   = errors.New("not exact in 15 digits and 4 decimals; nothing is rounded")
	errNegative  = errors.New("less than nothing; money that came back is a step of the stage taken-back")
	errOtherSign = errors.New("its decimals are not parted as the mapping says")
	errAmount    = errors.New("not an amount in digits")
)

var (
	plainDigits = regexp.MustCompile(`^[0-9]+$`)
	grouped     = regexp.MustCompile(`^[1-9][0-9]{0,2}([ .,'][0-9]{3})+$`)
	oneBlank    = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2009", " ", "’", "'")
)

// readAmount reads a cell of money in a column of these separators. nearest are what an
// ambiguous one may mean.
func readAmount(c Cell, of *separators, scale int) (a assistance.Amount, nearest []string, err error) {
	var plain string
	if c.Percent {
		return a, nil, errAmount
	}
	if c.Number {
		plain, err = plainNumber(c.Text)
	} else {
		plain, nearest, err = plainText(oneBlank.Replace(c.Text), of)
	}
	if err != nil {
		return a, nearest, err
	}
	if a, err = assistance.ParseAmount(scaled(plain, scale)); err != nil {
		return a, nil, errInexact // it has digits, and too many
	}
	return a, nil, nil
}

// plainText returns the digits of a text with a point before the decimals.
func plainText(text string, of *separators) (plain string, nearest []string, err error) {
	if strings.HasPrefix(text, "-") || strings.HasPrefix(text, "−") || strings.HasPrefix(text, "(") {
		return "", nil, errNegative
	}
	s := shapeOf(text)
	switch {
	case s.role == noAmount, len(s.whole) > 1 && s.whole[0] == '0': // 007 is a code, and no amount
		return "", nil, errAmount
	case s.role == ambiguous:
		switch of.roleOf(s.sign) {
		case ofThousands:
			return s.whole + s.decimals, nil, nil
		case ofDecimals:
			return s.whole + "." + s.decimals, nil, nil
		}
		// "1.234" is one and a bit in one country, and more than a thousand in the next.
		return "", []string{s.whole + s.decimals, s.whole + "." + s.decimals + "0"}, errAmbiguous
	case s.role == ofDecimals && of != nil && of.said != 0 && of.said != s.sign:
		return "", nil, errOtherSign
	case s.decimals != "":
		return s.whole + "." + s.decimals, nil, nil
	}
	return s.whole, nil, nil
}

// plainNumber returns the digits of a number of a spreadsheet, which keeps no more than 15.
func plainNumber(text string) (string, error) {
	value, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsInf(value, 0) || math.IsNaN(value) {
		return "", errAmount
	}
	if value < 0 {
		return "", errNegative
	}
	plain := strconv.FormatFloat(value, 'f', -1, 64) // the shortest that is this number and no other
	if digits(plain) > 15 {
		return "", errInexact
	}
	return plain, nil
}

// scaled moves the point of a number so many places to the right.
func scaled(plain string, places int) string {
	whole, decimals, _ := strings.Cut(plain, ".")
	for len(decimals) < places {
		decimals += "0"
	}
	whole, decimals = strings.TrimLeft(whole+decimals[:places], "0"), strings.TrimRight(decimals[places:], "0")
	if whole == "" {
		whole = "0"
	}
	if decimals != "" {
		whole += "." + decimals
	}
	return whole
}

// digits returns how many digits of a decimal say something.
func digits(plain string) int {
	return len(strings.TrimLeft(strings.Replace(plain, ".", "", 1), "0"))
}

// writtenAmount returns an amount so that it can be read in one way only.
func writtenAmount(a assistance.Amount) string {
	text := a.String()
	if at := strings.IndexByte(text, '.'); at >= 0 && len(text)-at == 4 {
		return text + "0"
	}
	return text
}

// ExactNumber returns the number of an amount, if a spreadsheet keeps all of its digits.
func ExactNumber(text string) (float64, bool) {
	want, err := assistance.ParseAmount(text)
	if err != nil {
		return 0, false
	}
	number, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0, false
	}
	plain, err := plainNumber(strconv.FormatFloat(number, 'f', -1, 64))
	if err != nil {
		return 0, false
	}
	got, err := assistance.ParseAmount(plain)
	return number, err == nil && got == want
}

func amountCode(err error) string {
	switch err {
	case errAmbiguous:
		return "ambiguous-amount"
	case errInexact:
		return "inexact-amount"
	case errNegative:
		return "negative-amount"
	}
	return "not-an-amount"
}
