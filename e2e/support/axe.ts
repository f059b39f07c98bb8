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
export const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * The page as it now stands breaks no rule of WCAG 2.2 A and AA, nor axe's best practices: at the
 * desktop none at all, on smaller screens none of those that depend on the size.
 *
 * @param rules  the only ones looked at.
 */
export async function expectAccessible(
  page: Page,
  rules = test.info().project.name === "desktop" ? undefined : SIZE_RULES,
): Promise<void> {
  test.slow();
  // What is in a frame is a page of its own; to look into it, axe would open another page. What is not
  // violated need not be described, and no sound is there to be listened to.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .exclude("iframe")
    .options({ resultTypes: ["violations"], preload: false });
  if (rules !== undefined) axe.withRules(rules);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  expect(found).toEqual([]);
}
