import { useEffect, useRef, useState } from "preact/hooks";
import type { Dropped } from "./answers";
import { useAtlas } from "./context";
import { Table } from "./parts";

// RegisterPanel takes a file in place of the sample register, or beside it: one that is chosen
// in it, or dropped anywhere on the page. The file stays in the page; one with a fault changes
// nothing. onRead is told how many facts the register supposes.
export function RegisterPanel({ onRead }: { onRead(supposed: number): void }) {
	const { words, engine } = useAtlas();
	const [beside, setBeside] = useState(false);
	const [over, setOver] = useState(false);
	const [dropped, setDropped] = useState<Dropped>();
	const [failed, setFailed] = useState("");
	const panel = useRef<HTMLDivElement>(null);
	const read = async (file: File | undefined) => {
		if (!file) return;
		panel.current!.closest("details")!.open = true;
		setFailed("");
		try {
			const result = await engine.drop(file.name, await file.arrayBuffer(), beside);
			setDropped(result);
			if (result.registers) onRead(result.supposed ?? 0);
		} catch (error) {
			setFailed(String((error as Error).message));
		}
	};
	const back = async () => {
		try {
			await engine.sample();
			setDropped(undefined);
			onRead(0);
		} catch (error) {
			setFailed(String((error as Error).message));
		}
	};
	useEffect(() => {
		const dragged = (e: DragEvent) => { e.preventDefault(); setOver(e.type === "dragover"); };
		const drop = (e: DragEvent) => { dragged(e); read(e.dataTransfer?.files[0]); };
		document.addEventListener("dragover", dragged);
		document.addEventListener("dragleave", dragged);
		document.addEventListener("drop", drop);
		return () => {
			document.removeEventListener("dragover", dragged);
			document.removeEventListener("dragleave", dragged);
			document.removeEventListener("drop", drop);
		};
	}, [beside]);
	return (
		<div ref={panel} class={"drop" + (over ? " over" : "")}>
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
			{of.more ? <p>{words.say("andMore", { n: of.more })}</p> : null}
		</>
	);
}
