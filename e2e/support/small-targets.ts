import type { Page } from "@playwright/test";

const FINGER_PX = 44;
const TARGETS =
  "button, [role=tab], a[href], summary, label:has(> [type=checkbox]), select, textarea, [type=text]";

/** What is to be pressed on the screen, and does not answer 44 CSS pixels high and wide. */
export const smallTargets = (page: Page) =>
  targets(page).then((all) => all.map(({ name }) => name));

/** What is to be pressed outside the timeline, and does not answer 44 CSS pixels high. */
export const lowTargets = async (page: Page) =>
  (await targets(page))
    .filter(({ isMarked, height }) => !isMarked && height < FINGER_PX)
    .map(({ name }) => name);

const targets = (page: Page) =>
  page.locator(TARGETS).evaluateAll(
    (all, finger) =>
      all
        .filter((each) => getComputedStyle(each).pointerEvents !== "none")
        .map((each) => ({ each, box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1)
        .map(({ each, box }) => ({
          each,
          x: box.left + box.width / 2,
          y: box.top + box.height / 2,
        }))
        // What is to be scrolled into sight, or is under something, is not pressed before.
        .filter(({ each, x, y }) => each.contains(document.elementFromPoint(x, y)))
        .filter(({ y }) => y > 24 && y < innerHeight - 90)
        .map(({ each, x, y }) => {
          const reach = (dx: number, dy: number) => {
            let far = 0;
            while (
              far < finger &&
              each.contains(document.elementFromPoint(x + dx * far, y + dy * far))
            )
              far += 0.5;
            return far;
          };
          return {
            name: each.getAttribute("aria-label") ?? each.textContent,
            isMarked: each.closest("[aria-label=Timeline]") !== null,
            width: reach(-1, 0) + reach(1, 0),
            height: reach(0, -1) + reach(0, 1),
          };
        })
        .filter(({ width, height }) => width < finger || height < finger),
    FINGER_PX,
  );
