// Package logic evaluates conditions in three values. It knows nothing of law
// and nothing of evidence: a condition is made of leaves, and a leaf is known to
// hold, known not to hold, or unknown.
//
// A [Clause] joins leaves by all, any and not. A [Table] has the answer of a
// clause for every combination of what its leaves may be, so that to answer is
// to look up one [Entry]. The table is filled from the combination in which
// every leaf is known, downward: Kleene's logic answers first, without
// short-circuit. Where it leaves the answer open, every unknown leaf is tried
// with both values, by looking up two combinations that are filled already. The
// answer is known after all if both give the same, and the leaf is open, which
// means that its answer matters, if under some values of the others they do not.
//
// [Table.Support] finds on which of the known leaves an answer rests.
package logic
