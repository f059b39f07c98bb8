import { type ReactNode, useMemo } from "react";
import { qrCode } from "../../drawing/qr-svg.ts";

/**
 * An address as a code, black on white. Whoever places it leaves four of its modules free around it.
 *
 * @param label  the words for who cannot see it.
 */
export function QrCode({
  address,
  sizePx,
  label,
}: {
  address: string;
  sizePx: number;
  label: string;
}): ReactNode {
  const code = useMemo(() => qrCode(address, true), [address]);
  if (code === null) return null;
  const { size, path } = code;
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      width={sizePx}
      height={sizePx}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
