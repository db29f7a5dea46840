/** Which of the pictures in a Word file does the paper keep? Read when a paragraph shows them, each part once. */
import { type ImageCollection, imageLimits, type Looked } from "../images/image-collection";
import type { Drawing } from "./drawings";
import type { WordPackage } from "./word-package";

/** A picture that stands in the paper: what it shows, if somebody said so, and the hash of its bytes. */
export interface KeptPicture {
	description: string | null;
	sha256: string;
}

/** Looks a picture up by its relationship, in the part of the file that is being read; null where the file does not have it. */
export type Pictures = (relationship: string) => Looked | null;

export function picturesOf(file: WordPackage, kind: "document" | "footnotes" | "endnotes", images: ImageCollection): Pictures {
	const read = file.pictures(kind);
	const known = new Map<string, Looked | null>();
	return (relationship) => {
		const before = known.get(relationship);
		if (before !== undefined) return before;
		const looked = images.add(read(relationship, imageLimits.bytes));
		known.set(relationship, looked);
		return looked;
	};
}

export interface SortedPictures {
	kept: KeptPicture[];
	/** Descriptions of those that are not kept. */
	descriptions: string[];
	/** Not kept, and not told of by the collection: drawn in the file, or only beside it. */
	missing: number;
	cropped: number;
}

export function sortPictures(drawing: Drawing, pictures: Pictures): SortedPictures {
	const sorted: SortedPictures = { kept: [], descriptions: [], missing: 0, cropped: 0 };
	const described = [...drawing.descriptions];
	for (const { relationship, description, cropped } of drawing.pictures) {
		// What is said of the whole drawing is said of its first picture.
		const said = described.shift() ?? description;
		const looked = drawing.decorative ? "tiny" : pictures(relationship);
		if (looked !== null && typeof looked === "object") {
			sorted.kept.push({ description: said, sha256: looked.kept });
			if (cropped) sorted.cropped++;
			continue;
		}
		if (looked === null) sorted.missing++;
		if (said !== null && !drawing.decorative) sorted.descriptions.push(said);
	}
	sorted.missing += Math.max(0, drawing.images - drawing.pictures.length);
	sorted.descriptions.push(...described);
	return sorted;
}
