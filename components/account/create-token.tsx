"use client";
/** Making a token. It stands in the answer, this once; nothing else keeps it. */
import { useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { FormState } from "@/components/ui/form-state";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { createTokenAction } from "@/lib/actions/account";

interface Props {
	texts: Record<"name" | "nameHint" | "lifetime" | "submit" | "label" | "copy" | "copied" | "made", string>;
	lifetimes: { value: string; label: string }[];
}

export function CreateToken({ texts, lifetimes }: Props) {
	const [answer, submit] = useActionState(createTokenAction, { status: "idle" });
	const heading = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (answer.status !== "idle") heading.current?.focus();
	}, [answer]);
	return (
		<FormState value={answer}>
			<div ref={heading} tabIndex={-1} className="mt-4 scroll-mt-24">
				{answer.status === "done" && (
					<Notice tone="success" title={texts.made.replace("{name}", answer.name)}>
						<NewToken key={answer.at} token={answer.token} texts={texts} />
					</Notice>
				)}
				{answer.status === "refused" && (
					<div role="alert">
						<Notice tone="danger">{answer.sentence}</Notice>
					</div>
				)}
			</div>
			<form action={submit} className="mt-4 grid items-end gap-4 sm:grid-cols-[1fr_auto_auto]">
				<Field label={texts.name} hint={texts.nameHint} name="name" required maxLength={120} autoComplete="off" />
				<Field label={texts.lifetime} name="lifetime">
					<Select defaultValue="90">
						{lifetimes.map(({ value, label }) => (
							<option key={value} value={value}>
								{label}
							</option>
						))}
					</Select>
				</Field>
				<SubmitButton variant="secondary" className="justify-self-start">
					{texts.submit}
				</SubmitButton>
			</form>
		</FormState>
	);
}

function NewToken({ token, texts }: { token: string; texts: Props["texts"] }) {
	const [copied, setCopied] = useState(false);
	// Not on a page without https: browsers keep the clipboard from it. The token can be marked and copied by hand.
	const [canCopy, setCanCopy] = useState(false);
	useEffect(() => setCanCopy(Boolean(navigator.clipboard)), []);
	return (
		<div className="mt-2 flex flex-wrap items-center gap-2">
			<input
				readOnly
				value={token}
				aria-label={texts.label}
				onFocus={(event) => event.currentTarget.select()}
				className="min-w-0 grow rounded-lg border border-line-strong bg-surface px-3 py-1.5 font-mono text-[0.8125rem]"
			/>
			{canCopy && (
				<Button size="small" onClick={() => navigator.clipboard.writeText(token).then(() => setCopied(true))}>
					<Icon name="copy" className="size-4" />
					{texts.copy}
				</Button>
			)}
			<span role="status" className="text-[0.8125rem] text-agree-ink empty:hidden">
				{copied ? texts.copied : ""}
			</span>
		</div>
	);
}
