/**
 * What of the marks a hand, a keyboard and a screen reader find: a button each, with a name, where
 * the mark is painted and its label. They stand on a sheet, which pans and zooms as one; each is
 * put in its own place when the window rests.
 */
import { overlaps } from "../../../dataset/time/interval.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { edgesOf, within } from "../../../query/window/geometry.ts";
import type { LabelSide, Mark } from "../../../query/window/mark.ts";
import { createSheet, type Fit } from "../frame/sliding-sheet.ts";
import { type Direction, neighbour } from "./arrow-keys.ts";
import { HELD_MS } from "./held.ts";
import css from "./marks.module.css";

/** A mark and its button, in CSS pixels. */
export interface ButtonPlace {
  readonly key: string;
  readonly mark: Mark;
  /** The upper edge of its row. */
  readonly top: number;
  /** Where its label stands, and how far the button reaches beyond the mark for it. */
  readonly side: LabelSide;
  readonly before: number;
  readonly after: number;
  readonly isSelected: boolean;
}

export interface MarkButtonsOptions {
  onOpen(mark: Mark): void;
  /** The reader walks on past the last mark on the screen. */
  onEdge(mark: Mark, direction: Direction): void;
  /** The pointer or the keyboard has come to a mark, or has left all of them. */
  onPointedAt(key: string | null): void;
}

export interface MarkButtons {
  /** Moves all of them as one. */
  follow(scale: TimeScale): Fit;
  /** These and no others, in this order; the scale is that of the last `follow`. */
  place(places: readonly ButtonPlace[], nameOf: (mark: Mark) => string): void;
  areThere(): boolean;
  has(key: string): boolean;
  buttonOf(key: string): HTMLElement | null;
  /** The mark that has the keyboard, as it was when it was placed. */
  focused(): Mark | null;
  /** Without scrolling. */
  focus(key: string): void;
  /** The keyboard goes from one mark to another, with the ring if the one had it. */
  handOn(key: string): void;
  /** Scrolls the page as far as it takes to see it. */
  reveal(key: string): void;
  destroy(): void;
}

interface Made {
  readonly button: HTMLButtonElement;
  mark: Mark;
  name: string;
  side: LabelSide | null;
  left: number;
  width: number;
  top: number;
  isSelected: boolean;
}

/** A click that comes after moving further than this was a drag. */
const DRAG_PX = 5;

