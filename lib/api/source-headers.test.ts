import { expect, test } from "vitest";
import { sourceHeaders } from "./source-headers";

const source = { name: "", paperTitle: "Clean air", format: "docx", sha256: "" };

test.each([
	[{ name: "Draft: 3 (final).DOCX" }, `attachment; filename="Draft 3 (final).docx"; filename*=UTF-8''Draft%203%20%28final%29.docx`],
	[{ name: "../../etc/passwd" }, `attachment; filename="passwd.docx"; filename*=UTF-8''passwd.docx`],
	[{ name: 'a"; filename="evil.exe' }, `attachment; filename="a filename= evil.exe"; filename*=UTF-8''a%20%3B%20filename%3D%20evil.exe`],
	[{ name: "ورقة.docx" }, `attachment; filename="paper.docx"; filename*=UTF-8''%D9%88%D8%B1%D9%82%D8%A9.docx`],
	[{ format: "text" }, `attachment; filename="Clean air.txt"; filename*=UTF-8''Clean%20air.txt`],
])("%o is called", (changes, header) => {
	expect(sourceHeaders({ ...source, ...changes })["Content-Disposition"]).toBe(header);
});

test("nothing that came in is sent as something a browser runs", () => {
	for (const format of ["html", "text", "markdown", "docx", "odt", "pdf", "something"]) {
		const headers = sourceHeaders({ ...source, format, name: "page.html" });
		expect(headers["Content-Type"]).not.toMatch(/html|xml$|svg|script/);
		expect(headers["Content-Disposition"]).toMatch(/^attachment; /);
		expect(headers["X-Content-Type-Options"]).toBe("nosniff");
	}
});

test("the hash goes along, as RFC 9530 has it", () => {
	expect(sourceHeaders({ ...source, sha256: "00ff" })["Repr-Digest"]).toBe("sha-256=:AP8=:");
});
