/**
 * One mark as an element: a button with a drawn form and a label. Built with `textContent`
 * only; what comes from a dataset never becomes markup.
 */

import type { EventBrief } from "../../query/store.ts";
import type { Label } from "../../query/window/label.ts";
import type { Mark } from "../../query/window/marks.ts";
import { type MarkForm, markForm } from "../marks/form.ts";
import css from "./marks.module.css";

const SVG = "http://www.w3.org/2000/svg";
const DISC = { size: 22, radius: 4.75, outline: 4.1, halo: 8 } as const;

/** The parts of a mark that the layer moves. */
export interface MarkElement {
  /**
   * What is moved, with the button in it: to style a button anew, of which a browser has much to
   * say, takes ten times as long.
   */
  readonly place: HTMLElement;
  readonly button: HTMLButtonElement;
  /** Its width follows the zoom; null for a disc. */
  readonly bar: HTMLElement | null;
  /** Empty until it is shown: most marks of a crowd never show theirs. */
  readonly label: HTMLElement;
}

export function markElement(mark: Mark): MarkElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = css["mark"] ?? "";
  button.tabIndex = -1;
  const hue = mark.type === "event" ? mark.event.hue : mark.hue;
  button.dataset["hue"] = hue === null ? "none" : String(hue);
  button.dataset["type"] = mark.type;
  const drawing = mark.type === "cluster" ? clusterBar(mark) : eventForm(mark.event);
  if (drawing.bar) drawing.bar.classList.add(css["bar"] ?? "");
  button.append(drawing.root);
  const place = element("div", css["place"]);
  place.append(button);
  return { place, button, bar: drawing.bar, label: element("span", css["label"]) };
}

/** Puts the words beside the mark, or takes them away. */
export function writeLabel({ button, label }: MarkElement, text: Label | null): void {
  if (!text) {
    label.remove();
    return;
  }
  const note = text.note === "" ? [] : [element("span", css["note"])];
  for (const each of note) each.textContent = text.note;
  label.replaceChildren(text.title, ...note);
  if (!label.parentNode) button.append(label);
}

interface Drawing {
  readonly root: Element;
  readonly bar: HTMLElement | null;
}

/** The count is the mark: it stands on a bar as wide as what it spans, a tick per event. */
function clusterBar(mark: Extract<Mark, { type: "cluster" }>): Drawing {
  const root = element("span", css["cluster"]);
  const count = element("span", css["count"]);
  count.textContent = String(mark.events);
  root.append(count);
  const { from, to } = mark.bar;
  const ticks = [...new Set(mark.ticks)].map((time) => {
    const share = to > from ? ((time - from) / (to - from)) * 100 : 50;
    return `linear-gradient(var(--hue) 0 0) ${share}% 21px / 1.5px 3px no-repeat`;
  });
  if (ticks.length > 0) {
    root.dataset["ticked"] = "";
    root.style.setProperty("--ticks", ticks.join(", "));
  }
  return { root, bar: root };
}

function eventForm(event: EventBrief): Drawing {
  const form = markForm(event);
  return form.shape === "disc" ? { root: disc(form), bar: null } : extentBar(form);
}

function extentBar(form: MarkForm): Drawing {
  const root = element("span", css["extent"]);
  root.dataset["fill"] = form.fill;
  root.dataset["about"] = String(form.about);
  root.dataset["fade"] = fadeOf(form);
  return { root, bar: root };
}

/** Which ends fade: an end that nobody stated has no edge. */
function fadeOf(form: MarkForm): string {
  if (form.openStart && form.openEnd) return "both";
  if (form.openEnd) return "end";
  if (form.openStart) return "start";
  return form.lasted || form.fill === "outline" ? "none" : "soft";
}

function disc({ fill, about }: Pick<MarkForm, "fill" | "about">): SVGElement {
  const svg = svgElement("svg", {
    width: DISC.size,
    height: DISC.size,
    viewBox: `${-DISC.size / 2} ${-DISC.size / 2} ${DISC.size} ${DISC.size}`,
    class: css["disc"] ?? "",
    "aria-hidden": "true",
  });
  const radius = fill === "full" ? DISC.radius : DISC.outline;
  svg.append(
    svgElement("circle", { r: radius, class: css[fill === "full" ? "solid" : "outline"] ?? "" }),
  );
  if (fill === "half") {
    const r = DISC.outline;
    svg.append(
      svgElement("path", {
        d: `M0 ${-r}a${r} ${r} 0 0 0 0 ${2 * r}z`,
        class: css["solid"] ?? "",
      }),
    );
  }
  if (about) {
    svg.append(
      svgElement("circle", {
        r: DISC.halo,
        class: css["halo"] ?? "",
        "stroke-dasharray": "0.1 3.35",
        "stroke-linecap": "round",
      }),
    );
  }
  return svg;
}

/** Another stated date of the open event: a dashed ring, never filled. */
export function dashedRing(): SVGElement {
  const svg = svgElement("svg", {
    width: 14,
    height: 14,
    viewBox: "-7 -7 14 14",
    "aria-hidden": "true",
  });
  svg.append(
    svgElement("circle", { r: 4.3, class: css["dashed"] ?? "", "stroke-dasharray": "2 1.7" }),
  );
  return svg;
}

export function element<Name extends "span" | "div">(
  name: Name,
  className: string | undefined,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className ?? "";
  return made;
}

function svgElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
