import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_UNITS, DAYS_IN } from "../../dataset/time/day-band.ts";
import { dayScale, dayTicks, homeWindow, panned, zoomed } from "./days-axis.ts";

const windows = fc
  .record({
    from: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    length: fc.integer({ min: 40, max: 1_000_000 }),
  })
  // Tenths of a day.
  .map(({ from, length }) => ({ from: from / 10, to: (from + length) / 10 }));
const widths = fc.integer({ min: 200, max: 3_000 });

test("a day under the pointer stays under it, and zooming back is where one was", () => {
  fc.assert(
    fc.property(
      windows,
      widths,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (window, widthPx, share) => {
        const px = share * widthPx;
        const about = dayScale(window, widthPx).toDay(px);
        const near = zoomed(window, 0.5, about);
        expect(dayScale(near, widthPx).toPx(about)).toBeCloseTo(px, 3);
        const back = panned(panned(window, 40), -40);
        expect(back.from).toBeCloseTo(window.from, 6);
      },
    ),
  );
});

test("ticks are whole units from zero, apart from each other, and zero is one of them", () => {
  fc.assert(
    fc.property(windows, widths, fc.constantFrom(...DAY_UNITS), (window, widthPx, unit) => {
      const scale = dayScale(window, widthPx);
      const ticks = dayTicks(scale, unit);
      for (const [i, { day, text }] of ticks.entries()) {
        expect(Math.abs(day / DAYS_IN[unit] - Math.round(day / DAYS_IN[unit]))).toBeLessThan(1e-6);
        expect(text === "0").toBe(day === 0);
        const next = ticks[i + 1];
        if (next) expect(scale.toPx(next.day) - scale.toPx(day)).toBeGreaterThan(53);
      }
      const isZeroInSight = window.from <= 0 && window.to >= 0;
      expect(ticks.some(({ day }) => day === 0)).toBe(isZeroInSight);
    }),
  );
});

test("two stories are seen whole, but for what lies years away, unless it is matched", () => {
  const story = Array.from({ length: 30 }, (_, i) => ({ least: i * 5, most: i * 5 }));
  const far = { least: 1_454, most: 1_454 };
  expect(homeWindow([...story, far], []).to).toBeLessThan(200);
  expect(homeWindow([...story, far], [far]).to).toBeGreaterThan(1_454);
});

test("zero is in sight at first, and the window has a width, whatever there is to see", () => {
  const band = fc
    .record({ day: fc.integer({ min: -5_000, max: 5_000 }), wide: fc.nat(400), open: fc.nat(9) })
    .map(({ day, wide, open }) => ({
      least: open === 0 ? Number.NEGATIVE_INFINITY : day,
      most: open === 1 ? Number.POSITIVE_INFINITY : day + wide,
    }));
  fc.assert(
    fc.property(fc.array(band, { maxLength: 20 }), (bands) => {
      const { from, to } = homeWindow(bands, []);
      expect(from).toBeLessThan(0);
      expect(to).toBeGreaterThan(0);
      expect(to - from).toBeLessThan(20_000);
    }),
  );
});
