import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import type { RunOptions } from "axe-core";

declare global {
  interface Window {
    readonly axe: typeof import("axe-core");
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Rules whose outcome the size of the screen can change, by what is there, how large and in what
 * order. All others look at names, roles and colours, which are the same at every size.
 */
const SIZE_RULES = [
  "target-size",
  "scrollable-region-focusable",
  "region",
  "bypass",
  "skip-link",
  "heading-order",
  "page-has-heading-one",
  "empty-heading",
  "landmark-one-main",
  "landmark-unique",
  "landmark-no-duplicate-main",
  "landmark-complementary-is-top-level",
  "button-name",
  "link-name",
  "label",
  "select-name",
  "aria-command-name",
  "aria-dialog-name",
  "aria-input-field-name",
  "aria-toggle-field-name",
  "aria-hidden-focus",
  "nested-interactive",
  "focus-order-semantics",
  "list",
  "listitem",
  "meta-viewport",
];

/** Rules whose outcome the colours can change. All others say in the dark what they say in the light. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * The page as it now stands breaks no rule of WCAG 2.2 A and AA, nor axe's best practices: at the
 * desktop none at all, on smaller screens none of those that depend on the size.
 *
 * @param part  where colours are looked at, if elsewhere they are as they were when they last were: they
 *   take most of the time, and a panel or a box changes none but its own.
 */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  if (test.info().project.name !== "desktop") return expectNone(page, only(SIZE_RULES));
  if (part === undefined) return expectNone(page, {});
  const disabled = COLOUR_RULES.map((rule) => [rule, { enabled: false }] as const);
  await expectNone(page, { rules: Object.fromEntries(disabled) });
  await expectReadable(page, part);
}

/** Words differ enough from what they stand on, in the whole page or the part of it. */
export const expectReadable = (page: Page, part = "body"): Promise<void> =>
  expectNone(page, only(COLOUR_RULES), part);

const only = (values: string[]): RunOptions => ({ runOnly: { type: "rule", values } });

async function expectNone(page: Page, rules: RunOptions, part?: string): Promise<void> {
  test.slow();
  // A page takes as long to read it as axe needs for a look: it is given once to each.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const found = await page.evaluate(
    async ({ rules, part }) => {
      // What is in a frame is a page of its own. What is not violated need not be described, and no sound is
      // there to be listened to.
      const { violations } = await window.axe.run(
        { ...(part !== undefined && { include: part }), exclude: "iframe" },
        { ...rules, resultTypes: ["violations"], preload: false },
      );
      return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
    },
    { rules, part },
  );
  expect(found).toEqual([]);
}
