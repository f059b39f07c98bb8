import { type ReactNode, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { CITATION_FORMATS, type CitationFormat, cite } from "../../citation/cite.ts";
import { Copy } from "../kit/Copy.tsx";
import { WithWords } from "../locale/WithWords.tsx";
import { leftBehind } from "../state/origin.ts";
import { useSessionState } from "../state/reader.ts";
import type { SeenCitable } from "./citable.ts";
import css from "./Reference.module.css";
import { CITE_WORDS } from "./words.ts";

interface Props {
  readonly item: SeenCitable;
  /** False where the link has a place of its own beside it. */
  readonly withLink?: boolean;
}

/** A reference in the format that the reader chooses, and the link, both to copy. */
export function Reference(props: Props): ReactNode {
  return (
    <WithWords words={CITE_WORDS}>
      <Worded {...props} />
    </WithWords>
  );
}

function Worded({ item, withLink = true }: Props): ReactNode {
  const { formatMessage } = useIntl();
  const [format, setFormat] = useState<CitationFormat>("text");
  const place = useRef<HTMLDivElement>(null);
  const without = useSessionState(({ dataset }) => dataset && leftBehind(dataset.origin));
  const reference = cite(format, item);
  return (
    <>
      <div
        ref={place}
        className={css["reference"]}
        data-format={format}
        lang={format === "text" ? item.lang : "en"}
      >
        {reference}
      </div>
      <div className={css["acts"]}>
        {CITATION_FORMATS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === format}
            onClick={() => setFormat(each)}
          >
            {formatMessage({ id: `event.cite.${each}` })}
          </button>
        ))}
        <span className={css["copies"]}>
          <Copy text={reference} label={formatMessage({ id: "event.copy" })} place={place} />
          {withLink && (
            <Copy text={item.permalink} label={formatMessage({ id: "event.copyLink" })} />
          )}
        </span>
      </div>
      {withLink && without && (
        <p className={css["file"]}>{formatMessage({ id: `cite.${without}` })}</p>
      )}
    </>
  );
}
