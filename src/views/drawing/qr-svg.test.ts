import jsqr from "jsqr";
import { expect, test } from "vitest";
import { type Code, qrCode, qrSvg } from "./qr-svg.ts";

/** The code as a camera would see it, four pixels a module. */
function seen({ size, path }: Code) {
  const side = size * 4;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < 4; dy++) {
      for (let dx = 0; dx < 4; dx++) {
        pixels.set([0, 0, 0], ((Number(y) * 4 + dy) * side + Number(x) * 4 + dx) * 4);
      }
    }
  }
  return { pixels, side };
}

const read = (code: Code | null): string | undefined => {
  if (code === null) return undefined;
  const { pixels, side } = seen(code);
  return jsqr(pixels, side, side)?.data;
};

test.each([
  ["a short link", "https://example.org/"],
  [
    "a link with filters",
    "https://example.org/v/?v=1&country=all:KR,RU&topic=nmd&from=2001-02-01&to=2001-06-30",
  ],
  ["words in Korean", `https://example.org/?v=1&q=${encodeURIComponent("미사일 방어 체계")}`],
  ["the longest of common links", `https://example.org/?v=1&data=${"a".repeat(900)}`],
])("a telephone reads the very link: %s", (_, link) => {
  expect(read(qrCode(link))).toBe(link);
});

test("what no code can hold has none", () => {
  expect(qrCode(`https://example.org/?data=${"a".repeat(3_000)}`)).toBeNull();
});

test("the file has the quiet edge that a reader needs, and is dark on white", () => {
  const code = qrCode("https://example.org/");
  const svg = code && qrSvg(code);
  expect(svg).toContain('fill="#fff"');
  const places = [...(code?.path.matchAll(/M(\d+) (\d+)/g) ?? [])].flatMap(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  expect(Math.min(...places)).toBe(4);
  expect(Math.max(...places)).toBe((code?.size ?? 0) - 5);
});
