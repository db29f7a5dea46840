"use client";
/**
 * The editor, fetched when somebody begins to propose: readers, who are many, do not load the comparison of words.
 *
 * Without a boundary around it. On the server the page then waits for it instead of sending a placeholder that only a script could replace.
 */
import { type ComponentProps, lazy } from "react";

const Editor = lazy(() => import("./editor").then((module) => ({ default: module.ProposalEditor })));

// A component and not the lazy one itself: what a server component hands on is lazy already, and React does not take one in the other.
export function ProposalEditor(props: ComponentProps<typeof Editor>) {
	return <Editor {...props} />;
}
