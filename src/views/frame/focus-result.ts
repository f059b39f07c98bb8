import { PANEL } from "../kit/landmarks.ts";

/**
 * Longer than a filter takes, shorter than somebody waits for a key to do something; in frames, of which a slow
 * computer draws fewer.
 */
const PATIENCE = 90;

/**
 * Puts the keyboard on the first event that matches, once it is on screen.
 *
 * @param id  of the event: its row in the list has it, a mark of the timeline may not
 * @param from  what has the keyboard: whoever has gone elsewhere in the meantime is not called back
 * @returns whether there was one to go to: on the timeline none may be in view
 */
export async function focusResult(id: string, from: Element | null): Promise<boolean> {
  for (let frame = 0; frame < PATIENCE; frame++) {
    await new Promise(requestAnimationFrame);
    if (document.activeElement !== from) return true;
    const found = resultOf(id);
    if (found === null) continue;
    found.focus();
    found.scrollIntoView({ block: "nearest" });
    return true;
  }
  return false;
}

function resultOf(id: string): HTMLElement | null {
  const events = document.getElementById(PANEL);
  const row = events?.querySelector<HTMLElement>(`[data-event="${CSS.escape(id)}"]`);
  if (row) return row;
  const marks = events?.querySelectorAll<HTMLElement>("section button[data-type]") ?? [];
  return [...marks].find(isInView) ?? null;
}

function isInView(mark: HTMLElement): boolean {
  const { left, right } = mark.getBoundingClientRect();
  const stage = mark.closest("section")?.getBoundingClientRect();
  return stage !== undefined && right > stage.left && left < stage.right;
}
