import type { Localized, Source } from "../../../dataset/format/schema.ts";
import type { ReadDocument } from "../../../draft/texts/document-types.ts";
import { sha256Of } from "../../../draft/texts/text-hash.ts";
import type { DraftDocument } from "../../../draft/value/draft.ts";

/** What an author says of a document. */
export interface Facts {
  readonly title: string;
  readonly publisher: string;
  /** Names, separated by semicolons. */
  readonly authors: string;
  readonly url: string;
  readonly kind: Source["kind"];
  /** EDTF; empty where it is not known. */
  readonly published: string;
}

/**
 * The source and the text that a document becomes.
 *
 * @param at  the source whose text it is, null for a new one; the file it came in; ids of sources that are given.
 */
export async function sourceOf(
  facts: Facts,
  document: ReadDocument,
  at: {
    readonly source: Source | null;
    readonly name: string | null;
    readonly taken: ReadonlySet<string>;
  },
): Promise<{ readonly source: Source; readonly document: DraftDocument }> {
  const { source: former, name, taken } = at;
  const id = former?.id ?? newSourceId(facts, taken);
  const { language } = document;
  const published = facts.published || undefined;
  const authors = facts.authors.split(";").flatMap((each) => each.trim() || []);
  const source: Source = {
    ...former,
    id,
    title: said(former?.title, facts.title.trim()),
    authors,
    ...optional("publisher", facts.publisher.trim(), (text) => said(former?.publisher, text)),
    ...optional("published", published ?? "", (text) => text),
    ...optional("language", former?.language ?? language ?? "", (text) => text),
    kind: facts.kind,
    ...optional("url", facts.url.trim(), (text) => text),
    ...optional("sha256", (await sha256Of(document.text)) ?? "", (text) => text),
    length: document.text.length,
  };
  const anchors: DraftDocument["anchors"] = [];
  return {
    source,
    document: { id, text: document.text, name, notes: "", anchors, mayShip: false },
  };
}

const optional = <K extends string, V>(
  key: K,
  text: string,
  of: (text: string) => V,
): { readonly [key in K]?: V } =>
  text === "" ? {} : ({ [key]: of(text) } as { readonly [key in K]?: V });

/** What was there in several languages stays so, unless other words are given. */
const said = (former: Localized | undefined, text: string): Localized =>
  former !== undefined && typeof former !== "string" && Object.values(former).includes(text)
    ? former
    : text;

/** A readable id: who, when, and the first words of the title. */
function newSourceId(
  { title, publisher, authors, published }: Facts,
  taken: ReadonlySet<string>,
): string {
  const who = slug(authors.split(";")[0]?.trim().split(/\s+/u).at(-1) ?? "") || slug(publisher);
  const base = [who, /^\d{4}/.exec(published)?.[0], slug(title)]
    .filter(Boolean)
    .join("-")
    .slice(0, 60)
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, "");
  const id = base || "source";
  for (let count = 1; ; count++) {
    const each = count === 1 ? id : `${id}-${count}`;
    if (!taken.has(each)) return each;
  }
}

const slug = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .split("-")
    .filter(Boolean)
    .slice(0, 4)
    .join("-");
