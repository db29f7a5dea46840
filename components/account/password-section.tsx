/** Changing the password, or choosing a first one. */
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { changePasswordAction } from "@/lib/actions/account";
import { translator } from "@/lib/i18n/request";
import type { AccountView } from "@/lib/queries/account";
import { AccountSection } from "./account-section";

export async function PasswordSection({ account: { email, hasPassword, mustProvePassword } }: { account: AccountView }) {
	const t = await translator("account");
	return (
		<AccountSection
			id="password"
			title={t("password")}
			intro={mustProvePassword ? undefined : hasPassword ? t("passwordForgotten") : t("passwordNone")}
		>
			<ActionForm action={changePasswordAction} done={t("passwordChanged")} className="grid max-w-md gap-4">
				<input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
				{mustProvePassword && (
					<Field
						label={t("currentPassword")}
						name="currentPassword"
						type="password"
						autoComplete="current-password"
						required
						maxLength={1000}
					/>
				)}
				<Field
					label={t("newPassword")}
					hint={t("newPasswordHint")}
					name="newPassword"
					type="password"
					autoComplete="new-password"
					required
					minLength={10}
					maxLength={200}
				/>
				<SubmitButton className="justify-self-start">{hasPassword ? t("changePassword") : t("setPassword")}</SubmitButton>
			</ActionForm>
		</AccountSection>
	);
}
