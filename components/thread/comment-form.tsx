"use client";
/** To say something about a paragraph, or about exact words in it. */
import { use, useEffect, useId, useRef } from "react";
import { ActionForm } from "@/components/ui/form";
import { FormState, useFieldAnswer } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { writeCommentAction } from "@/lib/actions/comment";
import { KeptTextArea } from "./kept-text-area";
import { quoteWords, useQuotedWords } from "./quoted-words";

export interface CommentFormTexts {
	body: string;
	placeholder: string;
	kind: string;
	/** Value → name. */
	kinds: Record<string, string>;
	words: string;
	wordsHint: string;
	dropWords: string;
	kept: string;
	markdown: string;
	send: string;
	done: string;
}

/** `writer`: the member whose unsent words are kept; several people may use one browser. */
type Props = { blockId: string; writer: string; texts: CommentFormTexts };

export function CommentForm({ blockId, writer, texts }: Props) {
	return (
		<ActionForm action={writeCommentAction} done={texts.done} className="composer" aria-label={texts.body}>
			<input type="hidden" name="blockId" value={blockId} />
			<Words blockId={blockId} texts={texts} />
			<KeptTextArea
				draftKey={`${writer}.comment.${blockId}`}
				name="body"
				label={texts.body}
				labelHidden
				placeholder={texts.placeholder}
				hint={texts.markdown}
				keptHint={texts.kept}
				rows={1}
				required
				maxLength={10_000}
			>
				<div className="flex flex-wrap items-center gap-2">
					<Kind texts={texts} />
					<SubmitButton size="small" className="ms-auto">
						{texts.send}
					</SubmitButton>
				</div>
			</KeptTextArea>
		</ActionForm>
	);
}

function Kind({ texts }: Pick<Props, "texts">) {
	const id = useId();
	const kind = useFieldAnswer("kind").typed ?? "general";
	return (
		<>
			<label className="sr-only" htmlFor={id}>
				{texts.kind}
			</label>
			<select id={id} key={kind} name="kind" defaultValue={kind} className="plain-select">
				{Object.entries(texts.kinds).map(([value, label]) => (
					<option key={value} value={value}>
						{label}
					</option>
				))}
			</select>
		</>
	);
}

/** What the comment points at: the words selected in the paper, else a field to paste some into. */
function Words({ blockId, texts }: Omit<Props, "writer">) {
	const quoted = useQuotedWords(blockId);
	const answer = use(FormState);
	const { typed, problem } = useFieldAnswer("anchor.exact");
	const id = useId();
	const root = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (quoted !== null) root.current?.closest("form")?.querySelector<HTMLElement>("[name=body]")?.focus();
	}, [quoted]);
	useEffect(() => {
		if (answer.status === "done") quoteWords(null);
	}, [answer]);
	if (quoted !== null)
		return (
			<div ref={root} className="quoted-words">
				<q dir="auto">{quoted.exact}</q>
				<button type="button" onClick={() => quoteWords(null)} aria-label={texts.dropWords} title={texts.dropWords}>
					×
				</button>
				<input type="hidden" name="anchor.exact" value={quoted.exact} />
				<input type="hidden" name="anchor.prefix" value={quoted.prefix} />
				<input type="hidden" name="anchor.suffix" value={quoted.suffix} />
			</div>
		);
	return (
		<details className="pasted-words" open={Boolean(typed) || problem !== null || undefined}>
			<summary>{texts.words}</summary>
			<label htmlFor={id}>{texts.wordsHint}</label>
			<textarea id={id} name="anchor.exact" dir="auto" rows={2} defaultValue={typed ?? ""} className="writing" />
			{problem !== null && <p className="text-[0.8125rem] font-medium text-danger">{problem}</p>}
		</details>
	);
}
