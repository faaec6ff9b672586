// Package schema says what the JSON documents of treatyaid may look like. It reads
// them strictly and tells what is wrong with them.
//
// A document is read in this order:
//
//  1. [Scan] goes over the bytes. They must be UTF-8 and one JSON value, with no
//     member twice, only whole numbers and nothing beyond the [Limits].
//  2. [Validate] scans, and then holds the document to the JSON Schema of its
//     [Kind]. The schemas are the files that [Files] also gives to programs in
//     other languages.
//  3. [Decode] validates, and then decodes into a Go type.
//  4. The package that owns the type checks its rules: what a schema cannot say,
//     such as that dates are in order. It collects what is wrong in [Faults].
//
// Each step needs the one before it to find nothing wrong. It then tells every
// fault that it finds at once, up to a limit:
//
//	err := schema.Validate(schema.KindAssistance, data)
//	var faults *schema.Errors
//	if errors.As(err, &faults) {
//		for _, fault := range faults.List {
//			fmt.Println(fault.Path, fault.Code, fault.Message)
//		}
//	}
//
// A fault is data: a [Pointer] to where it is, and a [Code], a word that is the
// same in every language. The message, line and column beside them are for a
// person, and may change.
//
// Faults are found and told as follows. The scan finds its own. For the schema, the
// package walks through the document and through the schema at the same time, and
// asks a JSON Schema library about one value after the other, from the innermost
// outwards. The library answers with the keyword that failed, such as "required".
// That is translated into a path, a code and a message in plain words. The rules
// find theirs in the decoded value and know only the path. At the end the paths are
// looked up in the bytes, all in one pass, for their lines and columns.
//
// What the codes of the enums and those of the faults are called in the languages of
// the Convention is in the [CodeLists], which package label reads.
//
// A document may stand in an envelope of the caller's own, which [Limits.At] is told.
// Every reader, also of the packages above, then takes it from there, and its faults have
// their places in the envelope.
//
// [Limits] come after the document in this package, as in [Decode] and [NewFaults].
// In the packages above they come first, as in ParseRecordWithin, because several
// documents may follow.
//
// The document may come from anyone. No document makes the package panic. The work
// is linear in its bytes. What is kept and reported of it is bounded by the schema
// and the limits.
//
// The package leaves out what the documents mean. It does not show the library that
// it uses: no exported signature names it. Nothing is ever fetched, and no file is
// opened.
package schema
