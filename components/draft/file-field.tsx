"use client";
/** Choosing a file; stands inside a Field. The browser keeps no chosen file over a refusal, so there is nothing to put back. */
import type { ComponentProps } from "react";
import { TextInput } from "@/components/ui/field";

export function FileField(props: ComponentProps<"input">) {
	return (
		<TextInput
			type="file"
			className="cursor-pointer file:me-3 file:cursor-pointer file:rounded-md file:border file:border-line file:bg-sunken file:px-3 file:py-1 file:font-medium file:text-ink"
			{...props}
		/>
	);
}
