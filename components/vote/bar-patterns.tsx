/** The fillings of the bars of positions, once a page: a colour for the eye, a pattern for whoever sees none. */
export function BarPatterns() {
	return (
		<svg width="0" height="0" className="absolute" aria-hidden="true">
			<defs>
				<pattern id="bar-agree" width="4" height="6" patternUnits="userSpaceOnUse">
					<rect width="4" height="6" className="fill-agree" />
				</pattern>
				<pattern id="bar-reservations" width="6" height="6" patternUnits="userSpaceOnUse">
					<rect width="6" height="6" className="fill-reservations" />
					<path d="M-1 7 7 -1M-1 1 1 -1M5 7 7 5" strokeWidth="1.1" className="stroke-surface" />
				</pattern>
				<pattern id="bar-disagree" width="4" height="6" patternUnits="userSpaceOnUse">
					<rect width="4" height="6" className="fill-disagree" />
					<path d="M2 0V6" strokeWidth="0.9" className="stroke-surface" />
				</pattern>
				<pattern id="bar-abstain" width="4" height="6" patternUnits="userSpaceOnUse">
					<rect width="4" height="6" className="fill-abstain-soft" />
					<circle cx="2" cy="3" r="1" className="fill-abstain" />
					<path d="M0 0.5H4M0 5.5H4" strokeWidth="1" className="stroke-abstain" />
				</pattern>
			</defs>
		</svg>
	);
}
