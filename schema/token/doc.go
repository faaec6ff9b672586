// Package token reads JSON token by token, for fast readers that are generated from
// a schema: names of members, codes, texts, identifiers, whole numbers, dates, and
// the brackets, commas and spaces between them.
//
// A reader certifies or hands over. It is given the bytes of a document and the
// offset of a token. If it can vouch for the token, it returns what the token
// says and the offset after it. If it cannot, it returns the offset 0 and says
// nothing of the token: then the whole document has to be read by the strict way
// of package schema, which tells its faults. A reader may hand over what is sound,
// such as a date with an escape in it. It never certifies what the strict way
// refuses.
//
//	date, i := token.Date(data, i)
//	if i == 0 {
//		return 0 // hand over
//	}
//
// A reader passes over white space before its token, and does not look at what
// follows it. What must follow, a comma or the end of a list or object, is read by
// [NextItem] and [Names.Next]. Both hand over if they are given the 0 of a reader that
// handed over, so that nobody has to ask after every token. For [Names.Next] this holds
// if the document begins with the opening bracket of an object or a list, or with white
// space before it.
//
// The package leaves out numbers and texts that no schema of this module has, and
// the limits of a document. Which members an object must have, and how long a list is:
// that is for the generated reader to see.
package token
