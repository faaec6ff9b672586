// Opens the page in headless Chromium, from a server that says what was asked of it, and runs
// the programs whose answers it is held to.
import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { chromium } from "playwright-core";

export const root = resolve(import.meta.dirname, "../../../..");

// site is the folder of the page: that of ATLAS, or else one that is made.
export const site = process.env.ATLAS ?? make();

function make() {
	const folder = mkdtempSync(join(tmpdir(), "atlas-"));
	go("run", "./examples/atlas", "-o", folder);
	return folder;
}

// go runs the Go command at the root of the checkout and returns what it writes.
export function go(...args) {
	return execFileSync("go", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] });
}

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css" };

// serve serves the folder on this machine.
export async function serve() {
	const server = createServer((request, response) => {
		const path = join(site, new URL(request.url, "http://x").pathname.replace(/\/$/, "/index.html"));
		if (!path.startsWith(site) || !existsSync(path)) {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(200, { "Content-Type": types[extname(path)] ?? "application/octet-stream" });
		createReadStream(path).pipe(response);
	});
	await new Promise(ready => server.listen(0, "127.0.0.1", ready));
	return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

export function launch() {
	return chromium.launch({
		executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
		args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
	});
}

// open opens an address of the page and waits for its answer. What goes wrong in the page, and
// every request that it makes, is kept.
export async function open(browser, address, options = {}) {
	const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, acceptDownloads: true, ...options });
	const page = await context.newPage();
	page.went = { errors: [], requests: [] };
	page.on("pageerror", error => page.went.errors.push(error.message));
	page.on("console", message => message.type() === "error" && page.went.errors.push(message.text()));
	page.on("request", request => page.went.requests.push(request.url()));
	await page.goto(address);
	await answered(page);
	return page;
}

// answered waits until the view has an answer, or says why it has none.
export async function answered(page) {
	await page.waitForSelector("main h1, main .refused");
	await page.waitForFunction(() => [...document.querySelectorAll("main .working")].every(w => w.textContent === ""), null, { timeout: 60_000 });
}

// visit goes to another address of the same page.
export async function visit(page, hash) {
	await page.evaluate(hash => { location.hash = hash; }, hash);
	await page.waitForTimeout(50);
	await answered(page);
}

// cells are the texts of a table: its rows by the names of its columns.
export function cells(page, caption) {
	return page.evaluate(caption => {
		const text = element => (element?.innerText ?? "").trim().replace(/\s+/g, " ");
		const table = [...document.querySelectorAll("main table")].find(t => t.caption?.textContent === caption);
		if (!table) return undefined;
		const heads = [...table.tHead.rows[0].cells].map(text);
		return [...table.tBodies[0].rows].map(row => Object.fromEntries([...row.cells].map((cell, i) => [heads[i], text(cell)])));
	}, caption);
}
