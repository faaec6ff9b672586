// Measures how long a user waits, median of five: until the first page is there, until the
// engine has answered its first question, and for one step of the date on the view of one State.
import { answered, launch, open, serve } from "./open.mjs";

const browser = await launch(), server = await serve();
const median = list => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const first = [], engine = [], steps = [];
for (let i = 0; i < 5; i++) {
	const page = await (await browser.newContext()).newPage();
	await page.goto(server.address + "#/state/LAO", { waitUntil: "commit" });
	await page.waitForSelector("main .standing", { timeout: 60_000 });
	engine.push(await page.evaluate(() => performance.now()));
	await page.close();
	const affected = await open(browser, server.address);
	first.push(await affected.evaluate(() => performance.getEntriesByType("paint").find(p => p.name === "first-contentful-paint").startTime));
	await affected.close();
}
const page = await open(browser, server.address + "#/state/LAO");
await page.waitForFunction(() => document.querySelector(".stepper button")?.ariaDisabled === "false", null, { timeout: 60_000 });
for (let i = 0; i < 25; i++) {
	steps.push(await page.evaluate(() => new Promise(done => {
		const before = document.querySelector("main .head").textContent, start = performance.now();
		new MutationObserver((_, observer) => {
			if (document.querySelector("main .head").textContent === before) return;
			observer.disconnect();
			requestAnimationFrame(() => done(performance.now() - start));
		}).observe(document.querySelector("main"), { subtree: true, childList: true, characterData: true });
		document.querySelector(".stepper button").click();
	})));
	await answered(page);
}
const ms = n => n.toFixed(0) + " ms";
console.log(`first content          ${ms(median(first))}`);
console.log(`first answer of engine ${ms(median(engine))}`);
console.log(`a step of the date     ${ms(median(steps.slice(0)))} (of 25; the longest ${ms(Math.max(...steps))})`);
await browser.close();
server.close();
