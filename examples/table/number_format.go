package main

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// look is how a workbook shows a number.
type look int

const (
	plainLook look = iota + 1
	dayLook
	percentLook
)

// looks knows the styles of a workbook.
type looks struct {
	from1904 bool
	styles   map[int]look
}

func newLooks(f *excelize.File) (*looks, error) {
	props, err := f.GetWorkbookProps()
	if err != nil {
		return nil, err
	}
	return &looks{from1904: props.Date1904 != nil && *props.Date1904, styles: make(map[int]look)}, nil
}

// What is no part of a date in the format of a number: texts, colours and conditions.
var notOfFormat = regexp.MustCompile(`"[^"]*"|\\.|\[[^\]]*\]`)

func (l *looks) of(f *excelize.File, sheet, name string) (look, error) {
	number, err := f.GetCellStyle(sheet, name)
	if err != nil {
		return 0, err
	}
	if is, seen := l.styles[number]; seen {
		return is, nil
	}
	style, err := f.GetStyle(number)
	if err != nil {
		return 0, err
	}
	is := plainLook
	switch n := style.NumFmt; {
	case n >= 14 && n <= 17, n == 22, n >= 27 && n <= 36, n >= 50 && n <= 58:
		is = dayLook
	case n == 9, n == 10:
		is = percentLook
	}
	if style.CustomNumFmt != nil {
		format := strings.ToLower(notOfFormat.ReplaceAllString(*style.CustomNumFmt, ""))
		switch {
		case strings.Contains(format, "%"):
			is = percentLook
		case format != "general" && strings.ContainsAny(format, "yd"):
			is = dayLook
		}
	}
	l.styles[number] = is
	return is, nil
}

// day returns the day of a serial number: a whole one from 61 on, since up to 60 the
// spreadsheet counts a 29 February 1900 that never was.
func (l *looks) day(raw string) (day civil.Date, ok bool) {
	serial, err := strconv.ParseFloat(raw, 64)
	if err != nil || serial != math.Trunc(serial) || serial < 0 || serial > 100000 {
		return day, false
	}
	if l.from1904 {
		day = civil.MustParse("1904-01-01").AddDays(int(serial))
	} else if serial >= 61 {
		day = civil.MustParse("1900-03-01").AddDays(int(serial) - 61)
	}
	return day, !day.IsZero()
}
