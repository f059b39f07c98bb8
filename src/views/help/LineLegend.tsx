import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { LinkSample } from "../context/LinkSample.tsx";
import css from "./KeysCard.module.css";

/** Each form of the lines that join the open event to others, with the words for it. */
export function LineLegend(): ReactNode {
  return (
    <ul className={css["lines"]}>
      {LINES.map(({ message, type, inferred }) => (
        <li key={message}>
          <LinkSample link={{ type, direction: "out", inferred }} />
          <FormattedMessage id={message} />
        </li>
      ))}
    </ul>
  );
}

const LINES = [
  { message: "lines.arrow", type: "leads-to", inferred: false },
  { message: "lines.dot", type: "part-of", inferred: false },
  { message: "lines.bar", type: "contradicts", inferred: false },
  { message: "lines.double", type: "echoes", inferred: false },
  { message: "lines.inferred", type: "leads-to", inferred: true },
] as const;
