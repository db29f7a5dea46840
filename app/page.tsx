/** The first page: what Colloquy is, for whoever is signed out; my seminars, for whoever is not. */
import { Landing } from "@/components/home/landing";
import { MySeminars } from "@/components/home/my-seminars";
import { SiteShell } from "@/components/shell/site-shell";
import { currentActor } from "@/lib/auth/session";
import { mySeminars } from "@/lib/queries/my-seminars";

export default async function FirstPage() {
	const actor = await currentActor();
	if (actor === null) {
		return (
			<SiteShell>
				<Landing />
			</SiteShell>
		);
	}
	const seminars = await mySeminars(actor);
	return <SiteShell>{seminars.ok && <MySeminars view={seminars.value} name={actor.name} />}</SiteShell>;
}
