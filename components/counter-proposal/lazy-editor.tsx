"use client";
/**
 * The editor, fetched when somebody begins to propose: readers, who are many, do not load the comparison of words.
 *
 * Without a boundary around it. On the server the page then waits for it instead of sending a placeholder that only a script could replace.
 */
import { type ComponentProps, lazy } from "react";
import type { ProposalEditor as Editor } from "./editor";

const Fetched = lazy(() => import("./editor").then((module) => ({ default: module.ProposalEditor })));

export function ProposalEditor(props: ComponentProps<typeof Editor>) {
	return <Fetched {...props} />;
}
