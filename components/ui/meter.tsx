/** A part of a whole as a bar. Says nothing that the words beside it do not, so it is not read out. */

type Props = { part: number; whole: number; tone?: "accent" | "agree" | "reservations"; className?: string };

const tones = { accent: "fill-accent", agree: "fill-agree", reservations: "fill-reservations" };

export function Meter({ part, whole, tone = "accent", className = "" }: Props) {
	const percent = whole <= 0 ? 0 : Math.min(100, (part / whole) * 100);
	return (
		<svg aria-hidden="true" className={`keeps-colour block h-1.5 w-full overflow-hidden rounded-full rtl:-scale-x-100 ${className}`}>
			<rect width="100%" height="100%" className="fill-line" />
			{/* Something done is never drawn as nothing. */}
			<rect width={`${percent === 0 ? 0 : Math.max(2, percent)}%`} height="100%" className={tones[tone]} />
		</svg>
	);
}
