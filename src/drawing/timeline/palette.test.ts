import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hueOf, PALETTES } from "./palette.ts";

const tokens = readFileSync(new URL("../../views/tokens.css", import.meta.url), "utf8");

/** A colour of the page, in light and dark. */
function token(name: string): readonly string[] {
  const found = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens);
  if (!found) throw new Error(`no token ${name}`);
  return found.slice(1);
}

test.each([
  ["paper", "paper"],
  ["wash", "wash"],
  ["ink", "ink"],
  ["quiet", "ink-2"],
  ["faint", "ink-3"],
  ["rule", "rule"],
  ["edge", "rule-2"],
  ["grid", "grid"],
] as const)("%s of a picture is the page's %s", (tone, name) => {
  expect([PALETTES.light[tone], PALETTES.dark[tone]]).toEqual(token(name));
});

test("a topic has the colour in a picture that it has on the page", () => {
  for (const slot of PALETTES.light.hues.keys()) {
    const hues = [PALETTES.light, PALETTES.dark].map((palette) => hueOf(palette, slot));
    expect(hues).toEqual(token(`hue-${slot}`));
  }
  expect(PALETTES.light.hues).toHaveLength(7);
  expect(hueOf(PALETTES.dark, null)).toBe(token("ink-2")[1]);
});
