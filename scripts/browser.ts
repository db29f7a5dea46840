/**
 * Which browser do the browser tests run in? One that is installed, else the one Playwright downloads, else the distribution's package.
 * Each is tried by starting it: a file with the right name may be a stub, or miss a library.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type LaunchOptions } from "playwright";

type Say = (sentence: string) => void;

/** Long enough for 200 MB on a slow line. */
const DOWNLOAD_PATIENCE_MS = 10 * 60_000;
/** What a distribution calls it, and how it is installed. */
const PACKAGES: [manager: string, ...commands: string[][]][] = [
	["apt-get", ["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]],
	["dnf", ["install", "-y", "-q", "chromium"]],
	["apk", ["add", "--quiet", "chromium"]],
	["pacman", ["-Sy", "--noconfirm", "--quiet", "chromium"]],
];
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** How to start the browser at `executablePath`: without the errands it would otherwise run for its maker. */
export function launchOptions(executablePath: string): LaunchOptions {
	// The sandbox refuses to work for root.
	const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
	return {
		executablePath,
		args: [...sandbox, "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
	};
}

/** The path of a browser that starts. Throws with a sentence that says what to do. */
export async function findBrowser(say: Say = () => {}): Promise<string> {
	const given = process.env.CHROME_PATH;
	if (given) {
		if (await starts(given)) return given;
		throw new Error(`CHROME_PATH is ${given}, and no Chromium or Chrome starts there. Correct it, or leave it out.`);
	}
	for (const file of candidates()) if (await starts(file)) return file;

	say("No Chromium or Chrome is installed; downloading the one Playwright offers.");
	download();
	if (await starts(chromium.executablePath())) return chromium.executablePath();

	if (process.getuid?.() === 0) {
		for (const [manager, ...commands] of PACKAGES) {
			if (!onPath(manager)) continue;
			say(`That did not work; installing the package chromium with ${manager}.`);
			for (const args of commands) {
				spawnSync(manager, args, { stdio: ["ignore", "ignore", 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
			}
			for (const file of candidates()) if (await starts(file)) return file;
		}
	}
	throw new Error(
		"The browser tests need Chromium or Chrome: none is installed, Playwright's could not be downloaded or does not start here, and no " +
			"package could be installed. Install one (Debian: apt-get install chromium), or set CHROME_PATH to one, and run this again.",
	);
}

/** Where Chromium and Chrome usually lie. */
function candidates(): string[] {
	const files = NAMES.map(onPath);
	if (process.platform === "darwin") {
		for (const root of ["/Applications", path.join(process.env.HOME ?? "", "Applications")]) {
			files.push(`${root}/Google Chrome.app/Contents/MacOS/Google Chrome`, `${root}/Chromium.app/Contents/MacOS/Chromium`);
		}
	} else if (process.platform === "win32") {
		for (const root of [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]) {
			if (root) files.push(`${root}\\Google\\Chrome\\Application\\chrome.exe`, `${root}\\Chromium\\Application\\chrome.exe`);
		}
	} else files.push("/opt/google/chrome/chrome", "/usr/lib/chromium/chromium", "/snap/bin/chromium");
	files.push(chromium.executablePath());
	return [...new Set(files.filter((file): file is string => file !== null && existsSync(file)))];
}

function onPath(name: string): string | null {
	const folders = (process.env.PATH ?? "").split(path.delimiter);
	return folders.map((folder) => path.join(folder, process.platform === "win32" ? `${name}.exe` : name)).find(existsSync) ?? null;
}

function download(): void {
	const cli = path.join("node_modules", "playwright", "cli.js");
	spawnSync(process.execPath, [cli, "install", "--no-shell", "chromium"], {
		stdio: "ignore",
		timeout: DOWNLOAD_PATIENCE_MS,
		env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" },
	});
}

async function starts(file: string): Promise<boolean> {
	let browser: Browser | undefined;
	try {
		browser = await chromium.launch({ ...launchOptions(file), timeout: 30_000 });
		await (await browser.newPage()).goto("data:text/html,<p>ready");
		return true;
	} catch {
		return false;
	} finally {
		await browser?.close();
	}
}
