import { expect, test } from "vitest";
import type { Drawing, Shape } from "./shape.ts";
import { type SvgElement, svgElements } from "./svg-pen.ts";

const drawing = (shape: Shape, fade: Drawing["fade"] = null): Drawing => ({
  widthPx: 16,
  heightPx: 14,
  shapes: [shape],
  fade,
});

const pen = (drawn: Drawing): readonly SvgElement[] => svgElements(drawn, (role) => role, "id");

/** Writes an element as text. */
function text({ name, attributes, children }: SvgElement): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${pairs.join("")}>${children.map(text).join("")}`;
}

const at = { role: "hue", x: 8, y: 7 } as const;
const solid = { width: 2, dash: null };
const dots = { width: 2, dash: { drawn: 0.1, left: 4 - 0.1, isRound: true } };

test.each<[Shape, string]>([
  [{ kind: "disc", ...at, radius: 4 }, '<circle cx="8" cy="7" r="4" fill="hue">'],
  [{ kind: "half-disc", ...at, radius: 4 }, '<path d="M8 3a4 4 0 0 0 0 8z" fill="hue">'],
  [
    { kind: "ring", ...at, radius: 4, line: solid },
    '<circle cx="8" cy="7" r="4" fill="none" stroke="hue" stroke-width="2">',
  ],
  [
    { kind: "box", ...at, role: "paper", width: 3, height: 5, corner: 0, opacity: 0.26 },
    '<rect x="8" y="7" width="3" height="5" fill="paper" fill-opacity="0.26">',
  ],
  [
    { kind: "frame", ...at, role: "ink", width: 3, height: 5, corner: 1, line: solid },
    '<rect x="8" y="7" width="3" height="5" rx="1" fill="none" stroke="ink" stroke-width="2">',
  ],
  [
    { kind: "stroke", ...at, toX: 16, line: dots },
    '<line x1="8" y1="7" x2="16" y2="7" stroke="hue" stroke-width="2" stroke-dasharray="0.1 3.9" stroke-linecap="round">',
  ],
])("%o is drawn in SVG", (shape, expected) => {
  expect(pen(drawing(shape)).map(text)).toEqual([expected]);
});

test("what fades is drawn under a mask of its own", () => {
  const [gradient, mask, group] = pen(
    drawing({ kind: "disc", ...at, radius: 4 }, { wholeFrom: 0, wholeTo: 0.3 }),
  );
  const stops = gradient?.children.map(({ attributes }) => [
    attributes["offset"],
    attributes["stop-opacity"],
  ]);
  expect(stops).toEqual([
    [0, 1],
    [0, 1],
    [0.3, 1],
    [1, 0],
  ]);
  expect(mask?.children[0]?.attributes["fill"]).toBe(`url(#${gradient?.attributes["id"]})`);
  expect(group?.attributes["mask"]).toBe(`url(#${mask?.attributes["id"]})`);
  expect(group?.children).toHaveLength(1);
});
