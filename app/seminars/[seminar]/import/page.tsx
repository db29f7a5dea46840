/** A paper comes in: choose a file, or paste its text. */
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ImportForm } from "@/components/draft/import-form";
import { ImportList } from "@/components/import/import-list";
import { PageBody } from "@/components/shell/page-body";
import { requireActor } from "@/lib/auth/session";
import { translator } from "@/lib/i18n/request";
import { importProgress, seminarImports } from "@/lib/queries/imports";
import { seminarShell } from "@/lib/queries/seminar-shell";

type Props = { params: Promise<{ seminar: string }>; searchParams: Promise<{ again?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("import"))("title") };
}

export default async function ImportPage({ params, searchParams }: Props) {
	const seminarSlug = decodeURIComponent((await params).seminar);
	const actor = await requireActor(`/seminars/${encodeURIComponent(seminarSlug)}/import`);
	const shell = await seminarShell(actor, { seminarSlug });
	if (!shell.ok || !shell.value.may.import) notFound();
	const { seminar } = shell.value;
	const { again } = await searchParams;
	const [imports, before] = await Promise.all([
		seminarImports(actor, { seminarSlug }),
		typeof again === "string" ? importProgress(actor, { seminarSlug, importId: again }) : null,
	]);
	const t = await translator("import");
	const over = (
		<Link href={`/seminars/${seminar.slug}`} dir="auto" className="hover:underline">
			{seminar.title}
		</Link>
	);
	return (
		<PageBody title={t("title")} over={over} intro={t("intro")} width="narrow">
			<ImportForm seminarId={seminar.id} wanted={before?.ok ? before.value.entry.wanted : undefined} />
			<div className="mt-10">
				<ImportList imports={imports.ok ? imports.value : []} seminar={seminar} />
			</div>
		</PageBody>
	);
}
