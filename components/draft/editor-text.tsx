"use client";
/**
 * The words of a block in its form. With JavaScript the form is told where the cursor stands when it asks to be cut; without it, the sign |
 * says where. What is typed is kept in the browser until it is saved: a tab that closes takes nothing away.
 */
import { useEffect, useRef, useState } from "react";
import { useKeptDraft } from "@/components/thread/kept-draft";
import { buttonClass } from "@/components/ui/button";
import { Field, TextArea } from "@/components/ui/field";
import type { KeepText } from "./keep-text";

type Props = { name: string; label: string; text: string; rows: number; keep: KeepText };

export function EditorText({ name, label, text, rows, keep }: Props) {
	const area = useRef<HTMLTextAreaElement>(null);
	const [offset, setOffset] = useState("");
	const { text: found, setText, forget } = useKeptDraft(keep.key, "");
	const [isTouched, touch] = useState(false);
	const sent = useRef(false);
	const drop = useRef(forget);
	drop.current = forget;
	useEffect(() => {
		const element = area.current;
		if (element === null) return;
		const form = element.form;
		const report = () => setOffset(String(element.selectionStart));
		const submitted = () => {
			sent.current = true;
		};
		report();
		element.focus({ preventScroll: false });
		form?.addEventListener("submit", submitted);
		form?.closest("[data-editor]")?.setAttribute("data-scripted", "");
		element.addEventListener("selectionchange", report);
		for (const event of ["keyup", "pointerup", "input"]) element.addEventListener(event, report);
		return () => {
			form?.removeEventListener("submit", submitted);
			element.removeEventListener("selectionchange", report);
			for (const event of ["keyup", "pointerup", "input"]) element.removeEventListener(event, report);
			// The form goes away once it was saved; where it was refused, or the server did not answer, it stays.
			if (sent.current) drop.current();
		};
	}, []);
	const put = (value: string) => {
		if (area.current !== null) area.current.value = value;
		touch(true);
	};
	return (
		<>
			<input type="hidden" name="offset" value={offset} />
			{!isTouched && found !== "" && found !== text && (
				<div role="status" className="rounded-lg border border-line bg-focus-soft p-3 text-[0.8125rem]">
					<p>{keep.was}</p>
					<div className="mt-2 flex flex-wrap gap-2">
						<button type="button" className={buttonClass({ size: "small" })} onClick={() => put(found)}>
							{keep.take}
						</button>
						<button
							type="button"
							className={buttonClass({ size: "small", variant: "quiet" })}
							onClick={() => {
								forget();
								touch(true);
							}}
						>
							{keep.drop}
						</button>
					</div>
				</div>
			)}
			<Field label={label} name={name}>
				<TextArea
					ref={area}
					rows={rows}
					defaultValue={text}
					dir="auto"
					maxLength={100_000}
					onChange={({ target }) => {
						touch(true);
						sent.current = false;
						setText(target.value);
					}}
					className="font-serif text-[1.0625rem] leading-relaxed sm:text-[1.0625rem]"
				/>
			</Field>
		</>
	);
}
