/** The form of one block: words, number, title, kind, and where to cut it. */
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { rewriteBlockAction } from "@/lib/actions/draft";
import { blockKinds } from "@/lib/domain/block";
import { requestLocale, translator } from "@/lib/i18n/request";
import type { DraftBlockView, DraftCheckView } from "@/lib/queries/draft-check";
import { EditorText } from "./editor-text";
import { keepText } from "./keep-text";
import { languageChoices, nameOfLanguage } from "./language-choices";
import { nameOfBlock } from "./name-of-block";
import { ownTongue } from "./own-tongue";

/** `reader`: whose words are kept in this browser. */
type Props = { block: DraftBlockView; paper: DraftCheckView["paper"]; draft: DraftCheckView["draft"]; path: string; reader: string };

export async function BlockEditor({ block, paper, draft, path, reader }: Props) {
	const [t, locale] = [await translator("draft"), await requestLocale()];
	const { id, kind, level, label, title, text, language } = block;
	const name = nameOfBlock(block, t);
	return (
		<section
			id={`block-${id}`}
			data-block={id}
			data-editor=""
			tabIndex={-1}
			aria-label={t("toolsFor", { what: name })}
			className="draft-editor"
		>
			<ActionForm action={rewriteBlockAction} className="grid gap-4" {...(await ownTongue())}>
				<input type="hidden" name="draftId" value={draft.id} />
				<input type="hidden" name="revision" value={draft.revision} />
				<input type="hidden" name="blockId" value={id} />
				<input type="hidden" name="back" value={path} />
				<EditorText name="text" label={t("text")} text={text} rows={rowsFor(text)} keep={keepText(`${reader}.${id}`, t)} />
				<div className="grid grid-cols-[2fr_1fr] items-end gap-4 sm:grid-cols-[2fr_1fr_2fr]">
					<Field label={t("kind")} name="kind">
						<Select defaultValue={kind}>
							{blockKinds.map((one) => (
								<option key={one} value={one}>
									{t(`kinds.${one}`)}
								</option>
							))}
						</Select>
					</Field>
					<Field label={t("level")} name="level">
						<Select defaultValue={String(Math.max(1, level))}>
							{[1, 2, 3, 4, 5, 6].map((one) => (
								<option key={one} value={one}>
									{one}
								</option>
							))}
						</Select>
					</Field>
					<Field
						label={t("label")}
						name="label"
						hint={t("labelHint")}
						defaultValue={label ?? ""}
						maxLength={60}
						dir="auto"
						className="col-span-2 sm:col-span-1"
					/>
				</div>
				<div className="grid items-start gap-4 sm:grid-cols-[3fr_2fr]">
					<Field label={t("runIn")} name="title" hint={t("runInHint")} defaultValue={title ?? ""} maxLength={300} dir="auto" />
					<Field label={t("language")} name="language" hint={t("languageHint")}>
						<Select defaultValue={language ?? ""}>
							<option value="">
								{paper.language === "und" ? t("languageOfPaper") : t("languageAsPaper", { name: nameOfLanguage(paper.language, locale) })}
							</option>
							{languageChoices(locale, language).map(({ code, name: called }) => (
								<option key={code} value={code}>
									{called}
								</option>
							))}
						</Select>
					</Field>
				</div>
				<div className="flex flex-wrap items-center gap-2">
					<SubmitButton name="do" value="save">
						{t("save")}
					</SubmitButton>
					<SubmitButton variant="secondary" name="do" value="split" data-split="">
						{t("split")}
					</SubmitButton>
					{label !== null && (
						<SubmitButton variant="secondary" name="do" value="renumber" title={t("renumberHint")}>
							{t("renumber")}
						</SubmitButton>
					)}
					<Link href={`${path}#block-${id}`} scroll={false} data-close="" className={buttonClass({ variant: "quiet" })}>
						{t("close")}
					</Link>
					<p className="basis-full text-[0.8125rem] text-muted">
						<span className="without-script">{t("splitHint")}</span>
						<span className="with-script">{t("splitHintCursor")}</span>
					</p>
				</div>
			</ActionForm>
		</section>
	);
}

function rowsFor(text: string): number {
	return Math.min(18, Math.max(3, Math.ceil(text.length / 62) + (text.match(/\n/g)?.length ?? 0) + 1));
}
