/**
 * The frames while what they are on zooms: all of them move at each step, with the lines to the plot, and
 * to paint them costs a fraction of a page that is laid out anew. At rest they are sliders again.
 */

import { density } from "../../../kit/text-scale.ts";
import css from "./Frames.module.css";
import { HANDLES_FROM_PX } from "./frame-drag.ts";
import type { FramePlace } from "./frame-place.ts";

export interface PaintedFrames {
  paint(places: readonly FramePlace[], on: StripSize): void;
  clear(): void;
  destroy(): void;
}

export interface StripSize {
  readonly widthPx: number;
  /** The upper and the lower edge of frames, in CSS pixels from the top of the strip. */
  readonly topPx: number;
  readonly endPx: number;
}

interface Ink {
  readonly frame: string;
  readonly whole: string;
  readonly leader: string;
}

/** As far as a frame at the end of the strip reaches beyond it. */
const BEYOND_PX = 8;
/** A handle: how wide and high, and how far it stands out of its frame. */
const HANDLE = { width: 3, height: 12, out: 1 } as const;

/** @param surface  that the frames stand on. */
export function createPaintedFrames(surface: HTMLElement): PaintedFrames {
  const canvas = document.createElement("canvas");
  canvas.className = css["painted"] ?? "";
  canvas.style.left = `${-BEYOND_PX}px`;
  canvas.ariaHidden = "true";
  // Not taken out of the page, which would be laid out anew.
  canvas.style.visibility = "hidden";
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser has no canvas");
  /** Frames that are never seen, which have their colours. */
  const models = [false, true].map((isWhole) => {
    const model = document.createElement("div");
    model.className = css["frame"] ?? "";
    model.dataset["whole"] = String(isWhole);
    model.hidden = true;
    return model;
  });
  surface.append(canvas, ...models);
  // To find memory for a canvas takes as long as some steps of a zoom.
  fitScreen(surface.clientWidth + 2 * BEYOND_PX, surface.clientHeight);
  context.clearRect(0, 0, canvas.width, canvas.height);
  let ink: Ink | null = null;
  let painted = "";

  function readInk(): Ink {
    const [frame = "", whole = ""] = models.map((model) => getComputedStyle(model).borderLeftColor);
    const leader = surface.querySelector("path");
    return { frame, whole, leader: leader ? getComputedStyle(leader).stroke : whole };
  }

  function fitScreen(widthPx: number, heightPx: number): void {
    const dense = density();
    const pixels = { width: Math.round(widthPx * dense), height: Math.round(heightPx * dense) };
    if (canvas.width === pixels.width && canvas.height === pixels.height) return;
    Object.assign(canvas, pixels);
    canvas.style.width = `${pixels.width / dense}px`;
    canvas.style.height = `${pixels.height / dense}px`;
  }

  return {
    paint(places, { widthPx, topPx, endPx }) {
      if (!ink) {
        ink = readInk();
        fitScreen(widthPx + 2 * BEYOND_PX, endPx + 1);
        canvas.style.visibility = "";
        surface.dataset["painted"] = "true";
      }
      // Of all time a day is as many pixels as a week.
      const now = JSON.stringify(places);
      if (now === painted) return;
      painted = now;
      const dense = density();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(dense, 0, 0, dense, BEYOND_PX * dense, 0);
      context.strokeStyle = ink.leader;
      context.beginPath();
      for (const { left, right, plot } of places) {
        if (!plot) continue;
        context.moveTo(left, topPx);
        context.lineTo(plot.left, 0.5);
        context.moveTo(right, topPx);
        context.lineTo(plot.right, 0.5);
      }
      context.stroke();
      for (const { left, right, isWhole } of places) {
        context.strokeStyle = isWhole ? ink.whole : ink.frame;
        context.strokeRect(left + 0.5, topPx + 0.5, right - left - 1, endPx - topPx - 1);
        if (isWhole || right - left < HANDLES_FROM_PX) continue;
        const top = (topPx + endPx - HANDLE.height) / 2;
        context.fillStyle = ink.frame;
        context.fillRect(left - HANDLE.out, top, HANDLE.width, HANDLE.height);
        context.fillRect(right + HANDLE.out - HANDLE.width, top, HANDLE.width, HANDLE.height);
      }
    },
    clear() {
      if (!ink) return;
      ink = null;
      painted = "";
      canvas.style.visibility = "hidden";
      delete surface.dataset["painted"];
    },
    destroy() {
      for (const each of [canvas, ...models]) each.remove();
    },
  };
}
