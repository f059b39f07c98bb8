/**
 * `npm run draw -- [FILE] --out OUT.svg|OUT.png [--where "country=KR"] [--width 1200] [--theme dark] [--lang ko]`:
 * a timeline as a picture. Exits 0 when it was drawn, 1 when no event matches, 2 for wrong use.
 */
import { extname } from "node:path";
import type { Dataset } from "../src/dataset/format/schema.ts";
import { LANGUAGES } from "../src/dataset/wording/languages.ts";
import { drawParallel, PARALLEL_PICTURE } from "../src/drawing/parallel/draw-parallel.ts";
import { drawSpot, SPOT } from "../src/drawing/timeline/draw-spot.ts";
import { type DrawnTimeline, drawTimeline } from "../src/drawing/timeline/draw-timeline.ts";
import { THEMES } from "../src/drawing/timeline/palette.ts";
import { type DrawingWish, PICTURE, PRINT } from "../src/drawing/timeline/wish.ts";
import { buildColumns } from "../src/query/columns/columns.ts";
import { criteriaOf, EMPTY_QUERY } from "../src/query/criteria/query.ts";
import { createLocalStore } from "../src/query/local-store.ts";
import { type Align, parseAlign } from "../src/query/parallel/align.ts";
import { oneOf, readArguments } from "./arguments.ts";
import { type Print, startLate, Unable } from "./command.ts";
import { openDatasetFile } from "./dataset-file.ts";
import { drawingFonts } from "./drawing-fonts.ts";
import { pngOf } from "./drawing-png.ts";
import { namesIn } from "./page-words.ts";
import { queryOf } from "./where.ts";
import { writeFile } from "./write-file.ts";

const USAGE = `npm run draw -- [FILE] --out OUT [options]

  FILE               the dataset; data/events.json when none is given
  --out OUT          the picture to write: .svg or .png
  --where LINK       only these events, as a link has them: "country=KR&lanes=none"
  --event ID         ring this event; with --spot draw it among its neighbours
  --align A,B        two episodes, or sets of events, from one day zero, as a link's align has them
  --spot             a small drawing of one event, for the margin of a page
  --print            without title, key and foot, every event with its title, for paper
  --every            every event with its title; --no-every lets some share a mark
  --title TEXT       instead of the dataset's title
  --standfirst TEXT  what is shown, in words, under the title
  --link URL         where the events are, for the foot
  --width PIXELS     200 to 4000; 1200 unless said otherwise
  --density NUMBER   pixels of a PNG for each of these; 2 unless said otherwise
  --theme THEME      light, dark or print
  --lang LANGUAGE    en or ko
  --fonts            put the type into the SVG: some 100 kB, and the same letters everywhere
  --words FILE       write what the picture shows, in words, too
  --help             print this`;

/** @throws Unable for wrong use. */
export async function run(args: readonly string[], print: Print, tell: Print): Promise<number> {
  const { values, positionals } = parsedArguments(args);
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const [file, ...others] = positionals;
  if (others.length > 0) throw new Unable(`One file at a time.\n\n${USAGE}`);
  const { out } = values;
  if (out === undefined) throw new Unable(`Where should it go? --out NAME.svg\n\n${USAGE}`);
  const ending = extname(out).toLowerCase();
  if (ending !== ".svg" && ending !== ".png") {
    throw new Unable(`${out} is neither .svg nor .png, which are what is drawn.`);
  }
  const isPng = ending === ".png";
  const density = numberOf("--density", values.density ?? "2", 1, 4);
  const fontFaces = isPng || values.fonts ? drawingFonts() : "";
  const drawn = await drawnOf(openDatasetFile(file), values, fontFaces);
  if (drawn === null) {
    tell("No event matches, so there is nothing to draw.");
    return 1;
  }
  writeFile(out, [isPng ? await pngOf(drawn, density) : `${drawn.svg}\n`]);
  if (values.words !== undefined) writeFile(values.words, [`${drawn.words}\n`]);
  const times = isPng && density !== 1 ? `, ${density} times as dense` : "";
  tell(`${out}: ${drawn.widthPx} × ${drawn.heightPx} pixels${times}`);
  return 0;
}

