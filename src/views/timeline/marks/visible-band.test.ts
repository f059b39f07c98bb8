import { afterEach, expect, test, vi } from "vitest";
import { createVisibleBand } from "./visible-band.ts";

afterEach(() => vi.unstubAllGlobals());

/** A plot of 2,000 px in a page of 900, under a header of 56, whose top is at `top`. */
function bandOf(page: { top: number }) {
  const heard = new Map<string, () => void>();
  vi.stubGlobal("innerHeight", 900);
  vi.stubGlobal("getComputedStyle", () => ({ getPropertyValue: () => "56px" }));
  vi.stubGlobal("addEventListener", (type: string, hear: () => void) => heard.set(type, hear));
  const plot = { getBoundingClientRect: () => page, closest: () => null };
  const moved = vi.fn();
  const band = createVisibleBand(plot as unknown as HTMLElement, moved);
  return {
    of: (isBrief: boolean) => band.of(2_000, isBrief),
    scrolled: heard.get("scroll"),
    moved,
  };
}

test("a page that was scrolled in this frame is painted where it stands, and once", () => {
  const page = { top: 200 };
  const { of, scrolled, moved } = bandOf(page);
  expect(of(false).top).toBe(0);
  page.top = -600;
  const { top, height } = of(false);
  // All that is seen, which begins under the header and the axis.
  expect(top).toBeLessThanOrEqual(600 + 56 + 46);
  expect(top + height).toBeGreaterThanOrEqual(600 + 900);
  scrolled?.();
  expect(moved).not.toHaveBeenCalled();
});

test("a page that scrolls by itself is painted anew, and a step of a zoom does not measure it", () => {
  const page = { top: 200 };
  const { of, scrolled, moved } = bandOf(page);
  page.top = -600;
  expect(of(true).top).toBe(0);
  scrolled?.();
  expect(moved).toHaveBeenCalledOnce();
  expect(of(true).top).toBeGreaterThan(500);
});
