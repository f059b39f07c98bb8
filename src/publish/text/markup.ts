/**
 * Writes HTML and XML by templates in which every text is escaped, and only what such a template made is
 * taken as it is. So nothing that a dataset says can become an element, whoever forgets what.
 *
 *     markup`<p title="${title}">${text}${isNew && markup`<b>new</b>`}</p>`
 */
import { escaped } from "../../drawing/svg-text.ts";

/** Something that a template made. A dataset has no way to make one. */
export class Markup {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template; nothing is written of null, undefined and false. */
export type Piece = Markup | string | number | null | undefined | false | readonly Piece[];

/** @throws Error for an attribute that is not quoted, in which a space would begin another. */
export function markup(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let written = texts[0] ?? "";
  for (const [i, piece] of pieces.entries()) {
    if (written.endsWith("=")) throw new Error(`not quoted: ${written.slice(-40)}`);
    written += said(piece) + (texts[i + 1] ?? "");
  }
  return new Markup(written);
}

function said(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return "";
  if (piece instanceof Markup) return piece.toString();
  // Else a reader of XML takes it for the end of a line.
  if (typeof piece === "string") return escaped(piece).replaceAll("\r", "&#13;");
  if (typeof piece === "number") return String(piece);
  return piece.map(said).join("");
}

/** JSON inside an element of a page: no letter of it can end the element, and all programs read the same. */
export const jsonIn = (value: unknown): Markup =>
  new Markup(
    JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );

/** Pieces with another between each two. */
export const joined = (pieces: readonly Piece[], between: Piece): readonly Piece[] =>
  pieces.flatMap((piece, i) => (i === 0 ? [piece] : [between, piece]));
