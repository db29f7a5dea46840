/**
 * A workbook (Office Open XML, ECMA-376 part 1) with text, marked changes, numbers, dates and links in it. Nothing in it is a formula.
 *
 * Written by hand because the libraries that write rich text in cells are no longer cared for; a workbook of this kind is seven small
 * XML files in a ZIP.
 */
import { strToU8, zipSync } from "fflate";
import type { DiffSegment } from "@/lib/domain/word-diff";
import { deleted, fontName, inserted, type LookName, styleIndex, stylesXml } from "./xlsx-styles";
import { xml } from "./xlsx-text";

/** Text, a number, a moment as it reads on a wall clock, marked changes, or a link. */
export type Value = string | number | { at: Date; timeZone: string } | { changes: DiffSegment[] } | { link: string; label: string };

export interface SheetCell {
	value: Value;
	look: LookName;
}

export interface Sheet {
	name: string;
	/** Of each column, in characters. */
	widths: number[];
	/** `height` in points. Null stands for an empty cell without a look. */
	rows: { height: number; cells: (SheetCell | null)[] }[];
	/** How many columns stay in sight. The first row does where there is a filter. */
	frozenColumns: number;
	/** Whether the first row is a heading with filters. */
	filter: boolean;
	rightToLeft: boolean;
}

/** More links than this Excel refuses to open. */
const maxLinks = 65_000;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

