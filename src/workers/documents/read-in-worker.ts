import type { ResolveReferences } from "../../dataset/copy/html-words.ts";
import type { DocumentAnswer, GivenDocument } from "../../draft/texts/document-types.ts";

/** What such a worker exposes. */
export type ReadInWorker = (
  given: GivenDocument<Blob>,
  letters: ResolveReferences,
  isKnown: (text: string) => Promise<boolean>,
) => Promise<DocumentAnswer>;
