package main

// sections are the tables, in the order in which they are run.
var sections = []section{
	{
		title: "Reading a record",
		shows: "One record of about 1 KB, its members in the schema's order or shuffled, escapes and text beyond ASCII in one of ten. `plain` is the strict scan, the JSON Schema library and the decoding that the certifier stands in for; `json` is encoding/json into the same struct and into any, which check nothing, and `json.Valid`, which checks the syntax and reads nothing.",
		args:  []string{"test", "./assistance", "-run", "^$", "-bench", "^BenchmarkRead$", "-cpu", "1", "-count", "5", "-benchtime", "0.5s"},
	},
	{
		title: "Writing a record",
		shows: "One record of about 1 KB, in memory that is used again, and by encoding/json: of the record, which asks `AppendJSON` and looks through what it wrote, and of its fields.",
		args:  []string{"test", "./assistance", "-run", "^$", "-bench", "^BenchmarkWrite$", "-cpu", "1", "-count", "3", "-benchtime", "0.5s"},
	},
	{
		title: "Reading a stream, on one core",
		shows: "A million records, shuffled, about 1 GB, from one stream; beside them json.Decoder into the struct.",
		env:   []string{"GOMAXPROCS=1"},
		args:  []string{"test", "./assistance", "-run", "^$", "-bench", "^BenchmarkStream$", "-records", "1000000", "-benchtime", "1x"},
	},
	{
		title: "Reading a stream, on two cores",
		shows: "The same with two. Another process that takes a core takes the gain.",
		env:   []string{"GOMAXPROCS=2"},
		args:  []string{"test", "./assistance", "-run", "^$", "-bench", "^BenchmarkStream/Records", "-records", "1000000", "-benchtime", "1x"},
	},
	{
		title: "The ledger",
		shows: "Making a ledger of records that are in memory, what it keeps beside them, and one question: which records, and how much in each currency, from one party toward another in one category, at three stages and in ten years; beside it the plain loop.",
		args:  []string{"test", "./assistance", "-run", "^$", "-bench", "^BenchmarkLedger", "-most", "1000000", "-benchtime", "1s"},
	},
	{
		title: "Reading a register",
		shows: "A register of records like those of the sample and of its other lists, with the memory that is kept of it; beside it the same records as a stream and a ledger, and encoding/json into the same struct, which checks nothing.",
		args:  []string{"test", "./obligation", "-run", "^$", "-bench", "^BenchmarkRegister$/records=(40000|200000)", "-most", "200000", "-benchtime", "3x", "-count", "3", "-cpu", "1"},
	},
	{
		title: "Adding to a register",
		shows: "A document of a hundred records added to a register of many, of themselves or as copies of some that it holds; `times-reading` is against reading all anew.",
		args:  []string{"test", "./obligation", "-run", "^$", "-bench", "^BenchmarkWith$", "-most", "1000000", "-count", "3", "-benchtime", "100x"},
	},
	{
		title: "The whole question",
		shows: "Every norm's evidence, every bearer and 16 years at once. `times-plain` is against the loop over a slice, measured on a sample of the cells and extrapolated.",
		args:  []string{"test", "./obligation", "-run", "^$", "-bench", "^BenchmarkYearly$", "-most", "1000000", "-count", "3", "-benchtime", "0.5s"},
	},
	{
		title: "Assessment",
		shows: "Every norm, bearer and pair of the sample register on one date: the assessment, then applicability and reason of each finding. `naive` looks through the whole register for each.",
		args:  []string{"test", "./obligation", "-run", "^$", "-bench", "^Benchmark(Assess|Proof)$"},
	},
	{
		title: "Timelines",
		shows: "The timeline of a finding, what is recorded, and a proof, with more and more evidence on one State, piled up in five ways. `times-plain` is against asking anew on every day on which something may change, at the smallest size.",
		args:  []string{"test", "./obligation", "-run", "^$", "-bench", "^BenchmarkGrowth$", "-most", "1000000", "-benchtime", "3x"},
	},
	{
		title: "Validation",
		shows: "A document by the strict scan and its schema.",
		args:  []string{"test", "./schema", "-run", "^$", "-bench", "^Benchmark(Validate|Scan)$"},
	},
	{
		title: "Whole processes",
		shows: "The median of a whole process, beside one that does nothing (`bare`): one that links the JSON Schema library and no more, one that names a State, and the command `examples/assess` asked why of one norm, of one State, and of everything.",
		args:  []string{"test", "./examples/bench", "-run", "^$", "-bench", "^BenchmarkStart$", "-benchtime", "40x"},
	},
	{
		title: "WebAssembly",
		shows: "A program that answers one question with its proof, in Node: whole processes as above, and its size, as it is and by gzip at its best.",
		args:  []string{"test", "./examples/bench", "-run", "^$", "-bench", "^BenchmarkWasm$", "-benchtime", "11x"},
	},
	{
		title: "Hostile input",
		shows: "Each input at two sizes, eight times apart. The work is linear where the cost of a byte is about the same at both; what stops at a limit costs less a byte at the larger.",
		args:  []string{"test", "./schema", "-run", "^$", "-bench", "^BenchmarkHostile$", "-benchtime", "10x"},
	},
}
