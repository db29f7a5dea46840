"use client";
/** A link to hand on: whole, selected with one click, and copied by a button where the browser can. */
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Props = { link: string; label: string; hint: string; copy: string; copied: string };

export function CopyLink({ link, label, hint, copy, copied }: Props) {
	const id = useId();
	const [done, setDone] = useState(false);
	return (
		<div className="mt-2 grid gap-1.5 text-ink">
			<label htmlFor={id} className="font-medium">
				{label}
			</label>
			<div className="flex flex-wrap gap-2">
				<input
					id={id}
					readOnly
					value={link}
					aria-describedby={`${id}-hint`}
					onFocus={(event) => event.currentTarget.select()}
					className="min-h-9 min-w-0 grow basis-64 rounded-lg border border-line-strong bg-surface px-3 text-[0.8125rem]"
				/>
				<Button onClick={() => void navigator.clipboard.writeText(link).then(() => setDone(true))}>
					<Icon name={done ? "check" : "copy"} />
					<span aria-live="polite">{done ? copied : copy}</span>
				</Button>
			</div>
			<p id={`${id}-hint`} className="text-[0.8125rem] text-muted">
				{hint}
			</p>
		</div>
	);
}
