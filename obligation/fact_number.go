package obligation

// factNumber stands for a fact in a register, so that it is found without comparing
// text; 0 for one of which nothing is stated.
type factNumber uint32
