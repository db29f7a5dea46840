/** A short letter with one thing to do, as plain text and as simple HTML that reads well everywhere. Pure. */

export interface Letter {
	/** BCP 47, of the words below. */
	language: string;
	subject: string;
	greeting: string;
	paragraphs: string[];
	/** What to press, and where it leads; null for a letter that only tells. */
	action: { label: string; url: string } | null;
	/** Small, at the end: why this came, and what to do if it was not meant. */
	closing: string[];
}

export function letterText({ greeting, paragraphs, action, closing }: Letter): string {
	const parts = [greeting, ...paragraphs, ...(action ? [`${action.label}:\n${action.url}`] : []), ...closing];
	return `${parts.join("\n\n")}\n`;
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** Styles stand in attributes: mail programs drop style sheets. The colours are those of app/globals.css on its light page. */
export function letterHtml({ language, subject, greeting, paragraphs, action, closing }: Letter): string {
	const p = (text: string, style: string) => `<p style="margin:0 0 16px;${style}">${escapeHtml(text)}</p>`;
	const button = action
		? `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="display:inline-block;padding:11px 18px;border-radius:8px;background:#1f4e79;color:#ffffff;text-decoration:none;font-weight:600">${escapeHtml(action.label)}</a></p>
<p style="margin:0 0 16px;font-size:13px;color:#5f5b54;word-break:break-all">${escapeHtml(action.url)}</p>`
		: "";
	return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="auto">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;background:#fbfaf6;color:#1d1c1a;font:16px/1.55 Georgia,'Times New Roman',serif">
<div style="max-width:34em;margin:0 auto;padding:28px;background:#ffffff;border:1px solid #e6e1d6;border-radius:12px">
${p(greeting, "")}
${paragraphs.map((one) => p(one, "")).join("\n")}
${button}
${closing.map((one) => p(one, "font-size:13px;color:#5f5b54")).join("\n")}
</div>
</body>
</html>
`;
}
