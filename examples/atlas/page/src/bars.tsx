import { scaleLinear } from "d3-scale";
import { useId } from "preact/hooks";
import type { Range } from "./answers";
import { useAtlas } from "./context";

// Bars draws amounts in one currency as bars: full up to the lower bound, hatched from there up
// to the upper one, with an arrow where there is none. The table beside it has the numbers.
export function Bars({ title, rows }: { title: string; rows: { name: string; range: Range }[] }) {
	const { words } = useAtlas();
	const id = useId();
	const currency = rows[0]?.range.currency;
	if (!currency || rows.length < 2) return null;
	const number = (s: string) => (s === "open" ? NaN : Number(s));
	const ends = rows.flatMap(r => [number(r.range.low), number(r.range.high)]).filter(n => !Number.isNaN(n));
	const width = 640, label = 190, height = 22, top = 20;
	const x = scaleLinear([0, Math.max(1, ...ends)], [label, width - 70]).nice(4);
	const ticks = x.ticks(4);
	return (
		<svg class="chart" viewBox={`0 0 ${width} ${top + rows.length * height + 4}`} role="img" aria-labelledby={id}>
			<title id={id}>{title}, {currency}: {rows.map(r => r.name + " " + words.range(r.range)).join("; ")}</title>
			<defs><pattern id={id + "h"} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="6" class="hatch" /></pattern></defs>
			{ticks.map(t => <g><line class="tick" x1={x(t)} x2={x(t)} y1={top - 4} y2={top + rows.length * height} /><text class="axis" x={x(t)} y={top - 8} text-anchor="middle">{words.number(t)}</text></g>)}
			{rows.map((r, i) => {
				const y = top + i * height + 3, low = number(r.range.low), high = number(r.range.high), open = Number.isNaN(high);
				const end = open ? width - 60 : x(high);
				return (
					<g>
						<text class="name" x={label - 6} y={y + 12} text-anchor="end">{words.short(r.name)}</text>
						<rect class="sure" x={x(0)} y={y} width={Math.max(0, x(low) - x(0))} height={height - 8} />
						{end > x(low) && <rect class="bound" fill={`url(#${id}h)`} x={x(low)} y={y} width={end - x(low)} height={height - 8} />}
						{open && <text class="axis" x={end + 2} y={y + 12}>→</text>}
					</g>
				);
			})}
		</svg>
	);
}
