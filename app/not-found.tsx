/** What an address leads to that leads nowhere, or nowhere for whoever asks. */
import type { Metadata } from "next";
import { HeaderBar } from "@/components/shell/header-bar";
import { NothingHere } from "@/components/shell/nothing-here";
import { Wordmark } from "@/components/shell/wordmark";
import { translator } from "@/lib/i18n/request";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("failure"))("notFoundTitle") };
}

/** Next.js draws this with every page, seen or not; so its header has no menu, which would cost every page as much again. */
export default async function NotFoundPage() {
	return (
		<>
			<HeaderBar start={<Wordmark label={(await translator("shell"))("product")} />} end={null} />
			<NothingHere />
		</>
	);
}
