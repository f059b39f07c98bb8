import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { WRITE_FORMATS, type WriteFormatId } from "../../convert/writing/formats.ts";
import type { WriteOptions } from "../../convert/writing/writer.ts";
import { connectWriter } from "../../workers/write-client.ts";
import type { Part, WrittenFile } from "../../workers/write-file.ts";
import { addressOf } from "../state/history/address.ts";
import { leftBehind } from "../state/origin.ts";
import { useReader, useSession } from "../state/reader.ts";
import type { OpenDataset } from "../state/session-state.ts";
import { linkedQuery } from "./chosen-set.ts";
import { datasetSource } from "./dataset-source.ts";

/** Of no more events all files are made as soon as somebody looks, so that their sizes are told. */
const MOST_AT_ONCE = 5_000;

/** A file that is there, or could not be made; undefined until it is known. */
export type Made = WrittenFile | "failed" | undefined;

export interface Files {
  of(format: WriteFormatId, part: Part): Made;
  /** The file, made now where it is not there yet; null where it cannot be. */
  make(format: WriteFormatId, part: Part): Promise<WrittenFile | null>;
}

/**
 * The open dataset as files of all formats, written in a worker as they are wanted. Those of the parts that are on
 * offer are made at once where that is quick.
 */
export function useFiles(dataset: OpenDataset, parts: readonly Part[]): Files {
  const session = useSession();
  const { lang, query } = useReader();
  const { origin, copy, summary } = dataset;
  const options = useMemo((): WriteOptions => {
    const today = new Date().toISOString().slice(0, 10);
    const address = new URL(addressOf(linkedQuery("all", { ...query, lang: null })), location.href);
    return {
      language: lang,
      today,
      ...(leftBehind(origin) === null && { address: address.href }),
    };
  }, [lang, origin, query]);
  const [made, setMade] = useState<ReadonlyMap<string, Made>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: of a draft that was written on since, another file is taken
  const writer = useMemo(
    () => connectWriter(() => datasetSource(session, { origin, copy })),
    [session, origin, copy, summary],
  );
  useEffect(() => () => writer.close(), [writer]);

  async function make(format: WriteFormatId, part: Part): Promise<WrittenFile | null> {
    const key = keyOf(format, part, options);
    const known = made.get(key);
    if (known !== undefined && known !== "failed") return known;
    const file = await writer.write({ format, part, options }).catch(() => null);
    setMade((before) => new Map(before).set(key, file ?? "failed"));
    return file;
  }

  const wanted = summary.events > MOST_AT_ONCE ? [] : parts;
  const makeAll = useEffectEvent(async (isOver: () => boolean) => {
    for (const part of wanted) {
      for (const { id } of WRITE_FORMATS) {
        if (isOver() || made.has(keyOf(id, part, options))) continue;
        // What failed once is said once: the others are made when somebody wants them.
        if ((await make(id, part)) === null) return;
      }
    }
  });
  const key = JSON.stringify([wanted, options]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says whether other files are wanted
  useEffect(() => {
    let isOver = false;
    void makeAll(() => isOver);
    return () => {
      isOver = true;
    };
  }, [key, writer]);

  return { of: (format, part) => made.get(keyOf(format, part, options)), make };
}

const keyOf = (format: WriteFormatId, part: Part, options: WriteOptions): string =>
  JSON.stringify([format, part, options]);
