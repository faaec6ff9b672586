import type { Answers, Dropped, Question } from "./answers";

// What engine.js holds: the program, compressed and as base64, and the text of the worker that
// runs it. It is a script, so that the page works from a folder too, where nothing can be
// fetched.
interface Packed { program: string; worker: string }

// Superseded is how a question ends in whose place another was asked before it was sent.
export class Superseded extends Error {}

// Refused is a question that the library refused, with its words.
export class Refused extends Error {}

interface Job {
	slot: string; // of one slot only the last question waits
	message: object;
	resolve(value: unknown): void;
	reject(reason: Error): void;
}

// Engine is the library in its worker. Questions are answered one at a time.
export class Engine {
	readonly ready: Promise<void>;
	private worker?: Worker;
	private sent?: Job;
	private waiting: Job[] = [];

	constructor() {
		this.ready = this.load();
		this.ready.catch(() => undefined); // whoever asks is told
	}

	ask<A extends keyof Answers>(asked: A, question: Question, slot: string = asked): Promise<Answers[A]> {
		return this.post(slot, { asked, question: JSON.stringify(question) }) as Promise<Answers[A]>;
	}

	drop(name: string, bytes: ArrayBuffer, beside: boolean): Promise<Dropped> {
		return this.post("drop", { drop: name, bytes, beside }) as Promise<Dropped>;
	}

	sample(): Promise<null> {
		return this.post("drop", { sample: true }) as Promise<null>;
	}

	private async load(): Promise<void> {
		await script("engine.js");
		const packed = (globalThis as unknown as { atlasEngine: Packed }).atlasEngine;
		const worker = new Worker(URL.createObjectURL(new Blob([packed.worker], { type: "text/javascript" })));
		await new Promise<void>((resolve, reject) => {
			worker.onmessage = message => ("ready" in message.data ? resolve() : reject(new Error(message.data.failed)));
			worker.onerror = error => reject(new Error(error.message));
			worker.postMessage(packed.program);
		});
		worker.onmessage = message => this.answered(message.data);
		worker.onerror = error => this.answered({ refused: error.message });
		this.worker = worker;
	}

	private async post(slot: string, message: object): Promise<unknown> {
		await this.ready;
		return new Promise((resolve, reject) => {
			this.waiting = this.waiting.filter(job => {
				if (job.slot === slot) job.reject(new Superseded());
				return job.slot !== slot;
			});
			this.waiting.push({ slot, message, resolve, reject });
			this.next();
		});
	}

	private next(): void {
		if (this.sent || this.waiting.length === 0) return;
		this.sent = this.waiting.shift()!;
		this.worker!.postMessage(this.sent.message);
	}

	private answered(answer: { answer?: string; refused?: string; failed?: string } | undefined): void {
		const job = this.sent;
		this.sent = undefined;
		if (answer?.answer === undefined) job?.reject(new Refused(answer?.refused ?? answer?.failed ?? "the engine ended"));
		else job?.resolve(JSON.parse(answer.answer));
		this.next();
	}
}

// script loads a script of the page's own folder.
function script(source: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const element = document.createElement("script");
		element.src = source;
		element.onload = () => resolve();
		element.onerror = () => reject(new Error(source + " cannot be loaded"));
		document.head.append(element);
	});
}
