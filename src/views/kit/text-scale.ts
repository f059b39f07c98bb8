/**
 * How much larger than the timeline is drawn a reader has the page's letters, from 1 to 2. Its sizes, of words and of
 * what stands between them, are so many of each other's pixels: it grows as a whole, by the property `zoom`. Inside, a
 * pixel of a style or of a script is this many of the window's, in which the browser says where the pointer is.
 */

/** The letters that the timeline is drawn for, in CSS pixels. */
const DRAWN_PX = 16;
/** Beyond it too few words would find room. */
const MOST = 2;

let scale = 1;

export const textScale = (): number => scale;

/** Pixels of the screen to one of the timeline's. */
export const density = (): number => devicePixelRatio * scale;

/** Keeps the scale, and tells it to the style sheets; to be called once. */
export function followTextScale(): void {
  const letter = document.createElement("div");
  letter.style.cssText = "position:absolute;visibility:hidden;width:1rem";
  document.body.append(letter);
  const follow = () => {
    const { documentElement: root } = document;
    const letters = Number.parseFloat(getComputedStyle(root).fontSize) / DRAWN_PX;
    scale = Math.min(Math.max(letters, 1), MOST);
    root.style.setProperty("--text-scale", String(scale));
  };
  follow();
  new ResizeObserver(follow).observe(letter);
}
