/** Signing in: one form with two buttons, so that the address is typed once whichever way it goes. */
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { signInAction } from "@/lib/actions/sign-in";
import { translator } from "@/lib/i18n/request";
import { ProviderForm } from "./provider-form";

interface Props {
	/** Where to go afterwards. */
	to: string;
	/** Mail is kept in the outbox instead of being sent. */
	keepsMail: boolean;
}

export async function SignInForm({ to, keepsMail }: Props) {
	const t = await translator("signIn");
	return (
		<Card className="self-start">
			<ActionForm action={signInAction} done={t("linkSent")} className="grid gap-4">
				<input type="hidden" name="to" value={to} />
				<Field label={t("email")} name="email" type="email" autoComplete="username" required maxLength={254} />
				{/* Not `required`: the button for a link needs none. */}
				<Field label={t("password")} name="password" type="password" autoComplete="current-password" maxLength={1000} />
				<SubmitButton name="with" value="password">
					{t("submit")}
				</SubmitButton>
				<Divider>{t("or")}</Divider>
				<div className="grid gap-1.5">
					<SubmitButton variant="secondary" name="with" value="link" aria-describedby="link-hint">
						{t("link")}
					</SubmitButton>
					<p id="link-hint" className="text-[0.8125rem] text-muted">
						{t("linkHint")} {keepsMail && t("outboxNote")}
					</p>
				</div>
			</ActionForm>
			<ProviderForm to={to} className="mt-4 border-t border-line pt-4" />
			<p className="mt-4 border-t border-line pt-4 text-[0.8125rem] text-muted">{t("noAccount")}</p>
		</Card>
	);
}

function Divider({ children }: { children: string }) {
	return (
		<div className="flex items-center gap-3 text-[0.8125rem] text-muted">
			<span className="h-px grow bg-line" />
			{children}
			<span className="h-px grow bg-line" />
		</div>
	);
}
