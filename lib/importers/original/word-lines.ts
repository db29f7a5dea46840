/** A Word file → all that it says, paragraph by paragraph: text boxes and notes behind what they hang on, heads and feet of pages at the end. */
import { chosen } from "../docx/drawings";
import type { Notes } from "../docx/notes";
import type { XmlElement } from "../docx/xml-tree";
import { LineList } from "./line-list";

/** Of the tracked changes, those that stand. */
type Changes = "accept" | "reject";

const inserted = new Set(["w:ins", "w:moveTo"]);
const deleted = new Set(["w:del", "w:moveFrom"]);
const unread = new Set(["w:pPr", "w:rPr", "w:instrText", "w:delInstrText", "w:tblPr", "w:trPr", "w:tcPr", "w:sectPr"]);
const signs: Record<string, string> = { "w:tab": "\t", "w:br": " ", "w:cr": " ", "w:noBreakHyphen": "\u2011", "w:ptab": "\t" };

export class WordLines {
	private readonly list = new LineList();

	constructor(
		private readonly notes: Notes,
		private readonly changes: Changes,
	) {}

	get lines() {
		return this.list.lines;
	}

	/** A paragraph or table of the body, or whatever holds some. */
	read(element: XmlElement): void {
		if (element.name === "w:p") this.paragraph(element);
		else for (const child of this.childrenOf(element)) this.read(child);
	}

	/** A head or foot of pages. */
	head(root: XmlElement): void {
		const inside = new WordLines(this.notes, this.changes);
		inside.read(root);
		for (const { text } of inside.lines) this.list.add(text, "page-head");
	}

	private paragraph(paragraph: XmlElement): void {
		const hanging: (() => void)[] = [];
		const parts: string[] = [];
		const visit = (element: XmlElement): void => {
			const { name, attributes, text } = element;
			const sign = signs[name];
			if (sign !== undefined) parts.push(sign);
			else if (name === "w:t" || name === "m:t" || name === "w:delText") parts.push(text);
			else if (name === "w:p" || name === "w:txbxContent") hanging.push(() => this.read(element));
			else if (name === "w:footnoteReference" || name === "w:endnoteReference") {
				const kind = name === "w:footnoteReference" ? "footnote" : "endnote";
				const id = attributes["w:id"] ?? "";
				hanging.push(() => {
					for (const part of this.notes.paragraphs(kind, id)) this.read(part);
				});
			} else for (const child of this.childrenOf(element)) visit(child);
		};
		for (const child of this.childrenOf(paragraph)) visit(child);
		this.list.add(parts.join(""));
		for (const later of hanging) later();
	}

	private childrenOf(element: XmlElement): readonly XmlElement[] {
		const { name } = element;
		if (unread.has(name) || (this.changes === "accept" ? deleted : inserted).has(name)) return [];
		return name === "mc:AlternateContent" ? chosen(element) : element.children;
	}
}
