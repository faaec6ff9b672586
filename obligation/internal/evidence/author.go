package evidence

// Author says whose word a piece is, as far as the rules of evidence ask.
type Author uint8

// The authors. The zero value is nobody's word: an act on record.
const (
	Act         Author = iota // no word: a step of a record, or an agreed programme
	Own                       // the word of the State that the fact is about
	Other                     // the word of anyone else
	Supposition               // a hypothetical word, which nobody has said
	Silence                   // of a list that closes and does not name the State
)
