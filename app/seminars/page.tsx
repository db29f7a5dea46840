/** The list of seminars is the first page; whoever shortens an address by hand lands there. */
import { redirect } from "next/navigation";

export default function SeminarsPage() {
	redirect("/");
}
