/** A link as a picture that a telephone reads. */
import { encode } from "uqr";

/** The empty edge by which a reader of codes finds one; in modules, as the standard wants it. */
const QUIET = 4;

export interface Code {
  /** Side in modules, the quiet zone among them. */
  readonly size: number;
  /** The dark modules as one path. */
  readonly path: string;
}

/**
 * Null where the text is longer than a code holds, some 2,900 letters of English.
 *
 * @param onPaper  with no empty edge, which the paper around it is, and with as much correction as costs no module:
 *     it is small there.
 */
export function qrCode(text: string, onPaper = false): Code | null {
  const modules = modulesOf(text, onPaper);
  if (modules === null) return null;
  const dark = modules.map((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")).join(""),
  );
  return { size: modules.length, path: dark.join("") };
}

function modulesOf(text: string, onPaper: boolean): readonly (readonly boolean[])[] | null {
  try {
    const how = onPaper
      ? ({ ecc: "L", boostEcc: true, border: 0 } as const)
      : ({ ecc: "M", border: QUIET } as const);
    return encode(text, how).data;
  } catch {
    return null;
  }
}

/** A file of it, dark on white wherever it is put. */
export const qrSvg = ({ size, path }: Code): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 8}" height="${size * 8}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>\n`;
