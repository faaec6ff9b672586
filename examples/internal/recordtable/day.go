package recordtable

import (
	"errors"
	"regexp"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// What may be wrong with a cell of a day.
var (
	errDay    = errors.New("not a day written 2014-03-01")
	errSerial = errors.New("a bare number, which may be a year or the number of a day; write a day as 2014-03-01, or give the cell of a workbook the format of a date")
)

var threeParts = regexp.MustCompile(`^([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})$`)

// readDay reads a cell of a day. nearest are what another way of writing it may mean.
func readDay(c Cell) (day civil.Date, nearest []string, err error) {
	if !c.Day.IsZero() {
		return c.Day, nil, nil
	}
	if c.Number || plainDigits.MatchString(c.Text) {
		return day, nil, errSerial
	}
	if day, err = civil.Parse(c.Text); err == nil {
		return day, nil, nil
	}
	if parts := threeParts.FindStringSubmatch(c.Text); parts != nil {
		for _, order := range [][2]string{{parts[2], parts[1]}, {parts[1], parts[2]}} {
			text := parts[3] + "-" + twoDigits(order[0]) + "-" + twoDigits(order[1])
			if _, err := civil.Parse(text); err == nil && (len(nearest) == 0 || nearest[0] != text) {
				nearest = append(nearest, text)
			}
		}
	}
	return civil.Date{}, nearest, errDay
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

func dayIn(e *entry, of Column, at schema.Pointer, from func(Column) Cell) civil.Date {
	e.cells[at] = e.line.place(of)
	c := from(of)
	if c.IsBlank() {
		return civil.Date{}
	}
	day, nearest, err := readDay(c)
	if err != nil {
		e.refuse(of, "not-a-day", err.Error(), nearest)
	}
	return day
}

func writtenDay(day civil.Date) string {
	if day.IsZero() {
		return ""
	}
	return day.String()
}
