"use client";
/** A field whose text is kept in this browser until it has been sent. Stands inside an ActionForm, which says when that is. */
import { type ComponentProps, type ReactNode, use, useEffect, useId } from "react";
import { FormState, useFieldAnswer } from "@/components/ui/form-state";
import { useKeptDraft } from "./kept-draft";

type Props = Omit<ComponentProps<"textarea">, "value" | "onChange" | "children"> & {
	/** What the text is about; one kept draft for each. */
	draftKey: string;
	name: string;
	label: string;
	labelHidden?: boolean;
	/** Below the field, until there is something to keep; then `keptHint`. */
	hint: string;
	keptHint: string;
	/** Beside the hint. */
	children?: ReactNode;
};

export function KeptTextArea({ draftKey, name, label, labelHidden = false, hint, keptHint, children, className = "", ...rest }: Props) {
	const id = useId();
	const { typed, problem } = useFieldAnswer(name);
	const answer = use(FormState);
	const { text, kept, setText, forget } = useKeptDraft(draftKey, typed ?? "");
	useEffect(() => {
		if (answer.status === "done") forget();
	}, [answer, forget]);
	return (
		<>
			<label className={labelHidden ? "sr-only" : "font-medium"} htmlFor={id}>
				{label}
			</label>
			<textarea
				id={id}
				name={name}
				dir="auto"
				value={text}
				onChange={(event) => setText(event.target.value)}
				aria-describedby={`${id}-hint`}
				aria-invalid={problem !== null || undefined}
				className={`writing ${className}`}
				{...rest}
			/>
			{problem !== null && <p className="text-[0.8125rem] font-medium text-danger">{problem}</p>}
			<div className="writing-foot" data-begun={text === "" ? undefined : ""}>
				<p id={`${id}-hint`} className="text-xs text-faint">
					{kept ? keptHint : hint}
				</p>
				{children}
			</div>
		</>
	);
}
