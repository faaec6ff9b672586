import { scaleBand, scaleSqrt } from "d3-scale";
import { useId } from "preact/hooks";
import type { Flow, Total } from "./answers";
import { useAtlas } from "./context";

// Matrix is the one picture of flows: a circle where a giver's row meets a recipient's column,
// its area the upper bound in the currency of most equivalents, filled as far as it is sure.
export function Matrix({ rows }: { rows: Flow[] }) {
	const { words } = useAtlas();
	const id = useId();
	const currency = mostUsed(rows.flatMap(r => r.equivalents.map(t => t.currency ?? "")).filter(Boolean));
	const flows = rows.map(row => ({ row, ...amount(row.equivalents, currency) })).filter(f => f.high > 0);
	if (!currency || flows.length === 0) return null;
	const names = (of: (r: Flow) => string) => {
		const sums = new Map<string, number>();
		for (const f of flows) sums.set(of(f.row), Math.max(sums.get(of(f.row)) ?? 0, f.high));
		return [...sums.keys()].sort((a, b) => sums.get(b)! - sums.get(a)!);
	};
	const most = 24;
	const givers = names(r => words.actor(r.by)).slice(0, most), takers = names(r => words.actor(r.to)).slice(0, most);
	const shown = flows.filter(f => givers.includes(words.actor(f.row.by)) && takers.includes(words.actor(f.row.to)));
	const cell = 26, left = 190, top = 150;
	const width = left + takers.length * cell + 100, height = top + givers.length * cell + 10;
	const x = scaleBand(takers, [left, left + takers.length * cell]), y = scaleBand(givers, [top, top + givers.length * cell]);
	const r = scaleSqrt([0, Math.max(...shown.map(f => f.high))], [0, cell / 2 + 2]);
	const short = (name: string) => (name.length > 26 ? name.slice(0, 25) + "…" : name);
	return (
		<figure>
			<div class="scroll" role="region" aria-label={words.say("whoGaveWhom")} tabIndex={0}>
				<svg class="matrix" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
					<title id={id}>{words.say("whoGaveWhom")}, {currency}: {shown.length}</title>
					{givers.map(g => <g><line class="tick" x1={left} x2={width - 90} y1={y(g)! + cell / 2} y2={y(g)! + cell / 2} /><text class="name" x={left - 8} y={y(g)! + cell / 2 + 4} text-anchor="end">{short(g)}</text></g>)}
					{takers.map(t => <g><line class="tick" x1={x(t)! + cell / 2} x2={x(t)! + cell / 2} y1={top} y2={height - 10} /><text class="name" transform={`translate(${x(t)! + cell / 2 + 4} ${top - 6}) rotate(-60)`}>{short(t)}</text></g>)}
					{shown.map(f => (
						<g>
							<title>{words.actor(f.row.by)} → {words.actor(f.row.to)}: {words.range({ currency, low: String(f.low), high: String(f.high) })}</title>
							<circle class="bound" cx={x(words.actor(f.row.to))! + cell / 2} cy={y(words.actor(f.row.by))! + cell / 2} r={r(f.high)} />
							{f.low > 0 && <circle class="sure" cx={x(words.actor(f.row.to))! + cell / 2} cy={y(words.actor(f.row.by))! + cell / 2} r={r(f.low)} />}
						</g>
					))}
				</svg>
			</div>
			<figcaption class="small">{words.say("picture", { currency })}</figcaption>
		</figure>
	);
}

// mostUsed is the code that stands most often.
function mostUsed(codes: string[]): string {
	const count = new Map<string, number>();
	for (const code of codes) count.set(code, (count.get(code) ?? 0) + 1);
	return [...count.keys()].sort((a, b) => count.get(b)! - count.get(a)! || a.localeCompare(b))[0] ?? "";
}

// amount is what one line and stage has most of: stages are never added.
function amount(totals: Total[], currency: string): { low: number; high: number } {
	let most = { low: 0, high: 0 };
	for (const t of totals) {
		if (t.currency !== currency || t.high === "open" || t.stage === "taken-back") continue;
		if (Number(t.high) > most.high) most = { low: Number(t.low), high: Number(t.high) };
	}
	return most;
}
