import { useId } from "preact/hooks";
import { useAtlas } from "./context";

// StateSelect chooses a State by its name.
export function StateSelect({ label, value, onChange, all }: { label: string; value: string; onChange(state: string): void; all?: string }) {
	const { words } = useAtlas();
	const id = useId();
	return (
		<span class="field">
			<label for={id}>{label}</label>
			<select id={id} value={value} onChange={e => onChange(e.currentTarget.value)}>
				{all !== undefined && <option value="">{all}</option>}
				{words.states().map(code => <option value={code} selected={code === value}>{words.state(code)}</option>)}
			</select>
		</span>
	);
}

// Choice chooses one of a few values.
export function Choice({ label, value, values, onChange }: { label: string; value: string; values: { value: string; name: string }[]; onChange(value: string): void }) {
	const id = useId();
	return (
		<span class="field">
			<label for={id}>{label}</label>
			<select id={id} value={value} onChange={e => onChange(e.currentTarget.value)}>
				{values.map(v => <option value={v.value} selected={v.value === value}>{v.name}</option>)}
			</select>
		</span>
	);
}
