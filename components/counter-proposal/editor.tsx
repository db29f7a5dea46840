"use client";
/** A counter-proposal, written in the place of the paragraph it would change: its text is there already, and the changes show as one types. */
import { useRouter } from "next/navigation";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { addressOf, focusTarget } from "@/components/paper/places";
import { useUnsavedWarning } from "@/components/paper/unsaved";
import { quoteWords, useQuotedWords } from "@/components/thread/quoted-words";
import { buttonClass } from "@/components/ui/button";
import { Field, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { useFieldAnswer } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { submitCounterProposalAction } from "@/lib/actions/counter-proposal";
import { counterProposalKinds } from "@/lib/domain/contribution";
import { countWords, type DiffSegment, diffWords } from "@/lib/domain/word-diff";
import { Changes } from "./changes";
import type { EditorTexts } from "./editor-texts";

type Props = {
	blockId: string;
	before: string;
	closeHref: string;
	dir: "ltr" | "rtl";
	lang: string | undefined;
	formDir: "ltr" | "rtl";
	texts: EditorTexts;
};
type Kind = (typeof counterProposalKinds)[number];

export function ProposalEditor(props: Props) {
	const router = useRouter();
	const [markChanged, markSent] = useUnsavedWarning();
	const { closeHref, formDir, texts } = props;
	return (
		<div onInput={markChanged} className="proposal-editor">
			<ActionForm
				action={submitCounterProposalAction}
				aria-label={texts.label}
				dir={formDir}
				onDone={() => {
					markSent();
					quoteWords(null);
					focusTarget(closeHref);
					router.replace(addressOf(closeHref), { scroll: false });
				}}
			>
				<Fields {...props} />
			</ActionForm>
		</div>
	);
}

function Fields({ blockId, before, closeHref, dir, lang, texts }: Props) {
	const typedKind = useFieldAnswer("kind").typed;
	const typedText = useFieldAnswer("text");
	const [kind, setKind] = useState<Kind>(counterProposalKinds.find((one) => one === typedKind) ?? "replace");
	// Changing the kind loses nothing: the paragraph as reworded and the paragraph to insert are two texts.
	const [reworded, setReworded] = useState(typedKind !== "insert" ? (typedText.typed ?? before) : before);
	const [added, setAdded] = useState(typedKind === "insert" ? (typedText.typed ?? "") : "");
	const field = useRef<HTMLTextAreaElement>(null);
	const quoted = useQuotedWords(blockId);
	useEffect(() => {
		const element = field.current;
		if (element === null) return;
		element.focus({ preventScroll: true });
		// What was selected in the paper is selected here.
		if (quoted !== null) element.setSelectionRange(quoted.start, quoted.end);
		element.scrollIntoView({ block: "nearest" });
	}, [quoted]);
	const text = kind === "insert" ? added : reworded;
	return (
		<>
			<input type="hidden" name="blockId" value={blockId} />
			<fieldset className="proposal-kinds">
				<legend>{texts.kind}</legend>
				{counterProposalKinds.map((one) => (
					<label key={one}>
						<input type="radio" name="kind" value={one} checked={kind === one} onChange={() => setKind(one)} />
						{texts.kinds[one]?.name}
					</label>
				))}
			</fieldset>
			<p className="text-xs text-muted">{texts.kinds[kind]?.hint}</p>
			{kind !== "delete" && (
				<textarea
					ref={field}
					name="text"
					dir={dir}
					lang={lang}
					aria-label={kind === "insert" ? texts.newText : texts.text}
					aria-invalid={typedText.problem !== null || undefined}
					placeholder={kind === "insert" ? texts.newText : undefined}
					required
					maxLength={20_000}
					value={text}
					onChange={(event) => (kind === "insert" ? setAdded : setReworded)(event.target.value)}
					className="writing proposed-text"
				/>
			)}
			{typedText.problem !== null && <p className="text-[0.8125rem] font-medium text-danger">{typedText.problem}</p>}
			<Preview kind={kind} before={before} text={text} dir={dir} lang={lang} texts={texts} onRestore={() => setReworded(before)} />
			<Field label={texts.rationale} name="rationale" hint={texts.rationaleHint}>
				<TextArea rows={2} dir="auto" required maxLength={4000} />
			</Field>
			<div className="flex flex-wrap justify-end gap-2">
				<a href={closeHref} className={buttonClass({ variant: "quiet" })}>
					{texts.cancel}
				</a>
				<SubmitButton>{texts.send}</SubmitButton>
			</div>
		</>
	);
}

type PreviewProps = Pick<Props, "before" | "dir" | "lang" | "texts"> & { kind: Kind; text: string; onRestore: () => void };

function Preview({ kind, before, text, dir, lang, texts, onRestore }: PreviewProps) {
	// Typing comes first; the comparison follows when there is time.
	const settled = useDeferredValue(text);
	const segments = useMemo(() => changesOf(kind, before, settled), [kind, before, settled]);
	const { inserted, deleted } = countWords(segments);
	const unchanged = inserted === 0 && deleted === 0 && segments.every((segment) => segment.kind === "same");
	return (
		<section aria-label={texts.preview} className="preview">
			<p className="preview-head">
				<b>{texts.preview}</b>
				{unchanged ? (
					<span>{texts.unchanged}</span>
				) : (
					<>
						<span className="text-inserted">
							{texts.added} {inserted}
						</span>
						<span className="text-deleted">
							{texts.removed} {deleted}
						</span>
						{(kind === "replace" || kind === "editorial") && (
							<button type="button" className="as-link ms-auto" onClick={onRestore}>
								{texts.restore}
							</button>
						)}
					</>
				)}
			</p>
			<p dir={dir} lang={lang} className="changes">
				<Changes segments={segments} />
			</p>
		</section>
	);
}

function changesOf(kind: Kind, before: string, text: string): DiffSegment[] {
	if (kind === "delete") return [{ kind: "deleted", text: before }];
	if (kind === "insert") return text === "" ? [] : [{ kind: "inserted", text }];
	return diffWords(before, text);
}
