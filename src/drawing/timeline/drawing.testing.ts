/** Stores with something to draw, for the tests of this folder. */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Dataset } from "../../dataset/format/schema.ts";
import { DAY_MS } from "../../dataset/time/interval.ts";
import type { DatasetSummary } from "../../query/answers/answer-types.ts";
import { buildColumns } from "../../query/columns/columns.ts";
import { createLocalStore, type LocalStore } from "../../query/local-store.ts";
import { LINE_PX } from "../../query/window/geometry.ts";
import { type DrawnTimeline, drawTimeline } from "./draw-timeline.ts";
import { type DrawingWish, PICTURE } from "./wish.ts";

export function opened(dataset: Dataset): { store: LocalStore; summary: DatasetSummary } {
  const store = createLocalStore();
  return { store, summary: store.show(buildColumns(dataset)) };
}

export function drawn(dataset: Dataset, wish: Partial<DrawingWish> = {}): Promise<DrawnTimeline> {
  const { store, summary } = opened(dataset);
  return drawTimeline(store, summary, { ...PICTURE, ...wish });
}

/** An element as an XML reader that knows nothing of us finds it. */
export interface Found {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Found[];
  readonly text: string;
}

/** All elements of an SVG, the root first. @throws Error for what is not well-formed. */
export function elementsOf(svg: string): readonly Found[] {
  const valid = XMLValidator.validate(svg);
  if (valid !== true) throw new Error(valid.err.msg);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    processEntities: true,
    htmlEntities: true,
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
  });
  const all: Found[] = [];
  for (const node of parser.parse(svg) as readonly Node[]) found(node, all);
  return all;
}

type Node = Readonly<Record<string, unknown>>;

function found(node: Node, all: Found[]): Found | null {
  const name = Object.keys(node).find((key) => key !== ":@" && key !== "#text");
  if (name === undefined) return null;
  const inside = node[name] as readonly Node[];
  const at = all.length;
  const children: Found[] = [];
  const made = {
    name,
    attributes: (node[":@"] ?? {}) as Readonly<Record<string, string>>,
    children,
    text: inside.map((each) => String(each["#text"] ?? "")).join(""),
  };
  all.splice(at, 0, made);
  for (const each of inside) {
    const child = found(each, all);
    if (child) children.push(child);
  }
  return made;
}

/** A rectangle that something takes on a sheet. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly what: string;
}

/** The words of all marks of a sheet, each as the rectangle of its letters. */
export const labelBoxes = ({ sheet }: Pick<DrawnTimeline, "sheet">): readonly Box[] =>
  sheet.panels.flatMap(({ marks }) =>
    marks.flatMap(({ label, count }) =>
      [label, count].flatMap((each) => {
        if (!each) return [];
        const { title, note } = each;
        const end = note ?? title;
        return {
          left: title.x,
          right: end.x + end.widthPx,
          top: title.y - title.face.sizePx * 0.75,
          bottom: title.y + 1,
          what: title.text,
        };
      }),
    ),
  );

/** The marks of events as rectangles, without the air round them. */
const markBoxes = ({ sheet }: Pick<DrawnTimeline, "sheet">): readonly Box[] =>
  sheet.panels.flatMap(({ marks }) =>
    marks.flatMap(({ mark, edges, top, label }) => {
      const middle = top + LINE_PX / 2;
      // Words may part the bar they belong to, or stand over it.
      const isParted = label !== null && (mark.label === "middle" || mark.label === "over");
      if (mark.type === "cluster" || isParted) return [];
      const air = mark.event.date.extent.end - mark.event.date.extent.start <= DAY_MS ? 3 : 0;
      return [
        {
          left: edges.left + air,
          right: edges.right - air,
          top: middle - 4,
          bottom: middle + 4,
          what: `mark of ${mark.id}`,
        },
      ];
    }),
  );

/** Words over words, and words over a mark. */
export function collisions(drawing: Pick<DrawnTimeline, "sheet">) {
  const labels = labelBoxes(drawing);
  const marks = markBoxes(drawing);
  return [
    ...overlaps(labels),
    ...labels.flatMap((label) => overlaps([label, ...marks]).filter(([a]) => a === label.what)),
  ];
}

const overlaps = (boxes: readonly Box[]): readonly (readonly [string, string])[] =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => [a.what, b.what] as const),
  );
