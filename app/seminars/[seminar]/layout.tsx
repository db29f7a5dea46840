/** What do all pages of a seminar share? The header, for members only: to everybody else there is no such seminar. */
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { SeminarHeader } from "@/components/shell/seminar-header";
import { currentActor } from "@/lib/auth/session";
import { seminarShell } from "@/lib/queries/seminar-shell";

export default async function SeminarLayout({ children, params }: { children: ReactNode; params: Promise<{ seminar: string }> }) {
	const { seminar } = await params;
	const actor = await currentActor();
	// The page below sends whoever is signed out to sign in, and knows where they wanted to go.
	if (actor === null) return children;
	const shell = await seminarShell(actor, { seminarSlug: decodeURIComponent(seminar) });
	if (!shell.ok) notFound();
	return (
		<>
			<SeminarHeader actor={actor} shell={shell.value} />
			{children}
		</>
	);
}
