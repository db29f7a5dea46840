/** Small line drawings, 24 × 24. They go with words; alone they need a `label`. */

const paths = {
	"arrow-left": "M19 12H5m6-6-6 6 6 6",
	"arrow-down": "M12 5v14m-6-6 6 6 6-6",
	"arrow-right": "M5 12h14m-6-6 6 6-6 6",
	"arrow-up": "M12 19V5m-6 6 6-6 6 6",
	bell: "M6 9.5a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4s2-1.5 2-6.5M10 19.500a2.2 2.2 0 0 0 4 0",
	busy: "M12 3a9 9 0 1 0 9 9",
	check: "m5 12.5 4.5 4.500L19 7.5",
	"chevron-down": "m6 9.5 6 6 6-6",
	"chevron-right": "m9.5 6 6 6-6 6",
	clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7.500V12l3 2",
	close: "m6 6 12 12M18 6 6 18",
	comment: "M4 5.500h16v11H10l-4.5 3.500v-3.500H4z",
	copy: "M9 9h11v11H9zM15 9V4H4v11h5",
	document: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
	download: "M12 4v11m-5-5 5 5 5-5M5 20h14",
	edit: "m4 20 1-4.500L16 4.500l3.5 3.500L8.5 19z",
	eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 14.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6",
	"eye-off":
		"M4 4l16 16M9.5 5.900A9 9 0 0 1 12 5.500c6 0 9.5 6.5 9.5 6.500a17 17 0 0 1-3 3.700M6 7.600A16.5 16.5 0 0 0 2.5 12S6 18.5 12 18.500a9 9 0 0 0 4-.9",
	flag: "M5 21V4m0 1h13l-3 4.5 3 4.500H5",
	info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 11v5.500M12 7.500v.01",
	keyboard: "M3 6.500h18v11H3zM7 10h.01M11 10h.01M15 10h.01M18 10h.01M8 14h8",
	link: "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.700l1-1",
	list: "M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01",
	lock: "M5.5 11h13v9.500h-13zM8 11V8a4 4 0 0 1 8 0v3",
	mail: "M3 5.500h18v13H3zm0 1.5 9 6.500L21 7",
	menu: "M4 7h16M4 12h16M4 17h16",
	merge: "M7 4v4a4 4 0 0 0 4 4h2a4 4 0 0 1 4 4v4M17 4v4a4 4 0 0 1-1 2.5",
	moon: "M20 14.500A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5",
	more: "M6 12h.01M12 12h.01M18 12h.01",
	plus: "M12 5v14M5 12h14",
	redo: "M20 8H9.500a5.5 5.5 0 0 0 0 11H15m5-11-4-4m4 4-4 4",
	reply: "M4 10h10a6 6 0 0 1 6 6v3M4 10l5-5m-5 5 5 5",
	search: "M10.5 17.500a7 7 0 1 0 0-14 7 7 0 0 0 0 14m5-2 5 5",
	send: "M4 12 20 4.5 14.5 20l-3-6.500z",
	settings: "M4 7h9m5 0h2M4 17h3m5 0h8M15.5 9.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M9.5 19.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5",
	shield: "M12 3 4.5 6v5.500c0 4.5 3 8 7.5 9.5 4.5-1.5 7.5-5 7.5-9.500V6z",
	"sign-out": "M14 4H5v16h9M10 12h11m-4-4 4 4-4 4",
	split: "M12 4v6m0 0-6 5v5m6-10 6 5v5",
	sun: "M12 16.500a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M12 2v2m0 16v2M2 12h2m16 0h2M5 5l1.4 1.400m11.2 11.200L19 19M5 19l1.4-1.400M17.6 6.4 19 5",
	table: "M4 5h16v14H4zm0 5h16M4 14.500h16M10 5v14",
	trash: "M4.5 6.500h15M9 6.500V4h6v2.500M6.5 6.5 7.5 20h9l1-13.5",
	undo: "M4 8h10.500a5.5 5.5 0 0 1 0 11H9M4 8l4-4M4 8l4 4",
	unlock: "M5.5 11h13v9.500h-13zM8 11V8a4 4 0 0 1 7.5-2",
	upload: "M12 15V4M7 9l5-5 5 5M5 20h14",
	user: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.500a7.5 7.5 0 0 1 15 0",
	users:
		"M9 11.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 19.500a6.5 6.5 0 0 1 13 0M15.5 4.800a3.5 3.5 0 0 1 0 6.500m2 2.700a6.5 6.5 0 0 1 4 5.5",
	warning: "M12 3.5 2.5 20h19zM12 10v5M12 17.500v.01",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, label, className = "size-4.5 shrink-0" }: { name: IconName; label?: string; className?: string }) {
	return (
		<svg
			viewBox="0 0 24 24"
			fill="none"
			stroke="currentColor"
			strokeWidth="1.75"
			strokeLinecap="round"
			strokeLinejoin="round"
			className={className}
			role={label ? "img" : undefined}
			aria-label={label}
			aria-hidden={label ? undefined : true}
		>
			<path d={paths[name]} />
		</svg>
	);
}
