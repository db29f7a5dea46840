/**
 * Is this file a page? Told by its frame ("<!doctype html>", "<html>"), or, for a piece out of one, by tags of blocks that it begins with,
 * has more of and closes. Markdown with HTML in it has few of them, and lines that only Markdown has.
 */
import { formatOfText } from "../foreign-formats";

const sample = 16_384;

export function isHtml(bytes: Uint8Array): boolean {
	const head = beginning(bytes);
	if (formatOfText(head) === "HTML") return true;
	if (/^\s{0,50}Version:\d\.\d\s{1,4}StartHTML:/.test(head)) return true;
	if (
		!/^(?:\s|<!--[\s\S]{0,4000}?-->){0,50}<(?:meta|head|body|title|style|link|base|article|main|section|div|p|h[1-6]|ul|ol|table|blockquote|b|span|font|center|pre)[\s>]/i.test(
			head,
		)
	)
		return false;
	if (
		/^(?:\s|<!--[\s\S]{0,4000}?-->){0,50}<(?:meta|head|body|title|style|base)[\s>]/i.test(head) &&
		!/^#{1,6} |^[-*] |^\x60{3}/m.test(head)
	)
		return true;
	const tags =
		head.match(/<\/?(?:p|div|h[1-6]|li|ul|ol|td|tr|table|section|article|br|blockquote|span|body)(?:\s[^<>]{0,2000})?\/?>/gi) ?? [];
	const lines = head.split("\n").filter((line) => line.trim() !== "");
	const marked = lines.filter((line) => /^(?:#{1,6} |[-*+] |\d{1,3}\. |> |\x60{3})/.test(line)).length;
	const text = head.replace(/<[^<>]{0,3000}>/g, "").replace(/\s+/g, "").length;
	return tags.length >= 4 && tags.some((tag) => tag.startsWith("</")) && tags.length * 400 > text && marked * 10 < lines.length;
}

/** The first kilobytes as text, whatever their encoding: tags are ASCII in all of them. */
function beginning(bytes: Uint8Array): string {
	const [first, second] = bytes;
	const head = bytes.subarray(0, sample);
	if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
		return new TextDecoder("utf-16le").decode(head.subarray(0, head.length & ~1)).replace(/^\ufeff/, "");
	if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
		return new TextDecoder("utf-16be").decode(head.subarray(0, head.length & ~1)).replace(/^\ufeff/, "");
	const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("latin1");
	return text.startsWith("\u00ef\u00bb\u00bf") ? text.slice(3) : text;
}
