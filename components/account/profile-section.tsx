/** Name and language. */
import { Field, Select } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeProfileAction } from "@/lib/actions/account";
import { locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/request";
import type { AccountView } from "@/lib/queries/account";
import { AccountSection } from "./account-section";

export async function ProfileSection({ account: { name, email, locale } }: { account: AccountView }) {
	const t = await translator("account");
	return (
		<AccountSection id="profile" title={t("profile")}>
			<ActionForm action={changeProfileAction} done={t("saved")} className="grid max-w-md gap-4">
				<Field label={t("name")} name="name" defaultValue={name} autoComplete="name" required maxLength={120} />
				<div>
					<p className="font-medium">{t("email")}</p>
					<p>{email}</p>
					<p className="text-[0.8125rem] text-muted">{t("emailHint")}</p>
				</div>
				<Field label={t("language")} name="locale">
					<Select defaultValue={locale ?? ""}>
						<option value="">{t("languageBrowser")}</option>
						{locales.map((one) => (
							<option key={one} value={one} lang={one}>
								{nameOfLanguage(one)}
							</option>
						))}
					</Select>
				</Field>
				<SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
			</ActionForm>
		</AccountSection>
	);
}

/** In itself, for whoever does not read the present one. */
function nameOfLanguage(locale: string): string {
	return new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
}
