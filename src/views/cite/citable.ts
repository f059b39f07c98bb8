/** Contents of a reference, taken from what is on screen. */

import { formatISO } from "date-fns";
import { citedSource } from "../../citation/cited-source.ts";
import type { Citable, CitedDataset } from "../../citation/reference.ts";
import { localText } from "../../dataset/format/localized.ts";
import type { Source } from "../../dataset/format/schema.ts";
import { withId } from "../../dataset/format/with-id.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { ClaimDetail, DatasetSummary, EventDetail } from "../../query/answers/answer-types.ts";
import type { Query } from "../../query/criteria/query.ts";
import { addressOf } from "../state/history/address.ts";

/** The address that brings the view back, and the day it was seen. */
export type Seen = Required<Pick<Citable, "permalink" | "accessed">>;

/** A reference to what is on a page, which has an address. */
export type SeenCitable = Citable & Seen;

/** A reference to an event: by the passage it rests on, else by the dataset alone. */
export function citableEvent(
  event: EventDetail,
  summary: DatasetSummary,
  lang: Language,
  seen: Seen,
): SeenCitable {
  const [claim] = event.claims;
  if (claim) return citableClaim(event, claim, summary, lang, seen);
  return {
    ...seen,
    lang,
    id: event.id,
    title: event.title.text,
    date: dateText(event.date, lang, "long"),
    dataset: citedDataset(summary, lang),
  };
}

/** A reference to the passage of one claim, for the event as that passage dates it. */
export function citableClaim(
  event: EventDetail,
  { passage, date, conflicts }: ClaimDetail,
  summary: DatasetSummary,
  lang: Language,
  seen: Seen,
): SeenCitable {
  const source = withId(summary.sources, passage.source);
  return {
    ...seen,
    lang,
    id: passage.id,
    title: event.title.text,
    date: dateText(conflicts ? date : event.date, lang, "long"),
    ...(source && { quotation: passage.exact, source: citedSource(source, lang) }),
    dataset: citedDataset(summary, lang),
  };
}

/** A reference to a work that was not read, only cited by another. */
export const citableWork = (
  work: Source,
  summary: DatasetSummary,
  lang: Language,
  seen: Seen,
): SeenCitable => ({
  ...seen,
  lang,
  id: work.id,
  source: citedSource(work, lang),
  dataset: citedDataset(summary, lang),
});

/** A reference to the dataset as the reader has narrowed it down, which `title` says. */
export const citableView = (
  title: string,
  summary: DatasetSummary,
  lang: Language,
  seen: Seen,
): SeenCitable => ({
  ...seen,
  lang,
  id: "dateline-view",
  title,
  dataset: citedDataset(summary, lang),
});

/** The same reference to the dataset as its file was when it was opened. */
export const withHash = (item: SeenCitable, sha256: string | null): SeenCitable =>
  sha256 === null ? item : { ...item, dataset: { ...item.dataset, sha256 } };

export const citedDataset = (summary: DatasetSummary, lang: Language): CitedDataset => ({
  title: localText(summary.title, lang).text,
  ...(summary.version !== null && { version: summary.version }),
  ...(summary.updated !== null && { updated: summary.updated }),
});

/** The address of a query and the reader's date of today. */
export const seenNow = (query: Query): Seen => ({
  permalink: new URL(addressOf(query), location.href).href,
  accessed: formatISO(new Date(), { representation: "date" }),
});
