/** Who is in the circle, by role. */
import { translator } from "@/lib/i18n/request";
import type { MembersView } from "@/lib/queries/members";
import { MemberItem } from "./member-item";

export const affiliationsList = "affiliations-in-use";

export async function MemberList({ view: { members, affiliations, listed, may } }: { view: MembersView }) {
	const t = await translator("member");
	return (
		<section aria-labelledby="members" className="min-w-0">
			<h2 id="members" className="mb-3 scroll-mt-20 font-serif text-xl font-semibold">
				{listed ? t("members", { count: members.length }) : t("onlyYou")}
			</h2>
			<ul className="divide-y divide-line rounded-xl border border-line bg-surface">
				{members.map((member) => (
					<MemberItem key={member.id} member={member} mayChange={may.invite} affiliationsList={affiliationsList} />
				))}
			</ul>
			<datalist id={affiliationsList}>
				{affiliations.map((name) => (
					<option key={name} value={name} />
				))}
			</datalist>
		</section>
	);
}
