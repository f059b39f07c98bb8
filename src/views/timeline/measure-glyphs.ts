import { useEffect, useState } from "react";
import type { GlyphWidths } from "../../query/window/glyphs.ts";

/** Latin with its accents, and the punctuation of our titles. */
const MEASURED = [...range(0x20, 0x7e), ...range(0xa0, 0x17f), ..."–—‘’“”…·•′″"];
const FALLBACK: GlyphWidths = { known: {}, wide: 12, other: 7 };

/** How wide the label type sets each character; measured again once the fonts have come. */
export function useGlyphWidths(): GlyphWidths {
  const [widths, setWidths] = useState(measure);
  useEffect(() => {
    let gone = false;
    document.fonts.ready.then(() => {
      if (!gone) setWidths(measure());
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
  context.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  const width = (char: string) => context.measureText(char).width;
  return {
    known: Object.fromEntries(MEASURED.map((char) => [char, width(char)])),
    wide: width("한"),
    other: width("Ж"),
  };
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
}
