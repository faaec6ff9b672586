package evidence

// Gap says why something is unknown. Where there are several reasons, the gap is
// the last of them in the order below. The zero value is no gap.
type Gap uint8

// The gaps.
const (
	NoSource     Gap = iota + 1 // nothing speaks of the day
	OnlyForeseen                // it was still to come; nothing says that it came
	Unclear                     // no word says more than that it may be so; or a list is silent on a State of which an older word says it
	NotOwnWord                  // others speak of it; only the State's own word would settle it
	Straddling                  // a day that is vague, or that straddles a threshold
	Contested                   // the evidence disagrees, or a word calls it disputed
	OpenStanding                // whether the State is bound is not settled
)
