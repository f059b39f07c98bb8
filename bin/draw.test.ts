import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { XMLValidator } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { installedBrowser } from "../scripts/browser.mjs";
import { ranLate } from "./command.testing.ts";
import { run } from "./draw.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-draw-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const draw = (...args: readonly string[]) => ranLate(run, args, root);
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), "utf8");

describe("npm run draw", () => {
  test("draws the shipped dataset as an SVG that holds all it needs", async () => {
    const { status, stderr } = await draw("--out", at("all.svg"), "--words", at("all.txt"));
    expect(status).toBe(0);
    expect(stderr).toMatch(/all\.svg: 1200 × \d+ pixels/);
    expect(XMLValidator.validate(read("all.svg"))).toBe(true);
    expect(read("all.svg")).not.toContain("font-face");
    expect(read("all.txt")).toContain("7 March 2001: Bush and Kim Dae-jung hold their summit");
  });

  test("draws what a link asks for, in its language, theme, width and words", async () => {
    const { status } = await draw(
      ...["--out", at("kr.svg"), "--where", "country=KR&topic=nmd", "--lang", "ko"],
      ...["--theme", "dark", "--width", "800", "--standfirst", "한국, NMD", "--fonts"],
    );
    expect(status).toBe(0);
    expect(read("kr.svg")).toMatch(/^<svg [^>]*width="800"[^>]*lang="ko"/);
    expect(read("kr.svg")).toContain("한국, NMD");
    expect(read("kr.svg")).toContain("#14171a");
    expect(read("kr.svg")).toContain("font-face");
    expect(read("kr.svg")).toMatch(/사건 109건 중 \d+건/);
  });

  test("names lanes in the words of the page", async () => {
    await draw("--out", at("kind.svg"), "--where", "lanes=kind", "--no-every");
    expect(read("kind.svg")).toContain(">Press report<");
    await draw("--out", at("land.svg"), "--where", "lanes=country", "--lang", "ko", "--no-every");
    expect(read("land.svg")).toContain(">미국<");
  });

  test("draws one event among its neighbours", async () => {
    const { status } = await draw(
      "--out",
      at("spot.svg"),
      "--spot",
      "--event",
      "2001-03-07-bush-kim-summit",
    );
    expect(status).toBe(0);
    expect(read("spot.svg")).toContain('width="330"');
  });

  test("says what a PNG needs where there is no browser", async () => {
    vi.stubEnv("PATH", "");
    vi.stubEnv("CHROME_PATH", "");
    const isAnywhere = installedBrowser() !== undefined;
    const { status, stderr } = await draw("--out", at("none.png"));
    // Where one is installed beside the path it is found all the same.
    expect(
      isAnywhere || (status === 2 && /Chromium or Chrome.*an \.svg needs none/.test(stderr)),
    ).toBe(true);
  });

  test.runIf(installedBrowser())("makes a PNG twice as dense as it is wide", async () => {
    const { status } = await draw(
      "--out",
      at("kr.png"),
      "--where",
      "country=KR&topic=nmd",
      "--width",
      "600",
    );
    expect(status).toBe(0);
    const png = readFileSync(at("kr.png"));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(1_200);
  });

  test("says that nothing matches, and writes no picture of nothing", async () => {
    const { status, stderr } = await draw("--out", at("no.svg"), "--where", "country=BR");
    expect(status).toBe(1);
    expect(stderr).toContain("No event matches");
    expect(() => read("no.svg")).toThrow();
  });

  test.each([
    [[], "--out"],
    [["--out", "x.pdf"], "neither .svg nor .png"],
    [["--out", "x.svg", "--theme", "sepia"], "--theme is light, dark or print, not sepia"],
    [["--out", "x.svg", "--width", "wide"], "--width is a number"],
    [["--out", "x.svg", "--where", "kind=nonsense"], "--where"],
    [["--out", "x.svg", "--event", "nobody"], "No event has the id nobody"],
    [["--out", "x.svg", "--spot"], "--event"],
    [["--out", "x.svg", "--nonsense"], "nonsense"],
    [["--out", "x.svg", "missing.json"], "missing.json"],
    [["--out", "no-such-folder/x.svg"], "cannot be written"],
  ])("%s is wrong use, told in a sentence", async (args, told) => {
    const { status, stderr } = await draw(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(told);
  });
});
