package main

// sections are the tables, in the order in which they are run.
var sections = []section{
	{
		title: "Assessment",
		shows: "Every norm, bearer and pair of the sample register on one date: the assessment, then applicability and reason of each finding. `naive` is the reference that looks through the whole register for each.",
		args:  []string{"test", "./obligation", "-run", "^$", "-bench", "^Benchmark(Assess|Proof)$"},
	},
}
