/**
 * What a PDF says, read without the importer: by poppler's `pdftotext`, where that is installed. Lines that come again at the edges of the
 * pages are taken out, as they are no part of a paper; the order is poppler's, so that only the words can be compared.
 */
import { execFileSync } from "node:child_process";

/** null where poppler is missing or cannot read the file. */
export function pdfSource(file: string): string | null {
	let text: string;
	try {
		text = execFileSync("pdftotext", ["-enc", "UTF-8", file, "-"], {
			encoding: "utf8",
			maxBuffer: 1 << 29,
			timeout: 10_000,
			stdio: ["ignore", "pipe", "ignore"],
		});
	} catch {
		return null;
	}
	const pages = text.split("\f").map((page) => page.split("\n").filter((line) => line.trim() !== ""));
	const counts = new Map<string, number>();
	for (const page of pages) for (const line of new Set(edges(page).map(shape))) counts.set(line, (counts.get(line) ?? 0) + 1);
	const again = (line: string): boolean => (counts.get(shape(line)) ?? 0) >= Math.max(2, Math.min(3, pages.length / 2));
	return (
		pages
			.map((page) => {
				const atEdges = new Set(edges(page));
				return page.filter((line) => !atEdges.has(line) || !again(line)).join("\n");
			})
			.join("\n")
			// A word that the margin broke is one word.
			.replace(/(\p{L})[-\u00ad]\n(\p{Ll})/gu, "$1$2")
	);
}

function edges(lines: readonly string[]): string[] {
	return [...lines.slice(0, 4), ...lines.slice(-4)];
}

function shape(line: string): string {
	return line.replace(/\d+/g, "#").replace(/\s+/g, " ").trim();
}
