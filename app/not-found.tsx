/** What an address leads to that leads nowhere, or nowhere for whoever asks. */
import type { Metadata } from "next";
import { NothingHere } from "@/components/shell/nothing-here";
import { SiteShell } from "@/components/shell/site-shell";
import { translator } from "@/lib/i18n/request";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("failure"))("notFoundTitle") };
}

export default function NotFoundPage() {
	return (
		<SiteShell>
			<NothingHere />
		</SiteShell>
	);
}
