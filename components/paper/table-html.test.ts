import { expect, test } from "vitest";
import { tableHtml } from "./table-html";

test("a table has a head, its cells are text, and its text content is the text of the block", () => {
	const text = "Region | Stations\nNorth <b> | 12\nSouth | 3";
	const { source } = tableHtml(text);
	expect(source).toContain('<th scope="col">Region<span hidden> | </span></th>');
	expect(source).toContain("<td>North &lt;b&gt;<span hidden> | </span></td><td>12<span hidden>\n</span></td>");
	expect(
		source
			.replace(/<[^>]*>/g, "")
			.replaceAll("&lt;", "<")
			.replaceAll("&gt;", ">"),
	).toBe(text);
});

test("one row alone has no head", () => {
	expect(tableHtml("a | b").source).not.toContain("<th");
});

test("cells of a table in two languages read each its own way, those of a table in one say nothing", () => {
	expect(tableHtml("ID | النص\n1 | حقوق الإنسان\n2 | Human rights").source).toContain('<td dir="rtl">حقوق الإنسان');
	expect(tableHtml("ID | النص\n1 | حقوق الإنسان\n2 | Human rights").source).toContain('<td dir="ltr">Human rights');
	expect(tableHtml("الرقم | النص\n1 | حقوق الإنسان").source).not.toContain("dir=");
	expect(tableHtml("No. | Text\n1 | Human rights").source).not.toContain("dir=");
});
