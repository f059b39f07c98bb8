import { type ReactNode, useRef, useState } from "react";
import { Grabber } from "../../kit/sheet/Grabber.tsx";
import type { Stop } from "../../kit/sheet/sheet-stops.ts";
import css from "./FormSide.module.css";

interface Props {
  readonly label: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A form's place beside its text: a column, or in a narrow window a sheet that is drawn up and down. */
export function FormSide({ label, close, children }: Props): ReactNode {
  const side = useRef<HTMLElement>(null);
  const [stop, setStop] = useState<Stop>("middle");
  return (
    <aside ref={side} className={css["side"]} data-stop={stop} aria-label={label}>
      <div className={css["grip"]}>
        <Grabber sheet={side} stop={stop} onStop={setStop} onShut={close} />
      </div>
      <div className={css["scroll"]}>{children}</div>
    </aside>
  );
}
