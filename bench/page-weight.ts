/** How much JavaScript does a page load before it works? What its HTML names, as sent over the network. */
import { get } from "node:http";

export interface Weight {
	scripts: number;
	/** Bytes as the product sends them to a browser that takes gzip only. */
	gzip: number;
	/** Bytes as it sends them to a browser of today (scripts/static-files.ts). */
	brotli: number;
	/** Bytes of the HTML itself, gzip. */
	html: number;
}

export async function weigh(origin: string, page: string, cookie: string): Promise<Weight> {
	const html = await fetch(new URL(page, origin), { headers: { cookie, "accept-encoding": "identity" } });
	if (!html.ok) throw new Error(`${page} answered ${html.status}`);
	const text = await html.text();
	const tags = text.match(/<(?:script|link)\b[^>]*>/g) ?? [];
	const files = new Set<string>();
	for (const tag of tags) {
		// Old browsers only; those of today do not load it.
		if (/\bnomodule\b/i.test(tag)) continue;
		const source = tag.startsWith("<script")
			? /\bsrc="([^"]+)"/.exec(tag)
			: /\bas="script"/.test(tag)
				? /\bhref="([^"]+)"/.exec(tag)
				: null;
		if (source?.[1]) files.add(source[1].replaceAll("&amp;", "&"));
	}
	let gzip = 0;
	let brotli = 0;
	for (const file of files) {
		gzip += await sentBytes(new URL(file, origin), "gzip");
		brotli += await sentBytes(new URL(file, origin), "gzip, deflate, br");
	}
	return { scripts: files.size, gzip, brotli, html: await sentBytes(new URL(page, origin), "gzip, deflate, br", cookie) };
}

/** fetch would unpack; this counts what travels. */
function sentBytes(url: URL, encodings: string, cookie = ""): Promise<number> {
	return new Promise((resolve, reject) => {
		get(url, { headers: { "accept-encoding": encodings, cookie } }, (response) => {
			let bytes = 0;
			response.on("data", (chunk: Buffer) => {
				bytes += chunk.length;
			});
			response.on("end", () =>
				response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url} answered ${response.statusCode}`)),
			);
		}).on("error", reject);
	});
}