export function workbook(sheets: readonly Sheet[], about: { title: string; at: Date }): Uint8Array {
	const strings = new SharedStrings();
	const parts: Record<string, string> = {};
	for (const [index, sheet] of sheets.entries()) {
		const { body, links } = sheetXml(sheet, strings, index === 0);
		parts[`xl/worksheets/sheet${index + 1}.xml`] = body;
		if (links.length > 0) {
			parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(
				links.map(({ url }) => ({ type: "hyperlink", target: url, external: true })),
			);
		}
	}
	parts["[Content_Types].xml"] = contentTypes(sheets.length);
	parts["_rels/.rels"] =
		`<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
	parts["docProps/core.xml"] = coreProperties(about);
	parts["xl/workbook.xml"] = workbookXml(sheets);
	parts["xl/_rels/workbook.xml.rels"] = relationships([
		...sheets.map((_, index) => ({ type: "worksheet", target: `worksheets/sheet${index + 1}.xml` })),
		{ type: "styles", target: "styles.xml" },
		{ type: "sharedStrings", target: "sharedStrings.xml" },
	]);
	parts["xl/styles.xml"] = stylesXml();
	parts["xl/sharedStrings.xml"] = strings.toXml();
	const files = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(declaration + part)]));
	return zipSync(files, { level: 6, mtime: about.at });
}

/** Each text once; cells point at it. The text of a paragraph stands in many rows. */
class SharedStrings {
	private readonly places = new Map<string, number>();
	private uses = 0;

	place(item: string): number {
		this.uses++;
		const known = this.places.get(item);
		if (known !== undefined) return known;
		this.places.set(item, this.places.size);
		return this.places.size - 1;
	}

	toXml(): string {
		const items = [...this.places.keys()].map((item) => `<si>${item}</si>`).join("");
		return `<sst xmlns="${main}" count="${this.uses}" uniqueCount="${this.places.size}">${items}</sst>`;
	}
}

function sheetXml(sheet: Sheet, strings: SharedStrings, isFirst: boolean): { body: string; links: { ref: string; url: string }[] } {
	const links: { ref: string; url: string }[] = [];
	const cellXml = ({ value, look }: SheetCell, ref: string): string => {
		const style = ` s="${styleIndex(look)}"`;
		if (value === "") return `<c r="${ref}"${style}/>`;
		if (typeof value === "number") return `<c r="${ref}"${style}><v>${value}</v></c>`;
		if (typeof value !== "string" && "at" in value) return `<c r="${ref}"${style}><v>${serialDate(value.at, value.timeZone)}</v></c>`;
		if (typeof value !== "string" && "link" in value) {
			const hasRoom = links.length < maxLinks;
			if (hasRoom) links.push({ ref, url: value.link });
			return `<c r="${ref}"${style} t="s"><v>${strings.place(text(hasRoom ? value.label : value.link))}</v></c>`;
		}
		const item = typeof value === "string" ? text(value) : value.changes.map(run).join("");
		return item === "" ? `<c r="${ref}"${style}/>` : `<c r="${ref}"${style} t="s"><v>${strings.place(item)}</v></c>`;
	};
	const rows = sheet.rows.map(({ height, cells }, index) => {
		const inner = cells.map((cell, column) => (cell === null ? "" : cellXml(cell, `${columnName(column)}${index + 1}`))).join("");
		return `<row r="${index + 1}" ht="${height}" customHeight="1">${inner}</row>`;
	});
	const last = `${columnName(sheet.widths.length - 1)}${sheet.rows.length}`;
	const columns = sheet.widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
	const hyperlinks = links.map(({ ref }, index) => `<hyperlink ref="${ref}" r:id="rId${index + 1}"/>`).join("");
	const body =
		`<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>` +
		`<sheetViews><sheetView${sheet.rightToLeft ? ' rightToLeft="1"' : ""}${sheet.filter ? "" : ' showGridLines="0"'}${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>` +
		`<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>${rows.join("")}</sheetData>` +
		(sheet.filter ? `<autoFilter ref="A1:${last}"/>` : "") +
		(links.length > 0 ? `<hyperlinks>${hyperlinks}</hyperlinks>` : "") +
		`<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/>` +
		`<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
	return { body, links };
}

function pane({ filter, frozenColumns }: Sheet): string {
	if (!filter) return "";
	const topLeft = `${columnName(frozenColumns)}2`;
	const split = frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : "";
	const name = frozenColumns > 0 ? "bottomRight" : "bottomLeft";
	return `<pane${split} ySplit="1" topLeftCell="${topLeft}" activePane="${name}" state="frozen"/><selection pane="${name}" activeCell="${topLeft}" sqref="${topLeft}"/>`;
}

/** Without the attribute Excel takes white space at the ends away. Where there is none it is left out, as Excel does. */
const text = (value: string) => `<t${value.trim() === value ? "" : ' xml:space="preserve"'}>${xml(value)}</t>`;

/** A stretch of marked changes. */
function run({ kind, text: words }: DiffSegment): string {
	const colour = kind === "inserted" ? inserted : deleted;
	const mark = kind === "inserted" ? "" : "<strike/>";
	const line = kind === "inserted" ? "<u/>" : "";
	const look =
		kind === "same" ? "" : `<rPr>${mark}<sz val="11"/><color rgb="${colour}"/><rFont val="${fontName}"/><family val="2"/>${line}</rPr>`;
	return `<r>${look}${text(words)}</r>`;
}

/** 0 → "A", 26 → "AA". */
export function columnName(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Days since the end of 1899, as a clock in that zone shows them; a workbook's dates have no zone of their own. To the minute. */
function serialDate(at: Date, timeZone: string): number {
	const options = {
		timeZone,
		hourCycle: "h23",
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
		minute: "numeric",
	} as const;
	const parts = new Intl.DateTimeFormat("en", options).formatToParts(at);
	const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
	const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
	return (wall - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function relationships(list: { type: string; target: string; external?: boolean }[]): string {
	const one = ({ type, target, external }: (typeof list)[number], index: number) =>
		`<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${xml(target)}"${external ? ' TargetMode="External"' : ""}/>`;
	return `<Relationships xmlns="${packageRelations}">${list.map(one).join("")}</Relationships>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
	const list = sheets.map(({ name }, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("");
	const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`;
	const names = sheets
		.map(({ name, filter, widths, rows }, index) => {
			if (!filter) return "";
			const area = `${quoted(name)}!$A$1:$${columnName(widths.length - 1)}$${rows.length}`;
			return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${xml(area)}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xml(`${quoted(name)}!$1:$1`)}</definedName>`;
		})
		.join("");
	return `<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets>${list}</sheets>${names === "" ? "" : `<definedNames>${names}</definedNames>`}</workbook>`;
}

function contentTypes(sheets: number): string {
	const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
	const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}+xml"/>`;
	return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("xl/workbook.xml", `${spreadsheet}.sheet.main`)}${Array.from({ length: sheets }, (_, index) => part(`xl/worksheets/sheet${index + 1}.xml`, `${spreadsheet}.worksheet`)).join("")}${part("xl/styles.xml", `${spreadsheet}.styles`)}${part("xl/sharedStrings.xml", `${spreadsheet}.sharedStrings`)}${part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties")}</Types>`;
}

function coreProperties({ title, at }: { title: string; at: Date }): string {
	const when = at.toISOString().replace(/\.\d+/, "");
	return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>Colloquy</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created></cp:coreProperties>`;
}
