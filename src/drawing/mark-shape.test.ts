import { describe, expect, test } from "vitest";
import type { Fill, MarkForm } from "./form.ts";
import { clusterDrawing, eventDrawing, otherDateDrawing, selectionDrawing } from "./mark-shape.ts";
import { type MarkSizes, PLOT, TEXT } from "./mark-sizes.ts";
import type { Drawing, Shape } from "./shape.ts";

const PLACES = [
  ["on the plot", PLOT, 60],
  ["in a line of text", TEXT, 16],
] as const;

function drawn(form: Partial<MarkForm>, sizes: MarkSizes = PLOT, widthPx = 60): Drawing {
  const whole = {
    shape: "disc",
    fill: "full",
    unsure: false,
    about: false,
    lasted: false,
  } as const;
  return eventDrawing({ ...whole, openStart: false, openEnd: false, ...form }, widthPx, sizes);
}

const isFilled = ({ kind }: Shape): boolean =>
  kind === "disc" || kind === "half-disc" || kind === "box";

/** Square pixels that are covered by the topic's colour. */
function hueArea({ shapes }: Drawing): number {
  const filled = shapes.filter((shape) => isFilled(shape) && shape.role === "hue");
  return filled.reduce((sum, shape) => sum + areaOf(shape), 0);
}

function areaOf(shape: Shape): number {
  switch (shape.kind) {
    case "disc":
      return Math.PI * shape.radius ** 2;
    case "half-disc":
      return (Math.PI * shape.radius ** 2) / 2;
    case "box":
      return shape.width * shape.height;
    default:
      return 0;
  }
}

const isDotted = (shape: Shape): boolean => "line" in shape && (shape.line.dash?.isRound ?? false);

describe.each(PLACES)("%s", (_, sizes, widthPx) => {
  describe.each(["disc", "bar"] as const)("a %s", (shape) => {
    const of = (rest: Partial<MarkForm>) => drawn({ shape, ...rest }, sizes, widthPx);

    test("that has not happened is paper with an outline, nowhere filled", () => {
      for (const about of [false, true]) {
        const { shapes } = of({ fill: "outline", about });
        expect(shapes.filter(isFilled).map(({ role }) => role)).toEqual(["paper"]);
        expect(shapes.filter((each) => !isFilled(each)).every(({ role }) => role === "hue")).toBe(
          true,
        );
        expect(shapes.length).toBeGreaterThan(1);
      }
    });

    test("that happened is filled, and shows no paper", () => {
      const { shapes } = of({ fill: "full" });
      expect(shapes.filter(({ role }) => role !== "hue")).toEqual([]);
      expect(hueArea(of({ fill: "full" }))).toBeGreaterThan(0);
    });

    test("that rests on someone's word is filled by half, more or less", () => {
      const share = hueArea(of({ fill: "half" })) / hueArea(of({ fill: "full" }));
      expect(share).toBeGreaterThan(0.3);
      expect(share).toBeLessThan(0.65);
    });

    test("that nobody answers for has a broken rim, also where it is about then", () => {
      const isBroken = (each: Shape) => "line" in each && each.line.dash?.isRound === false;
      for (const fill of ["half", "outline"] satisfies Fill[]) {
        for (const about of [false, true]) {
          expect(of({ fill, about, unsure: true }).shapes.some(isBroken)).toBe(true);
          expect(of({ fill, about, unsure: false }).shapes.some(isBroken)).toBe(false);
        }
      }
    });

    test("has dots when its date is approximate, and else none", () => {
      for (const fill of ["full", "half", "outline"] satisfies Fill[]) {
        for (const unsure of [false, true]) {
          expect(of({ fill, unsure, about: true }).shapes.some(isDotted)).toBe(true);
          expect(of({ fill, unsure, about: false }).shapes.some(isDotted)).toBe(false);
        }
      }
    });
  });

  test("an end that nobody stated fades, a stated one does not", () => {
    const fadeOf = (rest: Partial<MarkForm>) =>
      drawn({ shape: "bar", ...rest }, sizes, widthPx).fade;
    expect(fadeOf({ lasted: true })).toBeNull();
    expect(fadeOf({ fill: "outline" })).toBeNull();
    const soft = fadeOf({}) ?? { wholeFrom: 0, wholeTo: 1 };
    expect(soft.wholeFrom).toBeGreaterThan(0);
    expect(soft.wholeFrom).toBeCloseTo(1 - soft.wholeTo);
    for (const lasted of [false, true]) {
      expect(fadeOf({ lasted, openEnd: true })).toMatchObject({ wholeFrom: 0 });
      expect(fadeOf({ lasted, openEnd: true })?.wholeTo).toBeLessThan(0.5);
      expect(fadeOf({ lasted, openStart: true })).toMatchObject({ wholeTo: 1 });
      expect(fadeOf({ lasted, openStart: true })?.wholeFrom).toBeGreaterThan(0.5);
      const both = fadeOf({ lasted, openStart: true, openEnd: true });
      expect(both).toEqual({ wholeFrom: 0.5, wholeTo: 0.5 });
    }
    expect(drawn({ shape: "disc" }, sizes, widthPx).fade).toBeNull();
  });

  test("another stated date is never filled", () => {
    const { shapes } = otherDateDrawing(sizes);
    expect(shapes.some(isFilled)).toBe(false);
  });
});

test("another stated date has finer dashes than what nobody answers for", () => {
  for (const sizes of [PLOT, TEXT]) {
    const { broken } = sizes.outline;
    expect(sizes.otherDate.line.dash?.drawn).toBeLessThan((broken.dash?.drawn ?? 0) / 2);
    expect(sizes.otherDate.line.width).toBeLessThan(broken.width);
  }
});

test("a long bar fades no further in than a short distance", () => {
  expect(drawn({ shape: "bar" }, PLOT, 2_600).fade).toEqual({ wholeFrom: 0.01, wholeTo: 0.99 });
});

test("a cluster has one tick for each moment at which an event stands", () => {
  const { shapes } = clusterDrawing({ ticks: [0, 0.5, 0.5, 1] }, 101.5);
  const [bar, ...ticks] = shapes;
  expect(bar).toMatchObject({ kind: "box", role: "hue", x: 1, width: 99.5 });
  expect(ticks.map(({ x }) => x)).toEqual([0, 50, 100]);
});

test("a cluster of one moment has its tick in the middle", () => {
  const { shapes } = clusterDrawing({ ticks: [0.5, 0.5] }, 21.5);
  expect(shapes.slice(1).map(({ x }) => x)).toEqual([10]);
});

test("what is selected has a line of ink round it, wider than the mark", () => {
  const [ring] = selectionDrawing("disc", 16).shapes;
  expect(ring).toMatchObject({ kind: "ring", role: "ink" });
  expect(ring?.kind === "ring" && ring.radius).toBeGreaterThan(PLOT.disc.radius);
  for (const shape of ["bar", "cluster"] as const) {
    const [frame] = selectionDrawing(shape, 60).shapes;
    expect(frame).toMatchObject({ kind: "frame", role: "ink" });
    expect(frame?.x).toBeLessThan(0);
    expect(frame?.kind === "frame" && frame.x + frame.width).toBeGreaterThan(60);
  }
});
