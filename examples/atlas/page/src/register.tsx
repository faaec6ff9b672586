import { useState } from "preact/hooks";
import type { Dropped } from "./answers";
import { useAtlas } from "./context";
import { Table } from "./parts";

// RegisterPanel takes a file in place of the sample register, or beside it. The file stays in
// the page; one with a fault changes nothing.
export function RegisterPanel({ onRead }: { onRead(): void }) {
	const { words, engine } = useAtlas();
	const [beside, setBeside] = useState(false);
	const [over, setOver] = useState(false);
	const [dropped, setDropped] = useState<Dropped>();
	const [failed, setFailed] = useState("");
	const read = async (file: File | undefined) => {
		if (!file) return;
		setFailed("");
		try {
			const result = await engine.drop(file.name, await file.arrayBuffer(), beside);
			setDropped(result);
			if (result.registers) onRead();
		} catch (error) {
			setFailed(String((error as Error).message));
		}
	};
	const back = async () => {
		await engine.sample();
		setDropped(undefined);
		onRead();
	};
	return (
		<div class={"drop" + (over ? " over" : "")} onDragOver={e => { e.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
			onDrop={e => { e.preventDefault(); setOver(false); read(e.dataTransfer?.files[0]); }}>
			<p><label>{words.say("dropHere")} <input type="file" accept=".json,.ndjson,.jsonl,.csv" onChange={e => { read(e.currentTarget.files?.[0]); e.currentTarget.value = ""; }} /></label></p>
			<p><label><input type="checkbox" checked={beside} onChange={e => setBeside(e.currentTarget.checked)} /> {words.say("beside")}</label></p>
			<div role="status">
				{failed && <p class="refused">{failed}</p>}
				{dropped?.registers && <p>{words.say("readWell", { name: dropped.name, records: dropped.records, determinations: dropped.determinations })} <button type="button" onClick={back}>{words.say("backToSample")}</button></p>}
				{dropped?.notes && dropped.notes.length > 0 && <details><summary>{words.say("lookAt")}: {dropped.notes.length}</summary><ul lang="en">{dropped.notes.map(note => <li>{note}</li>)}</ul></details>}
				{dropped && !dropped.registers && <Faults of={dropped} />}
			</div>
		</div>
	);
}

function Faults({ of }: { of: Dropped }) {
	const { words } = useAtlas();
	const faults = of.faults ?? [];
	const cells = of.cells ?? [];
	const n = faults.length + cells.length + (of.more ?? 0) || 1;
	return (
		<>
			<p class="refused"><strong>{words.say("notRead", { name: of.name, n })}</strong> {of.refused}</p>
			{faults.length > 0 && <Table caption={words.say("fault")} heads={[words.say("line"), words.say("place"), words.say("fault")]} numbers={[0]}>
				{faults.map(f => <tr><td class="number">{f.line ? f.line + (f.column ? ":" + f.column : "") : f.record ?? "–"}</td><th scope="row"><code>{f.path || "/"}</code></th><td><strong>{words.code("FaultCode", f.code)}</strong> <span lang="en">{f.message}</span></td></tr>)}
			</Table>}
			{cells.length > 0 && <Table caption={words.say("fault")} heads={[words.say("place"), words.say("fault")]}>
				{cells.map(f => <tr><th scope="row"><code>{f.cell}</code>{f.heading && " " + f.heading}</th><td lang="en">{f.message}{f.nearest && f.nearest.length > 0 && <> → {f.nearest.join(", ")}</>}</td></tr>)}
			</Table>}
			{of.more ? <p>{words.say("moreFaults", { n: of.more })}</p> : null}
		</>
	);
}
