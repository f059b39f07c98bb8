import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { FormattedMessage } from "react-intl";
import { WithWords } from "../../locale/WithWords.tsx";
import { useAnswer, useReader } from "../../state/reader.ts";
import css from "./FoldLine.module.css";
import { createRestingFold, type RestingFold } from "./resting-fold.ts";
import type { AddLayer } from "./resting-mark.ts";
import { FOLD_WORDS } from "./words.ts";

/** Says what the fold holds that a reader points at, in the place of an event; nothing beside the folds. */
export function FoldLine({ addLayer }: { readonly addLayer: AddLayer | undefined }): ReactNode {
  const [resting] = useState(createRestingFold);
  useEffect(() => addLayer?.(resting.layer), [addLayer, resting]);
  const fold = useSyncExternalStore(resting.subscribe, resting.getState);
  return (
    <WithWords words={FOLD_WORDS}>
      {/* Live before there is something to say: what comes with its words is not said. */}
      <div aria-live="polite">{fold && <Fold {...fold} />}</div>
    </WithWords>
  );
}

/** So many events say what sort of time it was. */
const FIRST = 3;

/** When it is, how long and how many events, and the titles of its first ones. */
function Fold({ part, span, holds, by }: RestingFold): ReactNode {
  const { lang, anyTime } = useReader();
  const criteria = { ...anyTime, within: part.interval };
  const first = useAnswer({ kind: "list", criteria, lang, from: 0, to: FIRST });
  return (
    <div className={css["line"]}>
      <p className={css["date"]}>{span}</p>
      <div className={css["words"]}>
        <p className={css["holds"]}>{holds}</p>
        <ul className={css["titles"]}>
          {first?.entries.map(({ id, title }) => (
            <li key={id} lang={title.lang || undefined} dir="auto">
              {title.text}
            </li>
          ))}
        </ul>
      </div>
      <span className={css["act"]}>
        <FormattedMessage id="strip.unfolds" values={{ by }} />
      </span>
    </div>
  );
}
