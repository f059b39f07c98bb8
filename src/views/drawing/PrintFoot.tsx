import { type ReactNode, useMemo } from "react";
import { localText } from "../../dataset/format/localized.ts";
import { versionLine } from "../../drawing/timeline/words.ts";
import { addressOf } from "../state/history/address.ts";
import { leftBehind } from "../state/origin.ts";
import { useReader, useSessionState } from "../state/reader.ts";
import css from "./PrintFoot.module.css";
import { qrCode } from "./qr-svg.ts";

/** The foot of a page that prints as it is: of which dataset it is, and the way back to it. On a screen it is not seen. */
export function PrintFoot(): ReactNode {
  const { query, summary, lang } = useReader();
  const origin = useSessionState(({ dataset }) => dataset?.origin);
  const title = localText(summary.title, lang);
  // A file of the reader's own has no address that leads there.
  const hasAddress = origin !== undefined && leftBehind(origin) === null;
  const address = hasAddress ? new URL(addressOf(query), location.href).href : "";
  const code = useMemo(() => (address === "" ? null : qrCode(address, true)), [address]);
  const version = versionLine(summary, lang);
  return (
    <footer className={css["foot"]} aria-hidden="true">
      {code && (
        <svg
          viewBox={`0 0 ${code.size} ${code.size}`}
          shapeRendering="crispEdges"
          aria-hidden="true"
        >
          <path fill="#000" d={code.path} />
        </svg>
      )}
      <p>
        <b>Dateline</b> — <span lang={title.lang || undefined}>{title.text}</span>
        {version !== "" && ` · ${version}`}
        {address !== "" && <span className={css["address"]}>{address}</span>}
      </p>
    </footer>
  );
}
