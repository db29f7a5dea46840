"use client";
/** Choosing a file; stands inside a Field. The browser keeps no chosen file over a refusal, so there is nothing to put back. */
import type { ComponentProps } from "react";
import { TextInput } from "@/components/ui/field";

type Props = ComponentProps<"input"> & {
	/** Bytes; a larger file is refused here, before it is sent in vain. */
	most: number;
	tooLarge: string;
};

export function FileField({ most, tooLarge, ...props }: Props) {
	return (
		<TextInput
			type="file"
			onChange={({ currentTarget }) => currentTarget.setCustomValidity((currentTarget.files?.[0]?.size ?? 0) > most ? tooLarge : "")}
			className="cursor-pointer file:me-3 file:cursor-pointer file:rounded-md file:border file:border-line file:bg-sunken file:px-3 file:py-1 file:font-medium file:text-ink"
			{...props}
		/>
	);
}
