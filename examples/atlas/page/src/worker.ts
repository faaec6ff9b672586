// The worker: it unpacks the program, runs it, and passes questions on. Go's own support for
// browsers stands before it in the same script.

interface Answered { answer?: string; refused?: string }
interface Program {
	answer(asked: string, question: string): Answered;
	drop(name: string, bytes: Uint8Array, beside: boolean): Answered;
	sample(): Answered;
	ready(): void;
	failed(why: string): void;
}
declare const Go: new () => { importObject: WebAssembly.Imports; run(instance: WebAssembly.Instance): Promise<void> };

const program = { ready: () => postMessage({ ready: true }), failed: (why: string) => postMessage({ failed: why }) } as Program;
(globalThis as unknown as { treatyaid: Program }).treatyaid = program;

onmessage = async message => {
	onmessage = asked => postMessage(answer(asked.data));
	try {
		const text = atob(message.data as string);
		const bytes = new Uint8Array(text.length);
		for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
		const unpacked = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")), { headers: { "Content-Type": "application/wasm" } });
		const go = new Go();
		const { instance } = await WebAssembly.instantiateStreaming(unpacked, go.importObject);
		await go.run(instance);
		postMessage({ failed: "the engine ended" });
	} catch (error) {
		postMessage({ failed: String(error) });
	}
};

function answer(asked: { asked: string; question: string } & { drop?: string; bytes: ArrayBuffer; beside: boolean; sample?: boolean }): Answered {
	try {
		if (asked.drop !== undefined) return program.drop(asked.drop, new Uint8Array(asked.bytes), asked.beside);
		if (asked.sample) return program.sample();
		return program.answer(asked.asked, asked.question);
	} catch (error) {
		return { refused: String(error) };
	}
}
