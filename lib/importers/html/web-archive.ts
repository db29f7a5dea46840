/**
 * Which page is in a web archive? "Save as web page, single file" of Word and browsers (MHTML, RFC 2557) and saved mails are MIME messages: a
 * page, its style sheets and its images, each a part of its own with its address. They are put back into the page; nothing is fetched.
 */

interface Part {
	type: string;
	charset: string | null;
	/** Where the page names it: an address, or "cid:…". */
	names: string[];
	bytes: Uint8Array;
}

interface Header {
	fields: Map<string, string>;
	/** Where what it heads begins. */
	end: number;
}

const longestHeader = 64 * 1024;
const deepest = 6;
const mostParts = 2000;
/** Bytes of a style sheet or an image; larger ones are no part of a text. */
const largest = 5 * 1024 * 1024;

export function isWebArchive(bytes: Uint8Array): boolean {
	const header = headerAt(latin1(bytes.subarray(0, longestHeader)), 0);
	if (header === null || !header.fields.has("mime-version")) return false;
	return /^(?:multipart\/|text\/html)/i.test(header.fields.get("content-type") ?? "");
}

/** The page, or the text where the message has no page; null where it has neither. */
export function pageOfArchive(bytes: Uint8Array): { page: string } | { text: Uint8Array } | null {
	const parts: Part[] = [];
	collect(latin1(bytes), "", parts, 0);
	const main = parts.find(({ type, bytes: own }) => /^(?:text\/html|application\/xhtml\+xml)$/.test(type) && own.length > 0);
	if (main === undefined) {
		const plain = parts.find(({ type }) => type === "text/plain");
		return plain === undefined ? null : { text: new TextEncoder().encode(decoded(plain)) };
	}
	return { page: withParts(decoded(main), main, parts) };
}

function collect(message: string, base: string, parts: Part[], depth: number): void {
	const header = headerAt(message, 0);
	if (header === null || parts.length >= mostParts) return;
	const { fields, end } = header;
	const type = fields.get("content-type") ?? "text/plain";
	const kind = (/^[\w.+-]+\/[\w.+-]+/.exec(type)?.[0] ?? "text/plain").toLowerCase();
	const location = fields.get("content-location")?.replace(/\s+/g, "") ?? "";
	const body = message.slice(end);
	const boundary = parameter(type, "boundary");
	if (kind.startsWith("multipart/") && boundary !== null) {
		if (depth < deepest) for (const inner of split(body, boundary)) collect(inner, absolute(location, base), parts, depth + 1);
		return;
	}
	const id = fields.get("content-id")?.replace(/[<>\s]/g, "");
	const names = [absolute(location, base), id === undefined ? "" : `cid:${id}`].filter((name) => name !== "");
	const encoding = fields.get("content-transfer-encoding")?.trim().toLowerCase();
	parts.push({ type: kind, charset: parameter(type, "charset"), names, bytes: decodedBytes(body, encoding) });
}

/** The header that a message or a part begins with; null where there is none. */
function headerAt(message: string, from: number): Header | null {
	const fields = new Map<string, string>();
	let at = from;
	while (/^\r?\n/.test(message.slice(at, at + 2)) && at - from < 20) at += message[at] === "\r" ? 2 : 1;
	let name = "";
	while (at < message.length && at - from < longestHeader) {
		const stop = message.indexOf("\n", at);
		const line = message.slice(at, stop === -1 ? message.length : stop).replace(/\r$/, "");
		at = stop === -1 ? message.length : stop + 1;
		if (line === "") return fields.size === 0 ? null : { fields, end: at };
		const field = /^([A-Za-z][\w-]{1,60}):[ \t]*(.*)$/.exec(line);
		if (field !== null) {
			name = (field[1] ?? "").toLowerCase();
			if (!fields.has(name)) fields.set(name, field[2] ?? "");
		} else if (/^[ \t]/.test(line) && name !== "") fields.set(name, `${fields.get(name)} ${line.trim()}`);
		else return null;
	}
	return null;
}

function parameter(type: string, name: string): string | null {
	const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, "i").exec(type);
	return found?.[1] ?? found?.[2] ?? null;
}

function split(body: string, boundary: string): string[] {
	const sign = `--${boundary}`;
	const starts: number[] = [];
	for (let at = body.indexOf(sign); at !== -1 && starts.length <= mostParts; at = body.indexOf(sign, at + sign.length)) {
		if (at === 0 || body[at - 1] === "\n") starts.push(at);
	}
	return starts.flatMap((start, index) => {
		const from = body.indexOf("\n", start);
		// The last line end before a boundary belongs to it.
		const part = from === -1 ? "" : body.slice(from + 1, starts[index + 1] ?? body.length).replace(/\r?\n$/, "");
		return body.startsWith("--", start + sign.length) ? [] : [part];
	});
}

function decodedBytes(body: string, encoding: string | undefined): Uint8Array {
	if (encoding === "base64") return new Uint8Array(Buffer.from(body.replace(/[^A-Za-z0-9+/=]/g, ""), "base64"));
	const raw =
		encoding === "quoted-printable"
			? body
					.replace(/[ \t]*=[ \t]*\r?\n/g, "")
					.replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
			: body;
	return new Uint8Array(Buffer.from(raw, "latin1"));
}

function decoded({ bytes, charset }: Part): string {
	const own = charset ?? /<meta\s[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?([\w-]{2,40})/i.exec(latin1(bytes.subarray(0, 4096)))?.[1];
	for (const label of ["utf-8", own ?? "windows-1252"]) {
		try {
			return new TextDecoder(label, { fatal: label === "utf-8" }).decode(bytes);
		} catch {
			// The next one.
		}
	}
	return latin1(bytes);
}

/** The page with its style sheets and images written into it. */
function withParts(page: string, main: Part, parts: readonly Part[]): string {
	const byName = new Map<string, Part>();
	for (const part of parts) for (const name of part.names) if (!byName.has(name)) byName.set(name, part);
	if (byName.size === 0) return page;
	const [base = ""] = main.names;
	const named = (address: string): Part | undefined => {
		const plain = address.replaceAll("&amp;", "&").trim();
		const part = byName.get(plain) ?? byName.get(absolute(plain, base));
		return part !== undefined && part.bytes.length <= largest ? part : undefined;
	};
	return page
		.replace(/<link\s[^<>]{0,2000}>/gi, (link) => {
			const part = named(/\shref\s*=\s*["']?([^"'\s<>]{1,2000})/i.exec(link)?.[1] ?? "");
			return part?.type === "text/css" ? `<style>${decoded(part).replaceAll("</", "<\\/")}</style>` : link;
		})
		.replace(
			/(<img\s(?:[^<>]{0,2000}\s)?src\s*=\s*)(?:"([^"]{1,2000})"|'([^']{1,2000})')/gi,
			(whole, before: string, one?: string, two?: string) => {
				const part = named(one ?? two ?? "");
				if (part === undefined || !part.type.startsWith("image/")) return whole;
				return `${before}"data:${part.type};base64,${Buffer.from(part.bytes).toString("base64")}"`;
			},
		);
}

function absolute(address: string, base: string): string {
	if (address === "") return base;
	try {
		return new URL(address, base === "" ? undefined : base).href;
	} catch {
		return address;
	}
}

function latin1(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
