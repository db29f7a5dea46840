/** A file or pasted text, with a title and a language for whoever wants to give them. Works as a plain form. */
import { Card } from "@/components/ui/card";
import { Field, Select } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { importPaperAction } from "@/lib/actions/draft";
import { requestLocale, translator } from "@/lib/i18n/request";
import { FileField } from "./file-field";
import { languageChoices } from "./language-choices";
import { PastedText } from "./pasted-text";

/** Megabytes; what counts is lib/importers/decode.ts. */
const most = 20;

type Props = { seminarId: string /** What somebody chose who tries again. */; wanted?: { title: string; language: string } };

export async function ImportForm({ seminarId, wanted = { title: "", language: "" } }: Props) {
	const [t, refusals] = [await translator("import"), await translator("refusals")];
	const choices = languageChoices(await requestLocale());
	return (
		<Card>
			<ActionForm action={importPaperAction} className="grid gap-5">
				<input type="hidden" name="seminarId" value={seminarId} />
				<Field label={t("file")} name="file" hint={t("fileHint")}>
					<FileField
						most={most * 1024 * 1024}
						tooLarge={refusals("file-too-large", { limit: most })}
						accept=".pdf,application/pdf,.docx,.docm,.dotx,application/vnd.openxmlformats-officedocument.wordprocessingml.document,.odt,.ott,.fodt,application/vnd.oasis.opendocument.text,.html,.htm,text/html,.mht,.mhtml,multipart/related,.eml,message/rfc822,.txt,.md,.markdown,.text,text/plain,text/markdown"
					/>
				</Field>
				<p className="flex items-center gap-3 text-muted before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
					{t("or")}
				</p>
				<Field label={t("pasted")} name="text" hint={t("pastedHint")}>
					<PastedText texts={{ rich: t("pastedRich"), changed: t("pastedChanged"), textOnly: t("pastedTextOnly") }} />
				</Field>
				<div className="grid gap-5 border-t border-line pt-5 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
					<Field label={t("paperTitle")} name="title" hint={t("titleHint")} maxLength={300} dir="auto" defaultValue={wanted.title} />
					<Field label={t("language")} name="language" hint={t("languageHint")}>
						<Select defaultValue={choices.some(({ code }) => code === wanted.language) ? wanted.language : ""}>
							<option value="">{t("languageFound")}</option>
							{choices.map(({ code, name }) => (
								<option key={code} value={code}>
									{name}
								</option>
							))}
						</Select>
					</Field>
				</div>
				<div>
					<SubmitButton>{t("submit")}</SubmitButton>
				</div>
			</ActionForm>
		</Card>
	);
}
