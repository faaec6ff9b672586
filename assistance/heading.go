package assistance

// heading is what money is totalled under: a stage and a currency. The currency is
// none where a step prints no amount.
type heading struct {
	stage    Stage
	currency Currency
}

// number returns the heading as a number below headingCount. The order of the
// numbers is the order of totals.
func (h heading) number() uint16 { return uint16(h.stage)<<8 | uint16(h.currency) }

// headingOf returns the heading of a number.
func headingOf(number int) heading { return heading{Stage(number >> 8), Currency(number & 0xff)} }

const headingCount = (int(Provided) + 1) << 8
