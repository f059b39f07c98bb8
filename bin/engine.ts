/** Opens a dataset in a store that lives here, for `npm start -- --store`, and makes the door to it. */
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import type { OpenProgress, OpenResult } from "../src/query/open-types.ts";
import type { EventStore } from "../src/query/store.ts";
import { Unable } from "./command.ts";
import { createDoor, type Door } from "./door.ts";

/** A store over a database; `engine/open.ts` makes one. It opens its own address, or the file at a `file:` address. */
export interface Engine extends EventStore {
  close(): Promise<void>;
}

/**
 * @param where  `chdb:FOLDER` or `clickhouse://HOST/DATABASE`. Rejects where there is none.
 * @param loads  A file is to be loaded.
 */
export type OpenEngine = (where: string, loads: boolean) => Promise<Engine>;

export interface OpenedDoor {
  /** What people call what is shown. */
  readonly name: string;
  readonly answer: Door;
  readonly close: () => Promise<void>;
}

const NOT_INSTALLED =
  "The engine behind --store is not installed; this does it: npm --prefix engine ci";

/** The engine has packages of its own, which nobody needs who opens a file in the page. */
const installed: OpenEngine = async (where, loads) => {
  try {
    const { href } = new URL("../engine/open.ts", import.meta.url);
    const engine = (await import(href)) as { readonly openEngine: OpenEngine };
    return await engine.openEngine(where, loads);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : null;
    if (code === "ERR_MODULE_NOT_FOUND") throw new Unable(NOT_INSTALLED, { cause });
    throw cause;
  }
};

/**
 * @param file  is loaded first; null opens what the store has.
 * @param tell  is given a line whenever there is something to tell.
 * @throws Unable with a sentence where it cannot be opened.
 */
export async function openDoor(
  where: string,
  file: string | null,
  tell: (line: string) => void,
  openEngine: OpenEngine = installed,
): Promise<OpenedDoor> {
  const engine = await openEngine(where, file !== null);
  const url = file === null ? where : pathToFileURL(file).href;
  const opened = await engine.open({ from: "address", url }, tellsNow(tell));
  if (!opened.ok) {
    await engine.close();
    if (file === null && opened.failure.reason === "no-events") {
      throw new Unable(
        `There is no dataset in ${where} yet; this loads one: npm start -- --store ${where} my-events.jsonl`,
      );
    }
    throw new Unable(`${file ?? where} cannot be opened: ${wordsOf(opened)}`);
  }
  const { summary, problems, losses } = opened;
  const { problems: count } = losses;
  tell(
    [counted(summary.events, "event"), ...(count > 0 ? [counted(count, "problem")] : [])].join(
      ", ",
    ),
  );
  return {
    name: file === null ? where : basename(file),
    answer: createDoor(engine, { summary, problems, losses }),
    close: () => engine.close(),
  };
}

/** Between two lines about an opening that takes long (ms). */
const EVERY_MS = 2_000;

function tellsNow(tell: (line: string) => void): (progress: OpenProgress) => void {
  let last = Date.now();
  return ({ events, bytes, total }) => {
    if (Date.now() - last < EVERY_MS) return;
    last = Date.now();
    const part = total === null ? megabytes(bytes) : `${Math.floor((100 * bytes) / total)} %`;
    tell(`Loading: ${part}, ${counted(events, "event")}`);
  };
}

const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? "" : "s"}`;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** What people can do something about comes first: what the store says, then what is wrong with the file. */
const wordsOf = ({
  failure,
  problems: [first],
}: Extract<OpenResult, { readonly ok: false }>): string =>
  "detail" in failure ? failure.detail : `${failure.reason}.${first ? ` ${first.message}` : ""}`;
