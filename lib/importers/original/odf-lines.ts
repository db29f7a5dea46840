/** An OpenDocument text → all that it says, paragraph by paragraph: notes and text boxes behind the paragraph they hang on. */
import type { OriginalLine } from "@/lib/domain/original";
import type { OdfElement } from "../odt/odf-xml";
import { LineList } from "./line-list";

const unread = new Set([
	"text:tracked-changes",
	"office:annotation",
	"office:forms",
	"text:sequence-decls",
	"text:note-citation",
	"svg:desc",
	"svg:title",
]);

export function odfLines(body: OdfElement): OriginalLine[] {
	const list = new LineList();
	read(body, list, undefined);
	return list.lines;
}

function read(element: OdfElement, list: LineList, why: "contents" | "page-head" | undefined): void {
	const { name } = element;
	if (unread.has(name)) return;
	if (name === "text:p" || name === "text:h") paragraph(element, list, why);
	else {
		const inner = name === "text:table-of-content" || name === "text:alphabetical-index" ? "contents" : why;
		for (const child of element.children) if (typeof child !== "string") read(child, list, inner);
	}
}

function paragraph(whole: OdfElement, list: LineList, why: "contents" | "page-head" | undefined): void {
	const hanging: OdfElement[] = [];
	const parts: string[] = [];
	const visit = (element: OdfElement): void => {
		for (const child of element.children) {
			if (typeof child === "string") parts.push(child.replace(/\s+/g, " "));
			else if (child.name === "text:s" || child.name === "text:line-break") parts.push(" ");
			else if (child.name === "text:tab") parts.push("\t");
			else if (child.name === "text:note" || child.name === "draw:text-box" || child.name === "text:p") hanging.push(child);
			else if (!unread.has(child.name)) visit(child);
		}
	};
	visit(whole);
	list.add(parts.join(""), why);
	for (const element of hanging) read(element, list, why);
}
