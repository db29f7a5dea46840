/** What do the cells of a workbook look like? Each look has a name; colours are those of the interface, in light. */

const colours = {
	ink: "FF1F2328",
	muted: "FF6B6B66",
	onHeading: "FFFFFFFF",
	heading: "FF1F4E79",
	paragraph: "FFF3EEE3",
	line: "FFDDD8CC",
	link: "FF1F4E79",
	agree: "FFDDF0E9",
	reservations: "FFFBEFD2",
	disagree: "FFF8E0DD",
	abstain: "FFEBEAE6",
};
/** Of marked changes: the colour comes with an underline or a line through the text, never alone. */
export const inserted = "FF1B6E4B";
export const deleted = "FFB3261E";
export const fontName = "Calibri";

interface Look {
	font?: "bold" | "muted" | "link" | "heading" | "title";
	fill?: "heading" | "paragraph" | "agree" | "reservations" | "disagree" | "abstain";
	align?: "center" | "left";
	format?: "date";
}

/** `count`s are centred numbers; `…OfParagraph` are the cells of a paragraph's own row. */
const looks = {
	plain: {},
	title: { font: "title" },
	heading: { font: "heading", fill: "heading" },
	bold: { font: "bold" },
	text: {},
	muted: { font: "muted" },
	count: { align: "center" },
	date: { format: "date", align: "left" },
	link: { font: "link" },
	textOfParagraph: { fill: "paragraph" },
	boldOfParagraph: { font: "bold", fill: "paragraph" },
	countOfParagraph: { align: "center", font: "bold", fill: "paragraph" },
	linkOfParagraph: { font: "link", fill: "paragraph" },
	agree: { fill: "agree" },
	reservations: { fill: "reservations" },
	disagree: { fill: "disagree" },
	abstain: { fill: "abstain" },
	agreeCount: { fill: "agree", align: "center" },
	reservationsCount: { fill: "reservations", align: "center" },
	disagreeCount: { fill: "disagree", align: "center" },
	abstainCount: { fill: "abstain", align: "center" },
} satisfies Record<string, Look>;

export type LookName = keyof typeof looks;
const lookNames = Object.keys(looks) as LookName[];
export const styleIndex = (name: LookName) => lookNames.indexOf(name);

const fonts = {
	plain: `<sz val="11"/><color rgb="${colours.ink}"/>`,
	bold: `<b/><sz val="11"/><color rgb="${colours.ink}"/>`,
	muted: `<sz val="11"/><color rgb="${colours.muted}"/>`,
	link: `<u/><sz val="11"/><color rgb="${colours.link}"/>`,
	heading: `<b/><sz val="11"/><color rgb="${colours.onHeading}"/>`,
	title: `<b/><sz val="16"/><color rgb="${colours.ink}"/>`,
};
const fontNames = Object.keys(fonts);
const fills = ["heading", "paragraph", "agree", "reservations", "disagree", "abstain"] as const;
/** 164 is the first number that is free for formats of one's own (ECMA-376, 18.8.30). */
const dateFormat = 164;

export function stylesXml(): string {
	const formatOf = (look: Look) => (look.format === "date" ? dateFormat : 0);
	const crossReferences = lookNames.map((name) => {
		const look: Look = looks[name];
		const fill = look.fill === undefined ? 0 : fills.indexOf(look.fill) + 2;
		const border = name === "plain" || name === "title" ? 0 : 1;
		const horizontal = look.align === undefined ? "" : ` horizontal="${look.align}"`;
		// A text that looks like a formula stays text when somebody edits the cell.
		const quotePrefix = look.format === undefined && look.align === undefined ? ' quotePrefix="1"' : "";
		return `<xf numFmtId="${formatOf(look)}" fontId="${fontNames.indexOf(look.font ?? "plain")}" fillId="${fill}" borderId="${border}" xfId="0"${quotePrefix} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${horizontal} vertical="top" wrapText="1"/></xf>`;
	});
	const border = `<border><left/><right/><top/><bottom style="thin"><color rgb="${colours.line}"/></bottom><diagonal/></border>`;
	return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${dateFormat}" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="${fontNames.length}">${Object.values(
		fonts,
	)
		.map((font) => `<font>${font}<name val="${fontName}"/><family val="2"/></font>`)
		.join(
			"",
		)}</fonts><fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills
		.map((fill) => `<fill><patternFill patternType="solid"><fgColor rgb="${colours[fill]}"/><bgColor indexed="64"/></patternFill></fill>`)
		.join(
			"",
		)}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${border}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${crossReferences.length}">${crossReferences.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
