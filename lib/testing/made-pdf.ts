/** A PDF written by hand, for tests: words where one says, in Helvetica, and what else a test wants in its objects. */

export interface PlacedText {
	text: string;
	/** Points from the left, and from the top. */
	x: number;
	y: number;
	size?: number;
	bold?: boolean;
	/** Set small and high right after it, as the mark of a note. */
	raised?: string;
}

export interface MadePage {
	texts: PlacedText[];
	/** Lines of ink: from x0 to x1, from the top y0 to y1. */
	rules?: [x0: number, y0: number, x1: number, y1: number][];
	/** More instructions, as PDF. */
	drawn?: string;
}

export interface MadePdf {
	width?: number;
	height?: number;
	/** Into the trailer, as PDF: "/Encrypt 9 0 R". */
	trailer?: string;
	/** More objects, as PDF, without their numbers. */
	objects?: string[];
	title?: string;
}

export function madePdf(
	pages: readonly MadePage[],
	{ width = 595, height = 842, trailer = "", objects = [], title }: MadePdf = {},
): Uint8Array {
	const parts: string[] = [];
	const kids = pages.map((_, index) => `${5 + index * 2} 0 R`);
	parts.push("<< /Type /Catalog /Pages 2 0 R >>");
	parts.push(`<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(" ")}] /MediaBox [0 0 ${width} ${height}] >>`);
	parts.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
	parts.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>");
	for (const [index, page] of pages.entries()) {
		const drawn = contentOf(page, height);
		parts.push(
			`<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${6 + index * 2} 0 R >>`,
			`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
		);
	}
	parts.push(...objects);
	let info = "";
	if (title !== undefined) {
		parts.push(`<< /Title (${escaped(title)}) >>`);
		info = `/Info ${parts.length} 0 R`;
	}
	return assembled(parts, `${info} ${trailer}`);
}

function contentOf({ texts, rules = [], drawn = "" }: MadePage, height: number): string {
	const words = texts.map(({ text, x, y, size = 10, bold = false, raised }) => {
		const mark = raised === undefined ? "" : `/F1 ${size * 0.6} Tf ${size * 0.4} Ts (${escaped(raised)}) Tj`;
		return `BT 0 Ts /F${bold ? 2 : 1} ${size} Tf 1 0 0 1 ${x} ${height - y} Tm (${escaped(text)}) Tj ${mark} ET`;
	});
	return [...words, ...rules.map(([x0, y0, x1, y1]) => `${x0} ${height - y0} m ${x1} ${height - y1} l S`), drawn].join("\n");
}

function escaped(text: string): string {
	return text.replace(/[\\()]/g, "\\$&");
}

function assembled(parts: readonly string[], trailer: string): Uint8Array {
	let body = "%PDF-1.7\n";
	const offsets = parts.map((part, index) => {
		const at = body.length;
		body += `${index + 1} 0 obj\n${part}\nendobj\n`;
		return at;
	});
	const start = body.length;
	const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
	body += `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${parts.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
	// One byte for a character, as PDF reads it.
	return Uint8Array.from(body, (character) => character.charCodeAt(0) & 0xff);
}
