/** The home of a seminar: what it is, where it stands, what is asked of me now. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportList } from "@/components/import/import-list";
import { About } from "@/components/seminar/about";
import { AskedOfMe } from "@/components/seminar/asked-of-me";
import { PaperList } from "@/components/seminar/paper-list";
import { Participation } from "@/components/seminar/participation";
import { RepliesToMe } from "@/components/seminar/replies-to-me";
import { RoundCard } from "@/components/seminar/round-card";
import { PageBody } from "@/components/shell/page-body";
import { RoundBadge } from "@/components/shell/round-badge";
import { currentActor, requireActor } from "@/lib/auth/session";
import { seminarImports } from "@/lib/queries/imports";
import { seminarHome } from "@/lib/queries/seminar-home";
import { seminarShell } from "@/lib/queries/seminar-shell";

type Props = { params: Promise<{ seminar: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const actor = await currentActor();
	const shell = actor && (await seminarShell(actor, { seminarSlug: (await params).seminar }));
	return { title: shell?.ok ? shell.value.seminar.title : undefined };
}

export default async function SeminarHomePage({ params }: Props) {
	const { seminar: seminarSlug } = await params;
	const actor = await requireActor(`/seminars/${seminarSlug}`);
	const home = await seminarHome(actor, { seminarSlug });
	if (!home.ok) notFound();
	const view = home.value;
	const imports = view.may.import ? await seminarImports(actor, { seminarSlug }) : null;
	const { seminar, askedOfMe } = view;
	const description = view.description !== "" && (
		<p dir="auto" className="font-serif text-[1.0625rem] leading-relaxed whitespace-pre-line">
			{view.description}
		</p>
	);
	return (
		<PageBody
			title={<span dir="auto">{seminar.title}</span>}
			// Where the header has room for it, it need not stand here too.
			over={
				view.round && <RoundBadge round={view.round} timeZone={seminar.timeZone} href="#round" className="mb-2 inline-block md:hidden" />
			}
			intro={description}
			width="wide"
		>
			<div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
				<div className="grid min-w-0 gap-9">
					<AskedOfMe view={view} />
					{imports?.ok && <ImportList imports={imports.value} seminar={seminar} />}
					<PaperList view={view} />
					<RepliesToMe replies={askedOfMe.repliesToMe} seminarSlug={seminar.slug} timeZone={seminar.timeZone} />
				</div>
				<div className="grid min-w-0 gap-4 sm:max-lg:grid-cols-2 sm:max-lg:*:last:col-span-2">
					<RoundCard view={view} />
					<Participation view={view} />
					<About view={view} />
				</div>
			</div>
		</PageBody>
	);
}
