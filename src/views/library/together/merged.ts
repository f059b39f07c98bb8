/** The datasets that are shown together, as they were last put together on this page. */
import { useEffect } from "react";
import { isByTopic, togetherIn } from "../../../query/criteria/together.ts";
import type {
  Decision,
  Merge,
  MergedFiles,
  PartFile,
  ShownPair,
} from "../../../workers/merge-files.ts";
import { useWatched, Watched } from "../../kit/watched.ts";
import type { Library } from "../keeping/library.ts";
import { openLibrary } from "../keeping/open-library.ts";
import { areSame, decisions, decisionsAmong } from "./decisions.ts";

interface Shown {
  /** The address of them all. */
  readonly url: string;
  readonly merged: MergedFiles;
  /** What was decided of their events when they were put together. */
  readonly decided: readonly Decision[];
}

/** What is shown, and what is about to be: that may be cancelled. */
const shown = new Watched<readonly Shown[]>([]);
/** The addresses that parts of the page look at, once for each part. */
const looked: string[] = [];

/** The pair that lies open to be decided; null while none does. */
export const openPair = new Watched<ShownPair | null>(null);

/** True where something else has been decided since. */
export const isBehind = ({ url, decided }: Shown, all: readonly Decision[]): boolean =>
  !areSame(decided, decisionsAmong(all, togetherIn(url) ?? []));

/** Gives the datasets of an address as they were last put together; null while they are not. */
export function useShown(url: string): Shown | null {
  useEffect(() => {
    looked.push(url);
    return () => void looked.splice(looked.indexOf(url), 1);
  }, [url]);
  return useWatched(shown).find((each) => each.url === url) ?? null;
}

/**
 * Puts the datasets of an address together, as a file; null where one of them cannot be had.
 *
 * @param merge  merges files, beside the page.
 */
export async function openTogether(url: string, merge: Merge): Promise<File | null> {
  const ids = togetherIn(url);
  if (ids === null) return null;
  const library = await openLibrary();
  const files = await Promise.all(ids.map((id) => partFile(library, id)));
  const decided = decisionsAmong(decisions.value.all, ids);
  const merged = await merge(files, decided, isByTopic(url));
  if (merged === null) return null;
  const others = shown.value.filter((each) => each.url !== url && looked.includes(each.url));
  shown.set([{ url, merged, decided }, ...others]);
  return new File([merged.file], "together.json");
}

async function partFile(library: Library, id: string): Promise<PartFile> {
  const [kept, file] = await Promise.all([library.get(id), library.bytes(id)]).catch(() => [
    null,
    null,
  ]);
  return { id, name: kept?.name ?? null, file };
}
