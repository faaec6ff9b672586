package schema

import (
	"strconv"
	"strings"

	"github.com/treatyaid/treatyaid/schema/internal/spelling"
)

// amountAdvice is the advice where a text is no amount. said is what the schema wants.
func amountAdvice(said, found string, here *spot) advice {
	a := advice{text: said}
	if plain, ok := spelling.PlainAmount(found); ok {
		a.nearest = []string{plain}
		a.text += "; nearest: " + strconv.Quote(plain)
	}
	a.text += amountWay(found, here)
	return a
}

// amountWay says how an amount is written that is not plain digits.
func amountWay(found string, here *spot) string {
	text := ""
	switch spelling.SortOfAmount(found) {
	case spelling.Negative:
		return `; an amount has no sign: money taken back or returned is a step of its own, of the stage "taken-back", with the amount in plain digits`
	case spelling.Percent:
		return `; a share is no amount: it is written in a part, as "percent": "60"`
	case spelling.NoAmount:
		return `; where the source prints no amount, leave out "figures"`
	case spelling.TwoMeanings:
		text = "; the separator may stand before decimals or between thousands: write neither separators nor a comma"
	case spelling.Worded:
		text = "; write all digits, and no words"
		if here.beside("sense") {
			text += `; "more than", "up to" and "about" are said beside it, as "sense": "at-least", "at-most" or "about"`
		}
	}
	if here.beside("printed") {
		text += `; the source's own spelling is kept in "printed"`
	}
	return text
}

// percentAdvice is the advice where a text is no percent.
func percentAdvice(said, found string) advice {
	plain, ok := spelling.PlainPercent(found)
	if !ok {
		return advice{text: said}
	}
	return advice{said + "; nearest: " + strconv.Quote(plain), []string{plain}}
}

// amountNumber says how an amount is written that stands without quotes.
func amountNumber(found string, here *spot) string {
	if strings.HasPrefix(found, "-") {
		return amountWay(found, here)
	}
	return "; write " + strconv.Quote(prefix(found, longestExcerpt))
}

// numberAdvice says how a whole number is written that stands in quotes.
func numberAdvice(found string, here *spot) string {
	if plain, ok := spelling.PlainPercent(found); ok {
		if here.beside("percent") {
			return `; a share in percent is written "percent": ` + strconv.Quote(plain)
		}
		return "; write a whole number, without a sign"
	}
	if plain, ok := spelling.PlainAmount(found); ok && !strings.Contains(plain, ".") {
		return "; write " + plain
	}
	return ""
}
