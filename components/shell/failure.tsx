"use client";
/** Something failed while the page was in use: says what, as far as it can be known, and offers the ways on. */
import { useEffect, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { useFailureTexts } from "./failure-texts";

export function Failure({ retry }: { retry: () => void }) {
	const texts = useFailureTexts();
	const [databaseAway, setDatabaseAway] = useState(false);
	useEffect(() => {
		fetch("/api/health")
			.then(({ status }) => setDatabaseAway(status === 503))
			.catch(() => setDatabaseAway(false));
	}, []);
	if (texts === null) return null;
	return (
		<main id="main" className="mx-auto max-w-xl px-5 py-20 sm:py-28">
			<div role="alert">
				<h1 className="font-serif text-3xl font-semibold">{databaseAway ? texts.databaseTitle : texts.title}</h1>
				<p className="mt-3 text-base text-muted">{databaseAway ? texts.databaseText : texts.text}</p>
			</div>
			<p className="mt-6 flex flex-wrap gap-2">
				<Button variant="primary" onClick={retry}>
					{texts.again}
				</Button>
				{/* A whole new page: what failed may be what would bring in the next one. */}
				<a href="/" className={buttonClass()}>
					{texts.home}
				</a>
			</p>
		</main>
	);
}
