/** Pages, Markdown and plain text made to do harm: depth, breadth, runs that a careless pattern goes through again and again. */
import type { HostileFile } from "./hostile-file";

const megabyte = 1024 * 1024;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (body: string, head = ""): Uint8Array =>
	utf8(`<!doctype html><html><head><meta charset="utf-8"><title>T</title>${head}</head><body>${body}</body></html>`);
const sentence = "The panel agrees to share what it measures. ";
const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
	const bytes = Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le");
	return new Uint8Array(little ? bytes : bytes.swap16());
};
const utf32 = (text: string): Uint8Array => {
	const bytes = Buffer.alloc(4 + text.length * 4);
	bytes.writeUInt32LE(0xfeff, 0);
	for (const [index, character] of [...text].entries()) bytes.writeUInt32LE(character.codePointAt(0) ?? 0, 4 + index * 4);
	return new Uint8Array(bytes);
};
const anything = /read|too-many|too-large|line-too-long|unsafe|damaged|intricate|binary|empty/;

export const hostileTexts: HostileFile[] = [
	["a million divisions.html", () => page(`${"<div>".repeat(1_000_000)}Deep.`), anything],
	["a hundred thousand of everything.html", () => page("<b><i><a href=x><p><table><tr><td>".repeat(100_000)), anything],
	["formatting without end.html", () => page(`${"<b><p>x".repeat(20_000)}`), anything],
	[
		"a table of a billion columns.html",
		() => page(`<table>${`<tr>${'<td colspan="1000000000" rowspan="1000000000">x</td>'.repeat(100)}</tr>`.repeat(200)}</table>`),
		anything,
	],
	[
		"a hundred thousand rules of style.html",
		() =>
			page(
				`<p class="a">${sentence}</p>`.repeat(2000),
				`<style>${Array.from({ length: 100_000 }, (_, index) => `.a${index} p:not(.b) > b ~ i { color: red; font-weight: bold }`).join("\n")}</style>`,
			),
		anything,
	],
	["a style of five megabytes.html", () => page(`<p style="${"x:y;".repeat(1_250_000)}">${sentence}</p>`), anything],
	["styles that never close.html", () => page(sentence, `<style>${"/*".repeat(500_000)}${"{".repeat(500_000)}`), anything],
	[
		"a million attributes.html",
		() => page(`<p ${Array.from({ length: 500_000 }, (_, index) => `a${index}`).join(" ")}>${sentence}</p>`),
		anything,
	],
	["comments without end.html", () => page("<!--".repeat(1_000_000)), anything],
	["signs by number.html", () => page(`<p>${"&#x110000;&#0;&#xd800;&#99999999999;&notanentity;".repeat(100_000)}</p>`), anything],
	[
		"an image of ten megabytes.html",
		() => page(`<p>${sentence}</p><img alt="x" src="data:image/png;base64,${"A".repeat(10 * megabyte)}">`),
		anything,
	],
	[
		"a script, a frame and a form.html",
		() =>
			page(
				`<script>while(1);</script><iframe src="file:///etc/passwd"></iframe><form action="//x"><input></form><p onclick="x()">${sentence}</p><object data="x"></object><base href="//x"><meta http-equiv="refresh" content="0;url=//x">`,
			),
		/read/,
	],
	["lists without end.html", () => page("<ul><li>".repeat(100_000)), anything],
	["one line of nineteen megabytes.txt", () => utf8(sentence.repeat(Math.floor((19 * megabyte) / sentence.length))), /line-too-long/],
	["nineteen megabytes of lines.txt", () => utf8(`${sentence}\n`.repeat(Math.floor((19 * megabyte) / (sentence.length + 1)))), anything],
	["line ends only.txt", () => utf8("\n".repeat(10 * megabyte)), anything],
	["zeros.txt", () => new Uint8Array(megabyte), /binary|empty/],
	["words among zeros.txt", () => utf8(`${sentence}\u0000`.repeat(1000)), /binary/],
	[
		"sequences that break off.txt",
		() =>
			Uint8Array.from(
				Buffer.concat(
					Array.from({ length: 2000 }, () => Buffer.from([...Buffer.from(sentence), 0xe2, 0x82, 0x20, 0xc3, 0x28, 0xff, 0x0a])),
				),
			),
		anything,
	],
	["two bytes a sign, marked.txt", () => utf16(`${sentence}\n\n${sentence}`, true, true), /read as text/],
	["two bytes a sign, the other way round.txt", () => utf16(`${sentence}\n\n${sentence}`, false, true), /read as text/],
	["two bytes a sign, not marked.txt", () => utf16(`${sentence}\n\n${sentence}`, true, false), /read as text/],
	["four bytes a sign.txt", () => utf32(sentence), /encoding/],
	[
		"an old code page of Russia.txt",
		() =>
			Uint8Array.from("\u041f\u0440\u043e\u0435\u043a\u0442 \u0440\u0435\u0437\u043e\u043b\u044e\u0446\u0438\u0438 ".repeat(200), (sign) =>
				sign === " " ? 32 : (sign.charCodeAt(0) - 0x410 + 0xc0) & 0xff,
			),
		/read as text|encoding/,
	],
	["signs that combine.txt", () => utf8(`a${"\u0301\u0323".repeat(400_000)}\n${sentence}`), anything],
	["directions turned over.txt", () => utf8(`${"\u202e\u2066\u202d".repeat(100_000)}${sentence}`), anything],
	...(
		[
			["lists in lists", Array.from({ length: 2000 }, (_, index) => `${"  ".repeat(index)}- x`).join("\n")],
			["quotes in quotes", `# T\n\n${">".repeat(500_000)} x`],
			["brackets", `# T\n\n${"[".repeat(500_000)}`],
			["brackets and parentheses", `# T\n\n${"[a](".repeat(100_000)}`],
			["pictures", `# T\n\n${"![".repeat(200_000)}`],
			["underscores", `# T\n\n${"_a ".repeat(150_000)}`],
			["stars", `# T\n\n${"*a **b ".repeat(100_000)}`],
			["stars together", `# T\n\n${"*".repeat(200_000)}a${"*".repeat(200_000)}`],
			["ticks", `# T\n\n${Array.from({ length: 1200 }, (_, index) => "`".repeat(index + 1)).join(" ")}`],
			["angles", `# T\n\n${"<a ".repeat(150_000)}`],
			["addresses", `# T\n\n${"<http://x".repeat(100_000)}`],
			["entities", `# T\n\n${"&".repeat(500_000)}`],
			[
				"definitions",
				`# T\n\n${Array.from({ length: 5000 }, (_, index) => `[a${index}]: x`).join("\n")}\n\n${Array.from({ length: 5000 }, (_, index) => `[a${index}]`).join(" ")}`,
			],
			[
				"notes",
				`# T\n\n${Array.from({ length: 5000 }, (_, index) => `x[^${index}]`).join(" ")}\n\n${Array.from({ length: 5000 }, (_, index) => `[^${index}]: n[^${(index + 1) % 5000}]`).join("\n\n")}`,
			],
			["columns", `# T\n\n|${"a|".repeat(20_000)}\n|${"-|".repeat(20_000)}\n${`|${"b|".repeat(20_000)}\n`.repeat(20)}`],
			["spaces", `# T\n\n- a\n${" ".repeat(1_000_000 - 10)}b`],
			["backslashes", `# T\n\n${"\\".repeat(500_000)}`],
			["fences", `# T\n\n${"```\n~~~\n".repeat(50_000)}`],
		] as const
	).map(([name, text]): HostileFile => [`${name} without end.md`, () => utf8(text), anything]),
	["two hundred megabytes.txt", () => new Uint8Array(200 * megabyte).fill(0x61), /too-large/],
	[
		"two hundred megabytes.pdf",
		() => {
			const bytes = new Uint8Array(200 * megabyte).fill(0x20);
			bytes.set(utf8("%PDF-1.7\n"));
			return bytes;
		},
		/too-large/,
	],
	[
		"two hundred megabytes.docx",
		() => {
			const bytes = new Uint8Array(200 * megabyte);
			bytes.set([0x50, 0x4b, 3, 4]);
			return bytes;
		},
		/too-large/,
	],
	["nothing.txt", () => new Uint8Array(), /empty/],
];
