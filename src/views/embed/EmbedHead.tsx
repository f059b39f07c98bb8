import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import { SoFar } from "../kit/SoFar.tsx";
import { addressOf } from "../state/history/address.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import { ownPage } from "../state/view.ts";
import css from "./Embed.module.css";

/** What is shown, of how many, and the way to all of it in a tab of its own. */
export function EmbedHead({
  controlsRef,
}: {
  /** Takes the place of the buttons that move the timeline's window. */
  readonly controlsRef: (place: HTMLElement | null) => void;
}): ReactNode {
  const { query, criteria, summary, lang } = useReader();
  const answer = useAnswer({ kind: "facets", criteria });
  const title = localText(summary.title, lang);
  return (
    <header className={css["head"]}>
      <h1 lang={title.lang || undefined} dir="auto" title={title.text}>
        {title.text}
      </h1>
      <p role="status">
        {/* Of two stories each says how many it has. */}
        {answer && ownPage(query) !== "align" && (
          <SoFar of={answer.total}>
            <FormattedMessage
              id="toolbar.count"
              values={{ matching: answer.matching, total: answer.total }}
            />
          </SoFar>
        )}
      </p>
      <div ref={controlsRef} className={css["controls"]} />
      <a href={addressOf({ ...query, embed: false })} target="_blank" rel="noopener">
        <FormattedMessage id="embed.open" />
      </a>
    </header>
  );
}
