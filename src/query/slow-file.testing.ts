/** A large invented file that stops on its way, until a test lets the rest of it come. */
import { synthetic } from "../../bench/synthetic.ts";
import { written } from "../../bench/written.ts";
import type { Loaded } from "./opening.ts";

export const EVENTS = 16_000;

const PIECE = 262_144;
/** Of the bytes, how many come by themselves: so many more than a large file has that it is noticed. */
const SHARE = 0.9;

/** @param end  what the file ends with, in place of its own end. */
export function arriving(end?: string): { loaded: Loaded; release(): void } {
  const text = [...written(synthetic(EVENTS), "json")].join("");
  const bytes = new TextEncoder().encode(end === undefined ? text : text.slice(0, -3) + end);
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const decoder = new TextDecoder();
  let come = 0;
  async function* chunks() {
    for (; come < bytes.length; come += PIECE) {
      if (come > bytes.length * SHARE) await released;
      // Time passes, as it does on any network.
      await new Promise((resolve) => setTimeout(resolve, 20));
      yield bytes.subarray(come, come + PIECE);
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
