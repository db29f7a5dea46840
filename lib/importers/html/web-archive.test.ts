/** Pages saved as one file by Word, by browsers, and mails. */
import { expect, test } from "vitest";
import { importPaper } from "../import-paper";
import { isWebArchive, pageOfArchive } from "./web-archive";

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll("\n", "\r\n"), "latin1"));
const archive = (...parts: string[]): Uint8Array =>
	bytes(`From: <Saved by Blink>\nSubject: =?utf-8?Q?A?=\nMIME-Version: 1.0
Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----=_Next"\n\n${parts.map((part) => `------=_Next\n${part}\n`).join("")}------=_Next--\n`);
const page = `Content-Location: file:///C:/8A/paper.htm\nContent-Transfer-Encoding: quoted-printable\nContent-Type: text/html; charset="windows-1252"

<html><head><link rel=3Dstylesheet href=3D"paper_files/look.css"></head><body lang=3DEN>
<h1>On the Sea</h1><h2>Stat=
ions</h2><p>Caf=E9s are =93measured=94 here.</p><img alt=3D"A map of the sea" src=3D"paper_files/i.png"></body></html>`;
const image =
	"Content-Location: file:///C:/8A/paper_files/i.png\nContent-Transfer-Encoding: base64\nContent-Type: image/png\n\niVBORw0K\nGgo=";
const sheet = "Content-Location: file:///C:/8A/paper_files/look.css\nContent-Type: text/css\n\np { color: red }";
const headerPage = "Content-Location: file:///C:/8A/paper_files/header.htm\nContent-Type: text/html\n\n<p>Running head</p>";

test("the page is read with its line ends, its encoding, its style sheets and its images", () => {
	const found = pageOfArchive(archive(page, image, sheet, headerPage));
	const text = found !== null && "page" in found ? found.page : "";
	expect(text).toContain("<h2>Stations</h2><p>Cafés are “measured” here.</p>");
	expect(text).toContain('src="data:image/png;base64,iVBORw0KGgo="');
	expect(text).toContain("<style>p { color: red }</style>");
	expect(text).not.toContain("Running head");
});

test("it becomes a paper", () => {
	const result = importPaper(archive(page, image), { name: "paper.mht" });
	if (!result.ok) throw new Error(result.refusal);
	expect(result.paper.title).toBe("On the Sea");
	expect(result.paper.blocks.slice(0, 2).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
		"heading Stations",
		"paragraph Cafés are “measured” here.",
	]);
});

test("of a mail the page is read, or its text where it has none", () => {
	const mail = (inner: string): Uint8Array =>
		bytes(`Return-Path: <a@b>\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=xx\n\n--xx\n${inner}\n--xx--\n`);
	const plain = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nR3LDvMOfZQ==";
	expect(new TextDecoder().decode((pageOfArchive(mail(plain)) as { text: Uint8Array }).text)).toBe("Grüße");
	expect(pageOfArchive(mail(`${plain}\n--xx\nContent-Type: text/html\n\n<p>Page</p>`))).toEqual({ page: "<p>Page</p>" });
});

test.each([
	["a text", "Title: On the Sea\n\nText"],
	["front matter", "---\ntitle: x\nMIME-Version: 1.0\n---\n"],
	["nothing", ""],
	["a header without an end", "MIME-Version: 1.0\nContent-Type: text/html"],
])("%s is no web archive", (_, text) => {
	expect(isWebArchive(bytes(text))).toBe(false);
});

test("parts inside of parts end somewhere, and what has no page is none", () => {
	const nested = "Content-Type: multipart/mixed; boundary=b\n\n--b\n".repeat(500);
	expect(pageOfArchive(bytes(`MIME-Version: 1.0\n${nested}`))).toBeNull();
});
