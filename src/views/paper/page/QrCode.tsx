import { type ReactNode, useMemo } from "react";
import { encode } from "uqr";

/** An address as a code, black on white. Whoever places it leaves four of its modules free around it. @param label  the words for who cannot see it. */
export function QrCode({
  address,
  sizePx,
  label,
}: {
  address: string;
  sizePx: number;
  label: string;
}): ReactNode {
  const { path, modules } = useMemo(() => codeOf(address), [address]);
  return (
    <svg
      viewBox={`0 0 ${modules} ${modules}`}
      width={sizePx}
      height={sizePx}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={modules} height={modules} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function codeOf(address: string): { readonly path: string; readonly modules: number } {
  // As much correction as the same number of modules carries.
  const { data, size } = encode(address, { ecc: "L", boostEcc: true, border: 0 });
  const runs = data.flatMap((row, y) =>
    runsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`),
  );
  return { path: runs.join(""), modules: size };
}

/** Where dark modules begin in a row, and how many follow each other. */
function runsOf(row: readonly boolean[]): readonly (readonly [x: number, width: number])[] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
