/** Who was invited and has not come yet? */
import { ClientMessages } from "@/components/ui/client-messages";
import { translator } from "@/lib/i18n/request";
import type { MembersView } from "@/lib/queries/members";
import { Invitation } from "./invitation";

export async function Invitations({ view: { invitations, seminar } }: { view: MembersView }) {
	const t = await translator("member");
	if (invitations.length === 0) return null;
	return (
		<section aria-labelledby="invitations" className="mt-9">
			<h2 id="invitations" className="mb-3 scroll-mt-20 font-serif text-xl font-semibold">
				{t("invitations")}
			</h2>
			<ClientMessages namespaces={["member"]}>
				<ul className="divide-y divide-line rounded-xl border border-line bg-surface">
					{invitations.map((invitation) => (
						<Invitation key={invitation.id} invitation={invitation} seminarId={seminar.id} timeZone={seminar.timeZone} />
					))}
				</ul>
			</ClientMessages>
		</section>
	);
}
