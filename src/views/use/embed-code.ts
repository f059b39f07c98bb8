/** What somebody puts into a page of theirs to have Dateline in it. */

/** @param src  the whole address; @param title  for who listens to the page. */
export const embedCode = (src: string, title: string, heightPx: number): string =>
  `<iframe src="${escaped(src)}" width="100%" height="${heightPx}" title="${escaped(title)}" loading="lazy" style="border:0"></iframe>`;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);

/** Digits of a hash that name a dataset: as many as tell it from any other of the same host. */
export const HASH_DIGITS = 16;

/** Address of the copy of the shipped dataset that stays as it is, beside the one that changes. */
export const frozenAddress = (sha256: string): string =>
  `data/events.${sha256.slice(0, HASH_DIGITS)}.json`;
