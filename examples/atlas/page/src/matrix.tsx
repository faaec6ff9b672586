import { scaleBand, scaleSqrt } from "d3-scale";
import { useId } from "preact/hooks";
import { mostUsed, upper } from "./amount";
import { type Flow, type Side, sides } from "./answers";
import { useAtlas } from "./context";

// mostNames is how many givers, and how many recipients, are drawn.
const mostNames = 24;

// Matrix is the one picture of flows: a circle where a giver's row meets a recipient's column,
// its area the upper bound in the currency of most equivalents. Parties at the time come first, and
// after lines other States, those that joined or left, funds and others.
export function Matrix({ rows }: { rows: Flow[] }) {
	const { words } = useAtlas();
	const id = useId();
	const currency = mostUsed(rows.flatMap(r => r.equivalents));
	const flows = rows.flatMap(row => upper(row, currency).map(high => ({ row, high: Number(high) })));
	const hidden = rows.filter(row => upper(row, currency).length === 0);
	if (!currency || flows.length === 0) return null;
	const named = (actor: Flow["by"], side: Side) => words.actor(actor) + (side === "states" ? " (" + words.say("noParty") + ")" : "");
	const giver = (row: Flow) => named(row.by, row.from), taker = (row: Flow) => named(row.to, row.side);
	const names = (of: (r: Flow) => string, side: (r: Flow) => Side) => {
		const most = new Map<string, { high: number; side: number }>();
		for (const f of flows) most.set(of(f.row), { high: Math.max(most.get(of(f.row))?.high ?? 0, f.high), side: sides.indexOf(side(f.row)) });
		const largest = [...most.keys()].sort((a, b) => most.get(b)!.high - most.get(a)!.high).slice(0, mostNames);
		return largest.sort((a, b) => most.get(a)!.side - most.get(b)!.side || most.get(b)!.high - most.get(a)!.high);
	};
	const givers = names(giver, r => r.from), takers = names(taker, r => r.side);
	const shown = flows.filter(f => givers.includes(giver(f.row)) && takers.includes(taker(f.row)));
	const sideOf = (name: string, of: (r: Flow) => string, side: (r: Flow) => Side) => side(flows.find(f => of(f.row) === name)!.row);
	const isNew = (list: string[], i: number, of: (r: Flow) => string, side: (r: Flow) => Side) => i > 0 && sideOf(list[i]!, of, side) !== sideOf(list[i - 1]!, of, side);
	const cell = 26, left = 190, top = 150;
	const width = left + takers.length * cell + 100, height = top + givers.length * cell + 10;
	const x = scaleBand(takers, [left, left + takers.length * cell]), y = scaleBand(givers, [top, top + givers.length * cell]);
	const r = scaleSqrt([0, Math.max(...shown.map(f => f.high))], [0, cell / 2 + 2]);
	return (
		<figure>
			<div class="scroll" role="region" aria-label={words.say("whoGaveWhom")} tabIndex={0}>
				<svg class="matrix" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
					<title id={id}>{words.say("whoGaveWhom")}, {currency}: {[...shown].sort((a, b) => b.high - a.high).slice(0, 5).map(f => giver(f.row) + " → " + taker(f.row) + " " + words.number(f.high)).join("; ")} …</title>
					{givers.map(g => <g><line class="tick" x1={left} x2={width - 90} y1={y(g)! + cell / 2} y2={y(g)! + cell / 2} /><text class="name" x={left - 8} y={y(g)! + cell / 2 + 4} text-anchor="end">{words.short(g)}</text></g>)}
					{takers.map(t => <g><line class="tick" x1={x(t)! + cell / 2} x2={x(t)! + cell / 2} y1={top} y2={height - 10} /><text class="name" transform={`translate(${x(t)! + cell / 2 + 4} ${top - 6}) rotate(-60)`}>{words.short(t)}</text></g>)}
					{givers.map((g, i) => isNew(givers, i, giver, r => r.from) && <line class="between" x1={left} x2={width - 90} y1={y(g)!} y2={y(g)!} />)}
					{takers.map((t, i) => isNew(takers, i, taker, r => r.side) && <line class="between" x1={x(t)!} x2={x(t)!} y1={top} y2={height - 10} />)}
					{shown.map(f => (
						<g>
							<title>{giver(f.row)} → {taker(f.row)}: {words.range({ currency, low: "0", high: String(f.high) })}</title>
							<circle class="bound" cx={x(taker(f.row))! + cell / 2} cy={y(giver(f.row))! + cell / 2} r={r(f.high)} />
						</g>
					))}
				</svg>
			</div>
			<figcaption class="small">{words.say("picture", { currency, n: mostNames })}{hidden.length > 0 && " " + words.say("boundsNothing", { currency, names: hidden.map(r => words.actor(r.by) + " → " + words.actor(r.to)).join("; ") })}</figcaption>
		</figure>
	);
}
