import { bibtex } from "./bibtex.ts";
import { cslJson } from "./csl.ts";
import { plainText } from "./plain.ts";
import type { Citable } from "./reference.ts";
import { ris } from "./ris.ts";

export const CITATION_FORMATS = ["text", "bibtex", "ris", "csl-json"] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

const WRITERS: Readonly<Record<CitationFormat, (item: Citable) => string>> = {
  text: plainText,
  bibtex,
  ris,
  "csl-json": (item) => cslJson(item),
};

/** A reference to an event, a passage or a view, in one of the common formats. */
export const cite = (format: CitationFormat, item: Citable): string => WRITERS[format](item);

/** Many references as one file; those to the same passage are one, cited for several events. */
export function citeAll(format: CitationFormat, items: readonly Citable[]): string {
  const works = withOwnKeys(merged(items));
  if (format === "csl-json") return cslJson(...works);
  return works.map((item) => cite(format, item)).join(format === "ris" ? "\r\n" : "\n");
}

function merged(items: readonly Citable[]): readonly Citable[] {
  const byId = new Map<string, Citable>();
  for (const item of items) {
    const known = byId.get(item.id);
    const { title, date } = item;
    if (known === undefined) byId.set(item.id, item);
    else if (title !== undefined)
      byId.set(item.id, { ...known, others: [...(known.others ?? []), { title, date }] });
  }
  return [...byId.values()];
}

/** A key may hold fewer marks than an id: two that came to be alike are numbered. */
function withOwnKeys(items: readonly Citable[]): readonly Citable[] {
  const taken = new Map<string, number>();
  return items.map((item) => {
    const key = item.id.replaceAll(/[^A-Za-z0-9:_-]+/g, "-").toLowerCase();
    const times = (taken.get(key) ?? 0) + 1;
    taken.set(key, times);
    return times === 1 ? item : { ...item, id: `${item.id}-${times}` };
  });
}
