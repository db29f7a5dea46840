/** The way out: a form, because signing out changes something. */
import { Icon } from "@/components/ui/icon";
import { signOutAction } from "@/lib/actions/sign-in";

export function SignOutForm({ label }: { label: string }) {
	return (
		<form action={signOutAction}>
			<button
				type="submit"
				className="flex min-h-9 w-full items-center gap-2.5 rounded-lg px-3 py-1.5 text-start hover:bg-sunken pointer-coarse:min-h-11"
			>
				<Icon name="sign-out" className="size-4.5 shrink-0 text-faint rtl:-scale-x-100" />
				{label}
			</button>
		</form>
	);
}
