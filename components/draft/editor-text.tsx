"use client";
/**
 * The words of a block in its form. With JavaScript the form is told where the cursor stands when it asks to be cut; without it, the sign |
 * says where.
 */
import { useEffect, useRef, useState } from "react";
import { useUnsavedWarning } from "@/components/paper/unsaved";
import { Field, TextArea } from "@/components/ui/field";

export function EditorText({ name, label, text, rows }: { name: string; label: string; text: string; rows: number }) {
	const area = useRef<HTMLTextAreaElement>(null);
	const [offset, setOffset] = useState("");
	const [changed, saved] = useUnsavedWarning();
	useEffect(() => {
		const element = area.current;
		if (element === null) return;
		const form = element.form;
		const report = () => setOffset(String(element.selectionStart));
		report();
		element.focus({ preventScroll: false });
		form?.addEventListener("submit", saved);
		form?.closest("[data-editor]")?.setAttribute("data-scripted", "");
		element.addEventListener("selectionchange", report);
		for (const event of ["keyup", "pointerup", "input"]) element.addEventListener(event, report);
		return () => {
			form?.removeEventListener("submit", saved);
			element.removeEventListener("selectionchange", report);
			for (const event of ["keyup", "pointerup", "input"]) element.removeEventListener(event, report);
		};
	}, [saved]);
	return (
		<>
			<input type="hidden" name="offset" value={offset} />
			<Field label={label} name={name}>
				<TextArea
					ref={area}
					rows={rows}
					defaultValue={text}
					dir="auto"
					maxLength={100_000}
					onChange={changed}
					className="font-serif text-[1.0625rem] leading-relaxed sm:text-[1.0625rem]"
				/>
			</Field>
		</>
	);
}
