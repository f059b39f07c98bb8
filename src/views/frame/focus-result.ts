import { PANEL } from "../kit/landmarks.ts";

/**
 * Longer than a filter takes, shorter than somebody waits for a key to do something; in frames, of which a slow
 * computer draws fewer.
 */
const PATIENCE = 90;
/** How long another mark does not do: until then, those of what was asked before may be on the screen. */
const STRICT = 30;

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
    const found = resultOf(id, frame < STRICT);
    if (found === null) continue;
    found.focus();
    found.scrollIntoView({ block: "nearest" });
    return true;
  }
  return false;
}

function resultOf(id: string, isStrict: boolean): HTMLElement | null {
  const events = document.getElementById(PANEL);
  const row = events?.querySelector<HTMLElement>(`[data-event="${CSS.escape(id)}"]`);
  if (row) return row;
  const marks = events?.querySelectorAll<HTMLElement>("section button[data-type]") ?? [];
  const inView = [...marks].filter(isInView);
  return inView.find((mark) => isOf(mark, id)) ?? (isStrict ? null : (inView[0] ?? null));
}

/** Whether a mark stands for the event, or for several of which it is the first. */
const isOf = ({ dataset: { key = "" } }: HTMLElement, id: string): boolean =>
  key === `event:${id}` || key.startsWith(`cluster:${id}+`);

function isInView(mark: HTMLElement): boolean {
  const { left, right } = mark.getBoundingClientRect();
  const stage = mark.closest("section")?.getBoundingClientRect();
  return stage !== undefined && right > stage.left && left < stage.right;
}
