import type { Total } from "./answers";
import { useAtlas } from "./context";

// Totals are amounts by stage and currency: a line for each stage.
export function Totals({ totals }: { totals: Total[] }) {
	const { words } = useAtlas();
	// What prints no amount stands beside amounts, and is none of them.
	const amount = (t: Total) => (t.currency ? words.range(t) : totals.some(o => o.currency && words.stage(o) === words.stage(t)) ? words.say("withoutAmount") : words.say("noAmount"));
	const lines: { stage: string; amounts: string[] }[] = [];
	for (const t of totals) {
		const stage = words.stage(t), last = lines[lines.length - 1];
		if (last?.stage === stage) last.amounts.push(amount(t));
		else lines.push({ stage, amounts: [amount(t)] });
	}
	return lines.length === 0 ? <>–</> : <>{lines.map(l => <span class="block">{l.stage}: {l.amounts.map((a, i) => <>{i > 0 && "; "}<span class="whole">{a}</span></>)}</span>)}</>;
}
