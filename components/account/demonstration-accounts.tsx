/** The people of the demonstration seminar, each a click away. Shown only where the demonstration is. */
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { signInAction } from "@/lib/actions/sign-in";
import { translator } from "@/lib/i18n/request";
import type { DemonstrationView } from "@/lib/queries/demonstration";

export async function DemonstrationAccounts({ to, demonstration }: { to: string; demonstration: DemonstrationView | null }) {
	if (demonstration === null) return null;
	const [t, roles] = [await translator("signIn.demo"), await translator("invitation.roles")];
	const { password, accounts } = demonstration;
	return (
		<section aria-labelledby="demonstration" className="min-w-0 self-start rounded-xl border border-dashed border-line-strong p-4 sm:p-5">
			<h2 id="demonstration" className="font-semibold">
				{t("title")}
			</h2>
			<p className="mt-1 text-[0.8125rem] text-muted">{t("intro", { password })}</p>
			<ul className="mt-3 divide-y divide-line">
				{accounts.map(({ name, email, role }) => (
					<li key={email}>
						<ActionForm action={signInAction} className="flex items-center gap-3 py-2">
							<input type="hidden" name="to" value={to} />
							<input type="hidden" name="email" value={email} />
							<input type="hidden" name="password" value={password} />
							<Avatar author={{ known: "name", name }} />
							<div className="min-w-0 grow">
								<p className="flex flex-wrap items-center gap-x-2">
									<span className="font-medium">{name}</span> <Badge>{roles(role)}</Badge>
								</p>
								<p className="text-[0.8125rem] text-muted">{email}</p>
							</div>
							<SubmitButton
								variant="secondary"
								size="small"
								name="with"
								value="password"
								aria-label={t("enter", { name })}
								className="shrink-0"
							>
								{t("short")}
							</SubmitButton>
						</ActionForm>
					</li>
				))}
			</ul>
		</section>
	);
}
