import type { Total } from "./answers";
import { useAtlas } from "./context";

// Totals are amounts by stage and currency: a line for each stage.
export function Totals({ totals }: { totals: Total[] }) {
	const { words } = useAtlas();
	const lines: { stage: string; amounts: string[] }[] = [];
	for (const t of totals) {
		const stage = words.stage(t), last = lines[lines.length - 1];
		if (last?.stage === stage) last.amounts.push(words.range(t));
		else lines.push({ stage, amounts: [words.range(t)] });
	}
	return lines.length === 0 ? <>–</> : <>{lines.map(l => <span class="block">{l.stage}: {l.amounts.map((a, i) => <>{i > 0 && "; "}<span class="whole">{a}</span></>)}</span>)}</>;
}
