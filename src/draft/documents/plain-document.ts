/** Paragraphs of a plain text, its lines joined where they were cut to a width. */
import { paragraphsOf } from "../../dataset/copy/copy-layout.ts";
import type { RawDocument } from "../texts/document-types.ts";
import { firstLineAsTitle } from "../texts/first-line.ts";
import { LineJoiner } from "../texts/joined-lines.ts";

export function plainDocument(text: string): RawDocument {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n");
  const joiner = new LineJoiner([lines]);
  const paragraphs = paragraphsOf(lines).map(({ start, end }) =>
    joiner.join(lines.slice(start, end).split("\n")),
  );
  return { paragraphs, title: firstLineAsTitle(paragraphs), asWritten: text };
}
