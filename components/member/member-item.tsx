/** One member: who, whom they speak for, and for the secretariat what can be changed. */
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeMemberAction, removeMemberAction } from "@/lib/actions/member";
import { countryName } from "@/lib/i18n/countries";
import { requestLocale, translator } from "@/lib/i18n/request";
import type { MemberEntry } from "@/lib/queries/members";
import { MemberFields } from "./member-fields";

const look = { className: "open:basis-full", summaryClassName: "text-[0.8125rem] text-muted" };

type Props = { member: MemberEntry; mayChange: boolean; affiliationsList: string };

export async function MemberItem({ member, mayChange, affiliationsList }: Props) {
	const [t, locale] = [await translator("member"), await requestLocale()];
	const country = member.country === null ? null : countryName(member.country, locale);
	return (
		<li className="px-4 py-3">
			<div className="flex items-start gap-3">
				<Avatar author={{ known: "name", name: member.name }} size="large" />
				<div className="min-w-0 grow">
					<div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
						<p className="font-semibold">
							<span dir="auto">{member.name}</span>
							{member.mine && <span className="font-normal text-muted"> ({t("you")})</span>}
						</p>
						<Badge>{t(`roles.${member.role}`)}</Badge>
					</div>
					{(member.affiliation !== null || country !== null) && (
						<p dir="auto" className="text-muted">
							{member.affiliation}
							{country !== null && country !== member.affiliation && (
								<span className="text-faint">{member.affiliation ? ` · ${country}` : country}</span>
							)}
						</p>
					)}
					{member.email !== null && <p className="text-[0.8125rem] text-faint">{member.email}</p>}
				</div>
			</div>
			{mayChange && (
				// What is closed stands in one row; what is opened takes a row of its own.
				<div className="mt-1 flex flex-wrap gap-x-4 ps-12">
					<ActionForm
						action={changeMemberAction}
						done={t("changed")}
						disclosure={{ summary: t("change"), ...look, name: `member-${member.id}` }}
						className="mt-2 mb-3 grid gap-3 sm:grid-cols-2"
					>
						<input type="hidden" name="memberId" value={member.id} />
						<MemberFields now={member} affiliationsList={affiliationsList} />
						<div className="self-end">
							<SubmitButton>{t("save")}</SubmitButton>
						</div>
					</ActionForm>
					<ActionForm
						action={removeMemberAction}
						disclosure={{ summary: t("remove"), ...look, name: `member-${member.id}` }}
						className="mt-2 mb-3 grid gap-3"
					>
						<input type="hidden" name="memberId" value={member.id} />
						<p>{t(member.mine ? "removeSelfExplained" : "removeExplained")}</p>
						<div>
							<SubmitButton variant="danger">{t("removeConfirm", { name: member.name })}</SubmitButton>
						</div>
					</ActionForm>
				</div>
			)}
		</li>
	);
}
