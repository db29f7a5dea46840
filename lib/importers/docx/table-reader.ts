/** A table of Word → its cells where they stand: what covers several columns or goes on from above is told, deleted rows are gone. */
import type { ReadCell, ReadItem, Reading, ReadTable } from "./reading";
import { child, flag, valOf, type XmlElement } from "./xml-tree";

const mostColumns = 200;

/** `pin`: by which a cell is found again; null where nobody needs to. */
type ReadContents = (children: readonly XmlElement[], pin: number | null) => ReadItem[];

export function readTable(element: XmlElement, reading: Reading, readCell: ReadContents): ReadTable {
	const rows: ReadCell[][] = [];
	const read = (parts: readonly XmlElement[]): void => {
		for (const part of parts) {
			if (part.name === "w:tr") {
				if (stands(part, reading)) rows.push(readRow(part, reading, readCell));
			} else if (part.name === "w:sdt") read(child(part, "w:sdtContent")?.children ?? []);
			else if (part.name === "w:customXml" || part.name === "w:ins" || part.name === "w:moveTo") read(part.children);
		}
	};
	read(element.children);
	return { type: "table", rows, bordered: isBordered(child(element, "w:tblPr")) };
}

/** Rows come and go by tracked changes too. */
function stands(row: XmlElement, reading: Reading): boolean {
	const properties = child(row, "w:trPr");
	if (flag(properties, "w:hidden")) return false;
	return child(properties, reading.changes === "accept" ? "w:del" : "w:ins") === undefined;
}

function readRow(row: XmlElement, { remarks }: Reading, readCell: ReadContents): ReadCell[] {
	const before = Number.parseInt(valOf(child(row, "w:trPr"), "w:gridBefore") ?? "", 10);
	const cells: ReadCell[] = before > 0 ? [{ items: [], span: Math.min(mostColumns, before), continued: true }] : [];
	const read = (parts: readonly XmlElement[]): void => {
		for (const part of parts) {
			if (part.name === "w:tc") {
				const properties = child(part, "w:tcPr");
				const span = Number.parseInt(valOf(properties, "w:gridSpan") ?? "", 10);
				const merge = child(properties, "w:vMerge");
				const across = valOf(properties, "w:hMerge");
				const pin = remarks?.pin() ?? null;
				cells.push({
					items: readCell(part.children, pin),
					...(pin !== null && { pin }),
					span: span > 1 ? Math.min(mostColumns, span) : 1,
					continued: (merge !== undefined && merge.attributes["w:val"] !== "restart") || across === "continue",
				});
			} else if (part.name === "w:sdt") read(child(part, "w:sdtContent")?.children ?? []);
			else if (part.name === "w:customXml") read(part.children);
		}
	};
	read(row.children);
	return cells;
}

function isBordered(properties: XmlElement | undefined): boolean {
	const borders = child(properties, "w:tblBorders");
	if (borders !== undefined) {
		return borders.children.some(
			({ name, attributes }) => /^w:inside[HV]$/.test(name) && !/^(?:none|nil)$/.test(attributes["w:val"] ?? "none"),
		);
	}
	return /grid|list|table ?\d|light|medium|dark|colorful|accent/i.test(valOf(properties, "w:tblStyle") ?? "");
}
