/** Under a filter a hand pans and zooms without reading its events again. */
import { expect, test } from "vitest";
import { synthetic } from "../../bench/synthetic.ts";
import { EVEN } from "../../src/query/axis/folding.ts";
import type { WindowRequest } from "../../src/query/window/mark.ts";
import type { Asked } from "../database.ts";
import { LIMITS } from "../limits.ts";
import { middle, withFacet } from "./contract.testing.ts";
import { anEngine, noting } from "./folder.testing.ts";

test("a pan and a zoom under a filter read the events that they name, and no others", async () => {
  const asked: Asked[] = [];
  const { engine } = await anEngine(1, noting(asked), LIMITS, { quietMs: 0 });
  const { header, events } = synthetic(3_000);
  const text = JSON.stringify({ ...header, events: [...events()] });
  const opened = await engine.open({ from: "text", name: "x", text });
  if (!opened.ok || opened.summary.extent === null) throw new Error("nothing is open");
  const { extent, topics } = opened.summary;
  const window: WindowRequest = {
    criteria: withFacet("topic", [topics[0]?.id ?? ""]),
    folding: EVEN,
    window: extent,
    widthPx: 1_000,
    heightPx: 500,
    lanes: "topic",
    lang: "en",
    glyphs: null,
    rest: null,
  };
  /** What is read for a window, but for events by their rows, or by every so many of these; all are read once. */
  const readFor = async (share: number): Promise<readonly string[]> => {
    asked.length = 0;
    await engine.ask({ kind: "window", ...window, window: middle(extent, share) });
    return asked
      .map(({ sql }) => sql)
      .filter(
        (sql) =>
          !/row IN \{rows:Array\(UInt32\)\}|row % \{step:UInt32\} = 0|\{rows_from:UInt32\}/.test(
            sql,
          ),
      );
  };
  expect((await readFor(1)).length).toBeGreaterThan(0);
  for (const share of [0.9, 0.3, 0.1]) expect(await readFor(share)).toEqual([]);
});
