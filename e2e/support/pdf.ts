import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import "pdfjs-dist/legacy/build/pdf.worker.mjs";

export interface ReadPdf {
  readonly title: string;
  readonly pages: readonly {
    /** Its words, with one space between any two. */
    readonly text: string;
    readonly links: readonly string[];
    /** Points. */
    readonly width: number;
    readonly height: number;
  }[];
}

/** A PDF as whoever opens it reads it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  const pages: ReadPdf["pages"][number][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""));
    const links = (await page.getAnnotations()).flatMap(({ url }) => (url ? [String(url)] : []));
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ text: plain(text.join("")), links, width, height });
  }
  await pdf.destroy();
  const title = "Title" in info && typeof info.Title === "string" ? info.Title : "";
  return { title, pages };
}

/**
 * Words as they are compared: a line may break anywhere, two letters may be set as one, and an apostrophe is the same
 * sign in a font as another one, by whose name a browser may call it.
 */
export const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll("\u02bc", "’")
    .replaceAll("\u02bb", "‘")
    .replace(/[\u2060\s]+/g, " ")
    .trim();
