import { useEffect, useId, useState } from "preact/hooks";
import { useAtlas } from "./context";
import { isDay } from "./words";

// DayField takes a day as 2026-03-01, in whatever language the browser is. It is asked when
// the field is left, or with Enter; what is no day is said beside it and not asked.
export function DayField({ label, hint, value, placeholder, onChange }: { label: string; hint: string; value: string; placeholder?: string; onChange(day: string): void }) {
	const { words } = useAtlas();
	const id = useId();
	const [text, setText] = useState(value);
	useEffect(() => setText(value), [value]);
	const wrong = text !== "" && !isDay(text.trim());
	const leave = () => { if (!wrong && text.trim() !== value) onChange(text.trim()); };
	return (
		<span class="field">
			<label for={id}>{label}</label>
			<input id={id} type="text" inputMode="numeric" size={11} placeholder={placeholder ?? "2026-03-01"} autoComplete="off" value={text} aria-describedby={id + "h"} aria-invalid={wrong}
				onInput={e => setText(e.currentTarget.value)} onBlur={leave} onKeyDown={e => { if (e.key === "Enter") { e.preventDefault(); leave(); } }} />
			<span id={id + "h"} class={wrong ? "wrong" : "hint"} role={wrong ? "alert" : undefined}>{wrong ? words.say("notADay", { text }) : hint}</span>
		</span>
	);
}
