/** One sheet of the account's page: a heading, a line, and what can be done. */
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

export function AccountSection({ id, title, intro, children }: { id: string; title: string; intro?: ReactNode; children: ReactNode }) {
	return (
		<Card as="section" id={id} aria-labelledby={`${id}-title`} className="scroll-mt-20">
			<h2 id={`${id}-title`} className="font-serif text-xl font-semibold">
				{title}
			</h2>
			{intro && <p className="mt-1 text-muted">{intro}</p>}
			<div className="mt-4">{children}</div>
		</Card>
	);
}
