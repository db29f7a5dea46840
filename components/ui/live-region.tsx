/** A sentence for those who hear the page: read out when it changes, seen by nobody. Has to be on the page before it speaks. */
export function LiveRegion({ message, assertive = false }: { message: string; assertive?: boolean }) {
	return (
		<div className="sr-only" role={assertive ? "alert" : "status"} aria-live={assertive ? "assertive" : "polite"} aria-atomic="true">
			{message}
		</div>
	);
}
