/** A large invented file that stops on its way, until a test lets the rest of it come. */
import { synthetic } from "../../bench/synthetic.ts";
import { written } from "../../bench/written.ts";
import type { Loaded, Pace } from "./opening.ts";

export const EVENTS = 200;

/** Such a pace that a file of some tens of kilobytes is large, and is shown once on its way. */
export const HASTE: Pace = {
  largeBytes: 10_000,
  firstEvents: 50,
  toldEveryMs: 0,
  pauseMs: 60_000,
};

/** Pieces that come by themselves, and those that a file comes in. */
const [COME, PIECES] = [18, 20];

export interface SlowFile {
  readonly events?: number;
  readonly gapMs?: number;
  readonly end?: string | undefined;
}

/**
 * @param events  12 000 of them are as large a file as the page itself takes for one.
 * @param gapMs  the time between two pieces, in which others have their turn, as on any network.
 * @param end  what the file ends with, in place of its own end.
 */
export function arriving({ events = EVENTS, gapMs = 0, end }: SlowFile = {}): {
  loaded: Loaded;
  release(): void;
} {
  const text = [...written(synthetic(events), "json")].join("");
  const bytes = new TextEncoder().encode(end === undefined ? text : text.slice(0, -3) + end);
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const decoder = new TextDecoder();
  const piece = Math.ceil(bytes.length / PIECES);
  let come = 0;
  async function* chunks() {
    for (; come < bytes.length; come += piece) {
      if (come >= piece * COME) await released;
      await new Promise((resolve) => setTimeout(resolve, gapMs));
      yield bytes.subarray(come, come + piece);
    }
  }
  return {
    loaded: {
      ok: true,
      text: null,
      chunks: chunks(),
      total: bytes.length,
      bytes: () => come,
      decode: (parts) =>
        [...parts].map((part) => decoder.decode(part, { stream: true })).join("") +
        decoder.decode(),
    },
    release: () => release(),
  };
}
