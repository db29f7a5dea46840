/** To what, as what, and until when somebody is invited. */
import { formatter, translator } from "@/lib/i18n/request";
import type { InvitationView } from "@/lib/queries/invitation";

export async function InvitationFacts({ invitation }: { invitation: InvitationView }) {
	const { role, affiliation, email, expiresAt, timeZone } = invitation;
	const [t, format] = [await translator("invitation"), await formatter(timeZone)];
	const until = format.dateTime(new Date(expiresAt), {
		day: "numeric",
		month: "long",
		year: "numeric",
		hour: "2-digit",
		minute: "2-digit",
		timeZoneName: "short",
	});
	const facts: [string, string][] = [
		[t("role"), t(`roles.${role}`)],
		...(affiliation === null ? [] : [[t("affiliation"), affiliation] as [string, string]]),
		[t("email"), email],
		[t("until"), until],
	];
	return (
		<dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5">
			{facts.map(([term, fact]) => (
				<div key={term} className="contents">
					<dt className="text-muted">{term}</dt>
					<dd className="font-medium">{fact}</dd>
				</div>
			))}
		</dl>
	);
}
