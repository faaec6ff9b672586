package assistance

// heading is what money is totalled under: a line, a stage and a currency. The currency
// is none where a step prints no amount.
type heading struct {
	line     Line
	stage    Stage
	currency Currency
}

// number returns the heading as a number below headingCount. The order of the
// numbers is the order of totals.
func (h heading) number() uint16 {
	return uint16(h.line.number()*headingsOfLine + int(h.stage)<<8 + int(h.currency))
}

// onAnyLine returns a heading without who gives, and on what terms.
func (h heading) onAnyLine() heading {
	h.line = Line{Foreseen: h.line.Foreseen}
	return h
}

// headingOf returns the heading of a number.
func headingOf(number int) heading {
	within := number % headingsOfLine
	return heading{lineOf(number / headingsOfLine), Stage(within >> 8), Currency(within & 0xff)}
}

const (
	headingsOfLine = (int(lastStage) + 1) << 8
	headingCount   = lineCount * headingsOfLine
)
