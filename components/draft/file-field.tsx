"use client";
/**
 * Choosing a file, or dropping it anywhere on the page; stands inside a Field. The browser keeps no chosen file over a refusal, so there is
 * nothing to put back.
 */
import { type ComponentProps, useEffect, useRef } from "react";
import { TextInput } from "@/components/ui/field";

type Props = ComponentProps<"input"> & {
	/** Bytes; a larger file is refused here, before it is sent in vain. */
	most: number;
	tooLarge: string;
};

export function FileField({ most, tooLarge, ...props }: Props) {
	const field = useRef<HTMLInputElement>(null);
	const check = () => field.current?.setCustomValidity((field.current.files?.[0]?.size ?? 0) > most ? tooLarge : "");
	const whenDropped = useRef(check);
	whenDropped.current = check;
	useEffect(() => {
		const files = (event: DragEvent) => (event.dataTransfer?.types.includes("Files") ? event.dataTransfer : null);
		const over = (event: DragEvent) => {
			const transfer = files(event);
			if (transfer === null) return;
			event.preventDefault();
			transfer.dropEffect = "copy";
		};
		const drop = (event: DragEvent) => {
			const transfer = files(event);
			if (transfer === null || field.current === null) return;
			// Or the browser would open the file in the place of this page.
			event.preventDefault();
			if (transfer.files.length !== 1) return;
			field.current.files = transfer.files;
			field.current.focus();
			whenDropped.current();
		};
		document.addEventListener("dragover", over);
		document.addEventListener("drop", drop);
		return () => {
			document.removeEventListener("dragover", over);
			document.removeEventListener("drop", drop);
		};
	}, []);
	return (
		<TextInput
			ref={field}
			type="file"
			onChange={check}
			className="cursor-pointer file:me-3 file:cursor-pointer file:rounded-md file:border file:border-line file:bg-sunken file:px-3 file:py-1 file:font-medium file:text-ink"
			{...props}
		/>
	);
}
