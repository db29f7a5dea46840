/** Which prefix do the standards print for a namespace? ECMA-376 has two for most, transitional and strict; readers of a file need one. */

const office = ["http://schemas.openxmlformats.org", "http://purl.oclc.org/ooxml"] as const;
const prefixes = new Map<string, string>([
	[`${office[0]}/wordprocessingml/2006/main`, "w"],
	[`${office[1]}/wordprocessingml/main`, "w"],
	[`${office[0]}/officeDocument/2006/relationships`, "r"],
	[`${office[1]}/officeDocument/relationships`, "r"],
	[`${office[0]}/officeDocument/2006/math`, "m"],
	[`${office[1]}/officeDocument/math`, "m"],
	[`${office[0]}/drawingml/2006/main`, "a"],
	[`${office[1]}/drawingml/main`, "a"],
	[`${office[0]}/drawingml/2006/wordprocessingDrawing`, "wp"],
	[`${office[1]}/drawingml/wordprocessingDrawing`, "wp"],
	[`${office[0]}/drawingml/2006/picture`, "pic"],
	[`${office[1]}/drawingml/picture`, "pic"],
	[`${office[0]}/markup-compatibility/2006`, "mc"],
	[`${office[0]}/package/2006/relationships`, "rel"],
	[`${office[0]}/package/2006/content-types`, "ct"],
	[`${office[0]}/package/2006/metadata/core-properties`, "cp"],
	["http://purl.org/dc/elements/1.1/", "dc"],
	["http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"],
	["http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"],
	["http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", "wpc"],
	["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
	["http://schemas.microsoft.com/office/word/2012/wordml", "w15"],
	["http://schemas.microsoft.com/office/word/2010/11/wordml", "w15"],
	["http://schemas.microsoft.com/office/drawing/2017/decorative", "adec"],
	["urn:schemas-microsoft-com:vml", "v"],
	["urn:schemas-microsoft-com:office:office", "o"],
]);

/** The printed prefix of a known namespace. Every other gets one that nothing known has, so that it is never taken for something else. */
export function canonicalPrefix(namespace: string, own: string): string {
	const known = prefixes.get(namespace);
	if (known !== undefined) return known;
	return own === "" ? "" : `x-${own}`;
}
