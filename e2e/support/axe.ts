import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

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
  if (test.info().project.name !== "desktop") {
    return expectNone(page, (axe) => axe.withRules(SIZE_RULES));
  }
  if (part === undefined) return expectNone(page, (axe) => axe);
  await expectNone(page, (axe) => axe.disableRules(COLOUR_RULES));
  await expectReadable(page, part);
}

/** Words differ enough from what they stand on, in the whole page or the part of it. */
export const expectReadable = (page: Page, part = "body"): Promise<void> =>
  expectNone(page, (axe) => axe.withRules(COLOUR_RULES).include(part));

async function expectNone(page: Page, narrowed: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  test.slow();
  // What is in a frame is a page of its own; to look into it, axe would open another page. What is not
  // violated need not be described, and no sound is there to be listened to.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], preload: false })
    .exclude("iframe");
  const { violations } = await narrowed(axe).analyze();
  const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  expect(found).toEqual([]);
}
