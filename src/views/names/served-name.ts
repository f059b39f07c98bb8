/** Name of the file that the page's own dataset is in; null where nobody serves the page with one (`npm start -- FILE`). */
import { type Origin, SHIPPED } from "../state/origin.ts";

export const servedName = (origin: Origin): string | null =>
  origin.kind === SHIPPED.kind
    ? (document.querySelector("meta[name=dateline-file]")?.getAttribute("content") ?? null)
    : null;
