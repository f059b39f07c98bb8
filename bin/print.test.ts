import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { installedBrowser } from "../scripts/browser.mjs";
import { ranLate } from "./command.testing.ts";
import { run } from "./print.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const print = (...args: readonly string[]) => ranLate(run, args, root);

// What it makes is read in e2e/paper.desktop.spec.ts, where there is a built page.
describe("npm run print", () => {
  test.each([
    [[], /Where should it go\? OUT\.pdf/],
    [["out.svg"], /out\.svg is no \.pdf/],
    [["out.pdf", "a.json", "b.json"], /One file at a time/],
    [["out.pdf", "--paper", "a5"], /--paper is a4 or letter, not a5/],
    [["out.pdf", "--lang", "fr"], /--lang is en or ko, not fr/],
    [["out.pdf", "--where", "country=korea"], /country=korea cannot be read/],
    [["out.pdf", "--link", "file:///etc"], /--link is an address such as/],
    [["out.pdf", "nowhere.json"], /nowhere\.json cannot be read/],
    [["out.pdf", "--colour"], /--colour/],
  ])("%j is told in words what is wrong", async (args, said) => {
    const { status, stderr } = await print(...args);
    expect(stderr).toMatch(said);
    expect(status).toBe(2);
  });

  test("prints no empty edition", async () => {
    const { status, stderr } = await print("out.pdf", "--where", "q=nosuchword");
    expect(stderr).toMatch(/No event matches/);
    expect(status).toBe(1);
  });

  test("says what a PDF needs where there is no browser", async () => {
    vi.stubEnv("PATH", "");
    vi.stubEnv("CHROME_PATH", "");
    // Where one is installed beside the path it is found all the same.
    if (installedBrowser() !== undefined) return;
    const { status, stderr } = await print("out.pdf");
    expect(stderr).toMatch(/made by Chromium or Chrome, and none was found/);
    expect(status).toBe(2);
  });

  test("says how it is used", async () => {
    const { status, stdout } = await print("--help");
    expect(stdout).toMatch(/--link ADDRESS/);
    expect(status).toBe(0);
  });
});
