import type { Total } from "./answers";

// mostUsed is the currency in which most totals are.
export function mostUsed(totals: Total[]): string {
	const count = new Map<string, number>();
	for (const t of totals) if (t.currency) count.set(t.currency, (count.get(t.currency) ?? 0) + 1);
	return [...count.keys()].sort((a, b) => count.get(b)! - count.get(a)! || a.localeCompare(b))[0] ?? "";
}

// upper is the upper bound of what is printed in a currency, or as an equivalent in it: of
// several stages the largest, since stages are never added. None: nothing is printed in it,
// or nothing bounds it.
export function upper(of: { printed: Total[]; equivalents: Total[] }, currency: string): string[] {
	const inIt = (totals: Total[]) => totals.filter(t => t.currency === currency && t.high !== "open" && t.stage !== "taken-back" && !t.foreseen).map(t => t.high);
	const highs = [...inIt(of.equivalents), ...inIt(of.printed)].sort((a, b) => Number(b) - Number(a));
	return highs.slice(0, 1).filter(high => Number(high) > 0);
}
