import { useEffect, useState } from "react";

/** The width in CSS pixels of a line of text. @param weight of its letters, 100 to 900. */
export type TextWidth = (text: string, weight: number) => number;

/** How wide the small type of the overview sets a text; another function once the fonts have come. */
export function useTextWidth(fontPx: number): TextWidth {
  const [measure, setMeasure] = useState(() => textWidth(fontPx));
  useEffect(() => {
    let gone = false;
    document.fonts.ready.then(() => {
      if (!gone) setMeasure(() => textWidth(fontPx));
    });
    return () => {
      gone = true;
    };
  }, [fontPx]);
  return measure;
}

function textWidth(fontPx: number): TextWidth {
  const context = document.createElement("canvas").getContext("2d");
  const family = getComputedStyle(document.body).fontFamily;
  return (text, weight) => {
    // Without a canvas a guess keeps more room than is needed.
    if (!context) return text.length * fontPx;
    context.font = `${weight} ${fontPx}px ${family}`;
    return context.measureText(text).width;
  };
}
