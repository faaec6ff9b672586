// Package schema is the wire: what the JSON documents of treatyaid may look
// like, how they are read strictly, and how their faults are told.
//
// A document is read in this order:
//
//  1. [Scan] goes over the bytes: UTF-8, one JSON value, no member twice, only
//     whole numbers, nothing beyond the [Limits].
//  2. [Validate] scans and then applies the JSON Schema of the document's
//     [Kind], from the files that [Files] serves to other languages as they
//     stand.
//  3. [Decode] validates and then decodes into a Go type.
//  4. The package that owns the type checks what a schema cannot say, such as
//     that dates are in order, and gathers what is wrong in [Faults].
//
// Each step is all or nothing, and tells every fault that it finds at once, up
// to a limit:
//
//	err := schema.Validate(schema.KindAssistance, data)
//	var faults *schema.Errors
//	if errors.As(err, &faults) {
//		for _, fault := range faults.List {
//			fmt.Println(fault.Path, fault.Code, fault.Code.Meaning())
//		}
//	}
//
// A fault is data: a [Pointer] to where it is, and a [Code], a word that is the
// same in every language. The message, line and column beside them are for a
// person, and may change.
//
// What the codes of the enums are called in the languages of the Convention stands
// in the [CodeLists]; package label reads them.
//
// Beside a document, [Limits] come last here, as in [Decode] and [NewFaults]. In
// the packages above, ParseRecordWithin and its like take them first: there one
// document follows or several.
//
// The document may come from anyone. No document makes the package panic; the
// work is linear in its bytes, and what is kept and reported of it is bounded
// by the schema and the limits.
//
// The package leaves out what the documents mean, and the schema validator that
// it uses: no exported signature names it. Nothing is ever fetched or opened.
package schema
