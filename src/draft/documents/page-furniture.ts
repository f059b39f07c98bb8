/** Tells what stands on every page from the text: its head, its foot, its number. */
import type { PrintedLine } from "./pdf-lines.ts";

/** Lines from the upper and from the lower edge of a page that may be its head or foot. */
const EDGE = 2;
/** Heads of left and of right pages differ, and chapters change them: a third of the pages is enough. */
const SHARE = 1 / 3;
const NUMBER =
  /^[^\p{L}\p{N}]*(?:(?:page|p\.|쪽)\s*)?(\d{1,4})(?:\s*(?:\/|of)\s*\d{1,4})?(?:\s*(?:쪽|페이지))?[^\p{L}\p{N}]*$/iu;

/** The lines that are furniture, of pages in their order. */
export function furnitureIn(pages: readonly (readonly PrintedLine[])[]): ReadonlySet<PrintedLine> {
  const written = pages.filter((lines) => lines.length > 0);
  if (written.length < 2) return new Set();
  const edges = written.flatMap((lines) => {
    // No page is all furniture: of a short one the outermost lines alone may be.
    const most = Math.min(EDGE, Math.floor((lines.length - 1) / 2));
    const sorted = lines.toSorted((a, b) => b.y - a.y);
    return [...sorted.slice(0, most), ...sorted.slice(sorted.length - most)];
  });
  const least = Math.max(2, Math.ceil(written.length * SHARE));
  return new Set([...repeated(edges, least), ...numbers(edges)]);
}

/** The same words but for figures, at the same height of several pages. */
function repeated(edges: readonly PrintedLine[], least: number): readonly PrintedLine[] {
  const groups = new Map<string, PrintedLine[]>();
  for (const line of edges) {
    const words = line.text.replace(/\d+/g, "#").replace(/\s+/gu, " ").trim();
    if (!/\p{L}/u.test(words)) continue;
    const key = `${Math.round(line.y / 4)} ${words}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].filter((group) => pagesOf(group) >= least).flat();
}

/** Numbers that count on with the pages. */
function numbers(edges: readonly PrintedLine[]): readonly PrintedLine[] {
  const groups = new Map<number, PrintedLine[]>();
  for (const line of edges) {
    const [, number] = NUMBER.exec(line.text.trim()) ?? [];
    if (number === undefined) continue;
    const first = Number(number) - line.page;
    groups.set(first, [...(groups.get(first) ?? []), line]);
  }
  return [...groups.values()].filter((group) => pagesOf(group) >= 2).flat();
}

const pagesOf = (lines: readonly PrintedLine[]): number =>
  new Set(lines.map(({ page }) => page)).size;
