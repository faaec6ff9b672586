package assistance

// TracedTotal is a [Total] with the ids of the records that it rests on, sorted: every
// record that says something of the money, so that copies of one act and the parts of a
// whole stand there beside each other. They may be more than Total.Records counts.
type TracedTotal struct {
	Total
	IDs []string `json:"ids"`
}
