/** The form that brings somebody in, for the secretariat. */
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/i18n/request";
import type { MembersView } from "@/lib/queries/members";
import { InvitedForm } from "./invited-form";
import { MemberFields } from "./member-fields";
import { affiliationsList } from "./member-list";

export async function AddMember({ view: { seminar } }: { view: MembersView }) {
	const t = await translator("member");
	return (
		<Card as="section" aria-labelledby="add">
			<h2 id="add" className="scroll-mt-20 font-serif text-xl font-semibold">
				{t("add")}
			</h2>
			<p className="mt-1 mb-4 text-muted">{t("addExplained")}</p>
			<ClientMessages namespaces={["member"]}>
				<InvitedForm what="add" className="grid gap-4">
					<input type="hidden" name="seminarId" value={seminar.id} />
					<Field label={t("email")} name="email" type="email" required autoComplete="off" maxLength={254} />
					<Field label={t("name")} name="name" hint={t("nameHint")} maxLength={200} autoComplete="off" dir="auto" />
					<MemberFields now={{ role: "expert", affiliation: null, country: null }} affiliationsList={affiliationsList} />
					<div>
						<SubmitButton>{t("addButton")}</SubmitButton>
					</div>
				</InvitedForm>
			</ClientMessages>
		</Card>
	);
}
