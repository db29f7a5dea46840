/** What it takes to accept: an account to be made, one to sign in with, a click, or another person. */
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptInvitationAction, registerByInvitationAction } from "@/lib/actions/invitation";
import { signOutAction } from "@/lib/actions/sign-in";
import { translator } from "@/lib/i18n/request";
import type { InvitationView } from "@/lib/queries/invitation";
import { ProviderForm } from "./provider-form";

interface Props {
	token: string;
	invitation: InvitationView;
	/** The address of whoever is signed in; "" for nobody. */
	current: string;
}

export async function AcceptInvitation({ token, invitation, current }: Props) {
	const t = await translator("invitation");
	const { next, email } = invitation;
	if (next === "register") return <Register token={token} invitation={invitation} />;
	if (next === "accept") {
		return (
			<ActionForm action={acceptInvitationAction} className="grid justify-items-start gap-4">
				<input type="hidden" name="token" value={token} />
				<p>{t("acceptIntro", { email })}</p>
				<SubmitButton>{t("accept")}</SubmitButton>
			</ActionForm>
		);
	}
	if (next === "sign-in") {
		return (
			<div className="grid justify-items-start gap-4">
				<p>{t("signInIntro", { email })}</p>
				<Link href={`/sign-in?to=${encodeURIComponent(`/invitations/${token}`)}`} className={buttonClass({ variant: "primary" })}>
					{t("signIn")}
				</Link>
			</div>
		);
	}
	return (
		<form action={signOutAction} className="grid justify-items-start gap-4">
			<p>{t("otherIntro", { current, email })}</p>
			<SubmitButton variant="secondary">{t("signOut")}</SubmitButton>
		</form>
	);
}

async function Register({ token, invitation }: { token: string; invitation: InvitationView }) {
	const t = await translator("invitation");
	return (
		<Card as="section" aria-labelledby="register">
			<h2 id="register" className="mb-4 font-serif text-xl font-semibold">
				{t("registerTitle")}
			</h2>
			<ActionForm action={registerByInvitationAction} className="grid gap-4">
				<input type="hidden" name="token" value={token} />
				{/* So that password managers know what the password is for. */}
				<input type="email" name="username" value={invitation.email} autoComplete="username" readOnly hidden />
				<Field
					label={t("name")}
					hint={t("nameHint")}
					name="name"
					defaultValue={invitation.name}
					autoComplete="name"
					required
					maxLength={120}
				/>
				<Field
					label={t("password")}
					hint={t("passwordHint")}
					name="password"
					type="password"
					autoComplete="new-password"
					required
					minLength={10}
					maxLength={200}
				/>
				<SubmitButton className="justify-self-start">{t("register")}</SubmitButton>
			</ActionForm>
			<ProviderForm to={`/invitations/${token}`} className="mt-4 border-t border-line pt-4" />
		</Card>
	);
}
