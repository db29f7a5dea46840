/** A block as an importer reads it: with the pins by which comments and changes find their words in it again. */
import type { BlockContent } from "@/lib/domain/block";
import type { MarkedText } from "@/lib/domain/marked-text";

export type ReadBlock = BlockContent & Pick<MarkedText, "pins">;