export function createMarkButtons(root: HTMLElement, options: MarkButtonsOptions): MarkButtons {
  const sheet = createSheet(root);
  const made = new Map<string, Made>();
  let view: TimeScale | null = null;
  /** The mark that Tab comes to. */
  let current: string | null = null;
  /** Whether the mark that has the keyboard, or had it last, is seen to have it. */
  let isRinged = false;
  let pressed: PointerEvent | null = null;
  /** Whether a finger was held on a mark: what is said of it stays when the finger goes. */
  let isHeld = false;
  /** The mark that was clicked last. */
  let clicked: string | null = null;

  function make({ key, mark }: ButtonPlace): Made {
    const button = document.createElement("button");
    button.type = "button";
    button.className = css["mark"] ?? "";
    button.tabIndex = -1;
    button.dataset["key"] = key;
    button.dataset["type"] = mark.type;
    const each = {
      button,
      mark,
      name: "",
      side: null,
      left: Number.NaN,
      width: -1,
      top: -1,
      isSelected: false,
    };
    made.set(key, each);
    return each;
  }

  function put(each: Made, place: ButtonPlace, name: string, scale: TimeScale): void {
    const { mark, top, side, isSelected } = place;
    const edges = within(edgesOf(mark, scale), scale.widthPx);
    const from = edges.left - place.before;
    const left = keep(from - sheet.startPx(scale), each.left);
    const width = keep(edges.right + place.after - from, each.width);
    const { style } = each.button;
    if (each.name !== name) each.button.ariaLabel = name;
    if (each.side !== side) each.button.dataset["label"] = side;
    if (each.left !== left) style.left = `${left}px`;
    if (each.width !== width) style.width = `${width}px`;
    if (each.top !== top) style.top = `${top}px`;
    if (each.isSelected !== isSelected) {
      each.button.dataset["selected"] = String(isSelected);
      each.button.ariaCurrent = isSelected ? "true" : null;
    }
    Object.assign(each, { mark, name, side, left, width, top, isSelected });
  }

  function removeAllBut(keys: ReadonlySet<string>): void {
    for (const [key, { button }] of made) {
      if (keys.has(key)) continue;
      button.remove();
      made.delete(key);
    }
  }

  /** Has a button stand after another one, or first. */
  function bring(button: HTMLElement, before: Element | null): void {
    const next = () => (before ? before.nextElementSibling : sheet.element.firstElementChild);
    // One that is taken out of the page to be put elsewhere loses the keyboard: others make way for it.
    const stays = button === document.activeElement;
    for (let other = next(); other !== button; other = next()) {
      if (stays && other) sheet.element.append(other);
      else sheet.element.insertBefore(button, other);
    }
  }

  function setTabStop(key: string | null): void {
    const before = current === null ? undefined : made.get(current);
    const now = key === null ? undefined : made.get(key);
    current = key;
    if (before === now && now?.button.tabIndex === 0) return;
    if (before) before.button.tabIndex = -1;
    if (now) now.button.tabIndex = 0;
  }

  /** Of this timeline's own: another on the page may show the same event. */
  const focusedKey = () =>
    sheet.element.contains(document.activeElement) ? keyAt(document.activeElement) : null;

  function firstInView(): string | null {
    for (const [key, { mark }] of made) {
      if (!view || overlaps(mark.extent, view.shown())) return key;
    }
    return null;
  }

  function focus(key: string, how?: FocusOptions): void {
    const found = made.get(key);
    if (!found) return;
    setTabStop(key);
    found.button.focus({ preventScroll: true, ...how });
  }

  const reveal = (key: string) =>
    made.get(key)?.button.scrollIntoView({ block: "nearest", inline: "nearest" });

  const isDragged = ({ clientX, clientY }: MouseEvent): boolean =>
    pressed !== null && Math.hypot(clientX - pressed.clientX, clientY - pressed.clientY) > DRAG_PX;

  function onClick(event: MouseEvent): void {
    const key = keyAt(event.target);
    const found = key === null ? undefined : made.get(key);
    if (!found || key === null) return;
    // A key press has no coordinates and must not be taken for a drag.
    if (event.detail > 0 && (isHeld || isDragged(event))) return;
    // What the first of two clicks opened may have moved another mark under the pointer.
    if (event.detail > 1 && key !== clicked) return;
    clicked = key;
    // A pointer does not bring the keyboard along: what drags the plot keeps its press from the browser.
    focus(key, { focusVisible: event.detail === 0 });
    options.onOpen(found.mark);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const key = keyAt(event.target);
    const direction = DIRECTIONS[event.key];
    const from = key === null ? undefined : made.get(key)?.mark;
    if (!from || !direction || !view || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const window = view.shown();
    const keys = new Map([...made].map(([each, { mark }]) => [mark, each]));
    const visible = [...keys.keys()].filter(({ extent }) => overlaps(extent, window));
    const next = neighbour(visible, from, direction);
    const to = next && keys.get(next);
    if (to) {
      focus(to);
      reveal(to);
    } else options.onEdge(from, direction);
  }

  const onPointerDown = (event: PointerEvent) => {
    pressed = event;
    isHeld = false;
  };
  const onPointerUp = (event: PointerEvent) => {
    const heldMs = event.timeStamp - (pressed?.timeStamp ?? 0);
    isHeld = event.pointerType === "touch" && heldMs >= HELD_MS && !isDragged(event);
  };
  const onPointer = (event: PointerEvent) => options.onPointedAt(keyAt(event.target));
  const onPointerLeave = () => isHeld || options.onPointedAt(focusedKey());
  const onFocus = (event: FocusEvent) => {
    const key = keyAt(event.target);
    isRinged = document.activeElement?.matches(":focus-visible") ?? false;
    setTabStop(key);
    options.onPointedAt(key);
  };
  const onBlur = () => options.onPointedAt(null);
  sheet.element.addEventListener("click", onClick);
  sheet.element.addEventListener("keydown", onKeyDown);
  sheet.element.addEventListener("focusin", onFocus);
  sheet.element.addEventListener("focusout", onBlur);
  sheet.element.addEventListener("pointerdown", onPointerDown, { capture: true });
  sheet.element.addEventListener("pointerup", onPointerUp);
  sheet.element.addEventListener("pointerover", onPointer);
  sheet.element.addEventListener("pointerleave", onPointerLeave);

  return {
    follow(scale) {
      view = scale;
      return sheet.follow(scale);
    },
    place(places, nameOf) {
      if (!view) return;
      // What stands on it already stays where it is, as long as the window only pans.
      if (sheet.follow(view) !== "serves") sheet.reach(view);
      removeAllBut(new Set(places.map(({ key }) => key)));
      let before: Element | null = null;
      for (const place of places) {
        const each = made.get(place.key) ?? make(place);
        put(each, place, nameOf(place.mark), view);
        bring(each.button, before);
        before = each.button;
      }
      setTabStop(current !== null && made.has(current) ? current : firstInView());
    },
    areThere: () => made.size > 0,
    has: (key) => made.has(key),
    buttonOf: (key) => made.get(key)?.button ?? null,
    focused() {
      const key = focusedKey();
      return key === null ? null : (made.get(key)?.mark ?? null);
    },
    focus: (key) => focus(key),
    handOn: (key) => focus(key, { focusVisible: isRinged }),
    reveal,
    destroy: () => sheet.element.remove(),
  };
}

/** Less than this is rounding: each button that is moved is styled anew. */
const SAME_PX = 0.01;
const keep = (next: number, was: number): number => (Math.abs(next - was) < SAME_PX ? was : next);

const keyAt = (target: EventTarget | null): string | null =>
  target instanceof HTMLElement ? (target.dataset["key"] ?? null) : null;

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "earlier",
  ArrowRight: "later",
  ArrowUp: "up",
  ArrowDown: "down",
};
