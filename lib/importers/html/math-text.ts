/** How does a formula (MathML) read in a line of text? Fractions get a stroke, roots a sign, powers and indices their place. */
import type { MarkKind } from "@/lib/domain/block";
import type { FlowWriter } from "../flow-writer";
import { attribute, type Element, elementsIn, isText } from "./html-tree";

const deepest = 60;

export function writeMath(element: Element, writer: FlowWriter, kinds: readonly MarkKind[], depth = 0): void {
	if (depth > deepest) return;
	const parts = elementsIn(element);
	const inside = (part: Element | undefined, more: readonly MarkKind[] = kinds): void => {
		if (part !== undefined) writeMath(part, writer, more, depth + 1);
	};
	const grouped = (part: Element | undefined): void => {
		const isLong = part !== undefined && elementsIn(part).length > 1;
		if (isLong) writer.write("(", kinds);
		inside(part);
		if (isLong) writer.write(")", kinds);
	};
	switch (element.tagName) {
		case "annotation":
		case "annotation-xml":
		case "maction":
			return;
		case "semantics":
			inside(parts[0]);
			return;
		case "mfrac":
			grouped(parts[0]);
			writer.write("/", kinds);
			grouped(parts[1]);
			return;
		case "msqrt":
			writer.write("√(", kinds);
			for (const part of parts) inside(part);
			writer.write(")", kinds);
			return;
		case "mroot":
			inside(parts[1], [...kinds, "superscript"]);
			writer.write("√", kinds);
			grouped(parts[0]);
			return;
		case "msup":
		case "mover":
			inside(parts[0]);
			inside(parts[1], [...kinds, "superscript"]);
			return;
		case "msub":
		case "munder":
			inside(parts[0]);
			inside(parts[1], [...kinds, "subscript"]);
			return;
		case "msubsup":
		case "munderover":
			inside(parts[0]);
			inside(parts[1], [...kinds, "subscript"]);
			inside(parts[2], [...kinds, "superscript"]);
			return;
		case "mtd":
		case "mspace":
			writer.space();
			break;
		case "mtr":
			writer.write("; ", kinds);
			break;
	}
	if (element.tagName === "math" && parts.length === 0) writer.write(attribute(element, "alttext") ?? "", kinds);
	const isSign =
		element.tagName === "mo" && /^\s*[=<>≤≥≠≈+∈→⇒]\s*$/.test(element.childNodes.map((node) => (isText(node) ? node.value : "")).join(""));
	if (isSign) writer.space();
	for (const node of element.childNodes) {
		if (isText(node)) {
			if (element.tagName !== "math" && !/^m(?:row|table|tr|sup|sub)$/.test(element.tagName)) writer.write(node.value.trim(), kinds);
		} else if ("tagName" in node) writeMath(node, writer, kinds, depth + 1);
	}
	if (isSign) writer.space();
}
