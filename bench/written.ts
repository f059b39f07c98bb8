/** An invented dataset as the text of a file, in pieces: no string holds the whole. */
import type { Synthetic } from "./synthetic.ts";

export type Format = "json" | "jsonl";

/** So large that a piece costs more to make than to hand over. */
const PIECE = 65_536;

export function* written({ header, events }: Synthetic, format: Format): Generator<string> {
  const [opening, between, closing] =
    format === "jsonl"
      ? [`${JSON.stringify(header)}\n`, "\n", "\n"]
      : [`${JSON.stringify(header).slice(0, -1)},"events":[\n`, ",\n", "\n]}\n"];
  let piece = opening;
  let first = true;
  for (const event of events()) {
    piece += (first ? "" : between) + JSON.stringify(event);
    first = false;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece + closing;
}
