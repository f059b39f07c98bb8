/** The foot of a drawing: how many events of how many, from which sources, in which version, and where they are. */
import { localText } from "../../dataset/format/localized.ts";
import type { Source } from "../../dataset/format/schema.ts";
import { type Language, WORDINGS } from "../../dataset/wording/languages.ts";
import type { ListEntry } from "../../query/answers/answer-types.ts";
import { FACES, widthOf, wrapped } from "../type.ts";
import { paragraph, type SetText } from "./sheet-parts.ts";
import { dateInWords, WORDS } from "./words.ts";

/** More names would be a list of literature. */
const NAMED = 3;

/** The sources that the events come from, those of most events first; empty where none has one. */
export function sourcesLine(
  entries: readonly Pick<ListEntry, "sources">[],
  sources: readonly Source[],
  lang: Language,
): string {
  const counts = new Map<string, number>();
  for (const id of entries.flatMap((entry) => entry.sources)) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  // What is known only through one of them was not read.
  const read = sources
    .filter(({ id, citedBy }) => counts.has(id) && citedBy === undefined)
    .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
  if (read.length === 0) return "";
  const names = read.slice(0, NAMED).map((source) => sourceName(source, lang));
  return WORDS[lang].sources(names, read.length - names.length);
}

/** Who wrote a source, where it came out and when: "Seong Whun Cheon, Sejong Institute, 1 July 2025". */
function sourceName(
  { authors, container, publisher, title, published }: Source,
  lang: Language,
): string {
  const [first, second, ...others] = authors;
  const { both, andOthers } = WORDINGS[lang];
  const who =
    first === undefined || second === undefined
      ? first
      : others.length > 0
        ? andOthers(first)
        : both(first, second);
  const where = container ?? publisher ?? (who === undefined ? title : undefined);
  return [who, where && localText(where, lang).text, published && dateInWords(published, lang)]
    .filter((part) => part !== undefined && part !== "")
    .join(", ");
}

export interface FootTerms {
  /** Lines that begin anew, from the top. */
  readonly said: readonly string[];
  readonly link: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

export interface PlacedFoot {
  readonly texts: readonly SetText[];
  /** Those of them that are the link. */
  readonly link: readonly SetText[];
  readonly bottom: number;
}

const GAP_PX = 24;

/** What is said on the left, and the link on the right of its last line, where there is room, else below it. */
export function placeFoot({ said, link, left, right, top }: FootTerms): PlacedFoot {
  const face = FACES.small;
  const lines = said.flatMap((text) => wrapped(text, face, right - left));
  const texts = paragraph(lines, left, top, face, "faint");
  const shown = shownLink(link);
  const below = top + lines.length * face.linePx;
  if (shown === "") return { texts, link: [], bottom: below };
  const last = texts.at(-1);
  const width = widthOf(shown, face);
  if (last && last.widthPx + GAP_PX + width <= right - left) {
    const at = paragraph([shown], right - width, below - face.linePx, face, "faint");
    return { texts, link: at, bottom: below };
  }
  const parts = wrapped(shown, face, right - left);
  return {
    texts,
    link: paragraph(parts, left, below, face, "faint"),
    bottom: below + parts.length * face.linePx,
  };
}

/** An address as it is read aloud: what every address begins and ends with says nothing. */
const shownLink = (link: string): string =>
  link.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
