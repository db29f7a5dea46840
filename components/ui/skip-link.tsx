/** The first stop of the keyboard on every page: past the header, to what the page is about. */
export function SkipLink({ children, target = "main" }: { children: string; target?: string }) {
	return (
		<a
			href={`#${target}`}
			data-skip=""
			className="sr-only rounded-lg bg-accent px-4 py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-50"
		>
			{children}
		</a>
	);
}