type Drawn = Pick<DrawnTimeline, "svg" | "words" | "widthPx" | "heightPx">;
type Values = ReturnType<typeof parsedArguments>["values"];

/** Null where no event matches. @throws Unable for wrong use. */
async function drawnOf(dataset: Dataset, values: Values, fontFaces: string): Promise<Drawn | null> {
  const query = values.where === undefined ? EMPTY_QUERY : queryOf(values.where);
  const lang = oneOf("--lang", values.lang ?? query.lang ?? "en", LANGUAGES);
  const event = eventOf(dataset, values.event ?? query.event);
  const shared = {
    lang,
    fontFaces,
    criteria: criteriaOf(query),
    ...(values.theme !== undefined && { theme: oneOf("--theme", values.theme, THEMES) }),
    ...(values.width !== undefined && { widthPx: numberOf("--width", values.width, 200, 4_000) }),
  };
  const store = createLocalStore();
  const summary = store.show(buildColumns(dataset));
  if (values.spot) {
    if (event === null) throw new Unable("--spot draws one event: --event says which.");
    return drawSpot(store, { ...SPOT, ...shared, event });
  }
  const aligned = values.align ?? query.align;
  if (aligned !== null) {
    const title = values.title ?? null;
    const link = values.link ?? "";
    const wish = { ...PARALLEL_PICTURE, ...shared, align: alignOf(aligned), title, link };
    return orWithoutZero(await drawParallel(store, summary, wish), aligned);
  }
  const { matching } = await store.ask({ kind: "facets", criteria: shared.criteria });
  if (matching === 0) return null;
  const wish: DrawingWish = {
    ...(values.print ? PRINT : PICTURE),
    ...shared,
    window: query.window,
    axis: query.axis,
    event,
    standfirst: values.standfirst ?? "",
    link: values.link ?? "",
    // A link that does not say them leaves the lanes to the drawing.
    ...(/(^|[?&])lanes=/.test(values.where ?? "") && { lanes: query.lanes }),
    ...(values.title !== undefined && { title: values.title }),
    ...(values.every !== undefined && { every: values.every }),
  };
  return drawTimeline(store, summary, wish, namesIn(lang));
}

function eventOf({ events }: Dataset, asked: string | null): string | null {
  if (asked === null || events.some(({ id }) => id === asked)) return asked;
  throw new Unable(`No event has the id ${asked}.`);
}

function alignOf(text: string): Align {
  const { align } = parseAlign(text);
  if (align === null) throw new Unable("--align takes two sets, as in nmd-2001,order-2025.");
  return align;
}

function orWithoutZero(drawn: Drawn | null, aligned: string): Drawn {
  if (drawn !== null) return drawn;
  throw new Unable(`Of ${aligned} one set has no event with a day, from which days are counted.`);
}

const parsedArguments = (args: readonly string[]) =>
  readArguments(USAGE, {
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      out: { type: "string" },
      where: { type: "string" },
      event: { type: "string" },
      align: { type: "string" },
      spot: { type: "boolean" },
      every: { type: "boolean" },
      print: { type: "boolean" },
      title: { type: "string" },
      standfirst: { type: "string" },
      link: { type: "string" },
      width: { type: "string" },
      density: { type: "string" },
      theme: { type: "string" },
      lang: { type: "string" },
      fonts: { type: "boolean" },
      words: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });

function numberOf(name: string, value: string, least: number, most: number): number {
  const found = Number(value);
  if (!(found >= least && found <= most)) {
    throw new Unable(`${name} is a number from ${least} to ${most}, not ${value}.`);
  }
  return found;
}

await startLate(import.meta.url, run);
