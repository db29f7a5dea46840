/** How does an equation of Word read in a line of text? Fractions get a stroke, roots a sign, powers and indices their place. */
import type { MarkedWriter } from "../marked-writer";
import { child, type XmlElement } from "./xml-tree";

const deepest = 60;

export function writeEquation(element: XmlElement, writer: MarkedWriter, depth = 0): void {
	if (depth > deepest) return;
	const inside = (name: string, from = element): void => {
		const part = child(from, name);
		if (part !== undefined) writeEquation(part, writer, depth + 1);
	};
	switch (element.name) {
		case "m:t":
			writer.write(element.text);
			return;
		case "w:t":
			writer.write(element.text);
			return;
		case "m:f":
			grouped(child(element, "m:num"), writer, depth);
			writer.write("/");
			grouped(child(element, "m:den"), writer, depth);
			return;
		case "m:rad": {
			inside("m:deg");
			writer.write("√");
			grouped(child(element, "m:e"), writer, depth);
			return;
		}
		case "m:sSup":
		case "m:sSub":
		case "m:sSubSup": {
			inside("m:e");
			for (const [name, kind] of [
				["m:sub", "subscript"],
				["m:sup", "superscript"],
			] as const) {
				const start = writer.offset;
				inside(name);
				writer.mark(start, kind);
			}
			return;
		}
		case "m:nary": {
			writer.write(child(child(element, "m:naryPr"), "m:chr")?.attributes["m:val"] ?? "∫");
			for (const [name, kind] of [
				["m:sub", "subscript"],
				["m:sup", "superscript"],
			] as const) {
				const start = writer.offset;
				inside(name);
				writer.mark(start, kind);
			}
			inside("m:e");
			return;
		}
		case "m:d": {
			const properties = child(element, "m:dPr");
			writer.write(child(properties, "m:begChr")?.attributes["m:val"] ?? "(");
			let first = true;
			for (const part of element.children) {
				if (part.name !== "m:e") continue;
				if (!first) writer.write(child(properties, "m:sepChr")?.attributes["m:val"] ?? "|");
				first = false;
				writeEquation(part, writer, depth + 1);
			}
			writer.write(child(properties, "m:endChr")?.attributes["m:val"] ?? ")");
			return;
		}
		default:
			for (const part of element.children) {
				writeEquation(part, writer, depth + 1);
				if (part.name === "m:mr" || part.name === "m:oMath") writer.write(" ");
			}
	}
}

/** In brackets where it is more than one sign or number. */
function grouped(element: XmlElement | undefined, writer: MarkedWriter, depth: number): void {
	if (element === undefined) return;
	const isLong = !/^[\p{L}]$|^[\p{N}.,]{1,12}$/u.test(textOf(element, 0));
	if (isLong) writer.write("(");
	writeEquation(element, writer, depth + 1);
	if (isLong) writer.write(")");
}

function textOf(element: XmlElement, depth: number): string {
	if (depth > deepest) return "";
	return element.name === "m:t" ? element.text : element.children.map((part) => textOf(part, depth + 1)).join("");
}
