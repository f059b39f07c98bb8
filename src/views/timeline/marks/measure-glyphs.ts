import { useEffect, useState } from "react";
import type { GlyphWidths } from "../../../query/window/glyph-widths.ts";

/** Basic Latin, and the punctuation of our titles: one file of the font, which the page has anyway. */
const MEASURED = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)),
  ..."–—‘’“”…·•",
];
const FONT_PX = 13;
const FALLBACK: GlyphWidths = { known: {}, wide: FONT_PX, other: 7 };

/** How wide the label type sets each character; measured again once the fonts have come. */
export function useGlyphWidths(): GlyphWidths {
  const [widths, setWidths] = useState(measure);
  useEffect(() => {
    let gone = false;
    document.fonts.ready.then(() => {
      if (!gone) setWidths((before) => same(before, measure()));
    });
    return () => {
      gone = true;
    };
  }, []);
  return widths;
}

function measure(): GlyphWidths {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return FALLBACK;
  context.font = `${FONT_PX}px ${getComputedStyle(document.body).fontFamily}`;
  const width = (char: string) => context.measureText(char).width;
  return {
    known: Object.fromEntries(MEASURED.map((char) => [char, width(char)])),
    // To measure others would fetch files of fonts that nothing on the page may need. Hangul and Han
    // are as wide as their size or a little less, and few letters of any script wider than an m.
    wide: FONT_PX,
    other: width("m"),
  };
}

/** Where they are equal, the former ones, so that nothing is laid out anew. */
const same = (before: GlyphWidths, now: GlyphWidths): GlyphWidths =>
  JSON.stringify(before) === JSON.stringify(now) ? before : now;
