/**
 * Hands the page a summary in parts. A table may have a source in every row, and a page that is given a hundred thousand
 * of them at once does nothing else for a quarter of a second.
 */
import { append } from "../dataset/format/with-id.ts";
import type { OpenProgress, OpenResult } from "../query/open-types.ts";

type Summary = Extract<OpenResult, { readonly ok: true }>["summary"];
type Sources = Summary["sources"];

/** Sources that are handed over at once; most datasets have fewer, and theirs come with the summary. */
const MOST = 1_000;

/** The page, as far as an opening in a worker tells it something: all through one port, and so in order. */
export interface Hearing {
  told(progress: OpenProgress): void;
  /** Sources of the summary that will follow without them, from this one on. */
  took(sources: Sources, from: number): void;
}

/** Opens in a worker, and tells the page what is long in parts. */
export async function inParts(
  page: Hearing,
  open: (told: Hearing["told"]) => Promise<OpenResult>,
): Promise<OpenResult> {
  let handed: Sources | undefined;
  let heard: unknown;
  const part = (summary: Summary): Summary => {
    const { sources } = summary;
    if (sources.length <= MOST) return summary;
    for (let at = 0; at < sources.length && sources !== handed; at += MOST) {
      heard = page.took(sources.slice(at, at + MOST), at);
    }
    handed = sources;
    return { ...summary, sources: [] };
  };
  const result = await open((progress) =>
    page.told({ ...progress, arrived: progress.arrived && part(progress.arrived) }),
  );
  if (!result.ok) return result;
  const summary = part(result.summary);
  await heard;
  return { ...result, summary };
}

/** Puts together on the page what comes in parts. */
export function joining(told: Hearing["told"]): Hearing & { whole(summary: Summary): Summary } {
  let came: Sources[number][] = [];
  const whole = (summary: Summary): Summary =>
    summary.sources.length > 0 ? summary : { ...summary, sources: came };
  return {
    whole,
    told: (progress) => told({ ...progress, arrived: progress.arrived && whole(progress.arrived) }),
    took(sources, from) {
      if (from === 0) came = [];
      append(came, sources);
    },
  };
}
