"use client";
/**
 * Where the text of a paper is pasted. Word, Google Docs and browsers put it on the clipboard twice, as text and as HTML: the text is shown,
 * the HTML goes along in a hidden field, unread and never drawn, so that headings, lists and emphasis come in too. Whoever changes the text
 * afterwards means the text alone. Without JavaScript it is a plain field.
 */
import { type ClipboardEvent, type FormEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";

/** Characters of HTML; longer ones are not sent. */
const most = 18 * 1024 * 1024;
/** Tags that say more than the text does. */
const telling = /<(?:h[1-6]|li|table|b|strong|em|i|u|a|sup|sub|blockquote|p|dl)[\s>]/i;

interface Texts {
	rich: string;
	changed: string;
	textOnly: string;
}

export function PastedText({ texts }: { texts: Texts }) {
	const [html, setHtml] = useState("");
	const [said, setSaid] = useState<"" | "rich" | "changed">("");
	const isPasting = useRef(false);
	const statusId = useId();

	const drop = (next: "" | "changed") => {
		setHtml("");
		setSaid(next);
	};
	const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
		const { selectionStart, selectionEnd, value } = event.currentTarget;
		const isWhole = selectionEnd - selectionStart === value.length;
		const clip = event.clipboardData.getData("text/html");
		if (!isWhole || clip.length > most || !telling.test(clip)) return;
		isPasting.current = true;
		setHtml(clip);
		setSaid("rich");
	};
	const change = (event: FormEvent<HTMLTextAreaElement>) => {
		const wasPasted = isPasting.current;
		isPasting.current = false;
		if (!wasPasted && html !== "") drop(event.currentTarget.value.trim() === "" ? "" : "changed");
		else if (event.currentTarget.value === "") drop("");
	};
	return (
		<>
			<TextArea rows={10} dir="auto" className="font-serif text-base" onPaste={paste} onInput={change} />
			<input type="hidden" name="pasted" value={html} />
			<div className="flex flex-wrap items-center gap-x-3 gap-y-1">
				<p id={statusId} role="status" className="text-[0.8125rem] text-muted empty:hidden">
					{said === "" ? "" : texts[said]}
				</p>
				{html !== "" && (
					<Button type="button" variant="quiet" size="small" aria-describedby={statusId} onClick={() => drop("changed")}>
						{texts.textOnly}
					</Button>
				)}
			</div>
		</>
	);
}
