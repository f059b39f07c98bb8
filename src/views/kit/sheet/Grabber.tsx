import type { ReactNode, RefObject } from "react";
import css from "./Grabber.module.css";
import type { Stop } from "./sheet-stops.ts";
import { useSheetDrag } from "./use-sheet-drag.ts";

interface Props {
  readonly sheet: RefObject<HTMLElement | null>;
  /** Where the sheet rests. */
  readonly stop: Stop;
  readonly onStop: (stop: Stop) => void;
  readonly onShut: () => void;
}

/** The upper edge by which a finger moves a sheet: the cross closes it, and the page scrolls it, for anybody else. */
export function Grabber({ sheet, stop, onStop, onShut }: Props): ReactNode {
  const drag = useSheetDrag(sheet, stop, (to) => {
    if (to === "shut") onShut();
    else onStop(to);
  });
  return <div className={css["grabber"]} aria-hidden="true" {...drag} />;
}
