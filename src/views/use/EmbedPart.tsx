import { type ReactNode, useId, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import { Copy } from "../kit/Copy.tsx";
import { addressOf } from "../state/history/address.ts";
import { leftBehind } from "../state/origin.ts";
import { useReader } from "../state/reader.ts";
import { type Embedded, embeddable, embeddedQuery, type Taken } from "./chosen-set.ts";
import { embedCode, frozenAddress } from "./embed-code.ts";
import css from "./Use.module.css";
import { UsePart } from "./UsePart.tsx";
import { isOnWeb, useIsThere } from "./use-is-there.ts";

const HEIGHTS = [320, 480, 640, 800] as const;
const STATES = ["live", "frozen"] as const;

const NAMES = {
  align: "use.embed.align",
  counts: "use.embed.counts",
  timeline: "toolbar.timeline",
  list: "toolbar.list",
} as const satisfies Record<Embedded, string>;

/** The events in a frame of another page: the code for it, and how it will look. */
export function EmbedPart({ dataset, choice, words, sha256 }: Taken): ReactNode {
  const { formatMessage } = useIntl();
  const { query, summary, lang } = useReader();
  const [heightPx, setHeight] = useState<number>(320);
  const [chosen, setShape] = useState<Embedded | null>(null);
  const [state, setState] = useState<(typeof STATES)[number]>("live");
  const place = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const isShipped = dataset.origin.kind === "shipped" && isOnWeb();
  const copy = isShipped && sha256 !== null ? frozenAddress(sha256) : null;
  const isFrozen = useIsThere(copy);
  const without = leftBehind(dataset.origin) ?? (isOnWeb() ? null : "disk");
  if (without !== null) {
    return (
      <UsePart name="embed">
        <p className={css["quiet"]}>
          <FormattedMessage id={`use.embed.${without}`} />
        </p>
      </UsePart>
    );
  }
  const shapes = embeddable(choice, query);
  const shape = shapes.find((each) => each === chosen) ?? shapes[0] ?? "timeline";
  const asked = embeddedQuery(choice, query, shape);
  const data = state === "frozen" && isFrozen === true ? copy : query.data;
  const src = new URL(addressOf({ ...asked, data }), location.href).href;
  const title = [localText(summary.title, lang).text, words].filter((each) => each !== "");
  const code = embedCode(src, title.join(": "), heightPx);
  return (
    <UsePart name="embed" note={<FormattedMessage id="use.embed.note" />}>
      <div className={css["preview"]} data-height={heightPx}>
        <iframe src={src} title={formatMessage({ id: "use.embed.preview" })} loading="lazy" />
      </div>
      <label className="visually-hidden" htmlFor={id}>
        <FormattedMessage id="use.embed.code" />
      </label>
      <textarea
        ref={place}
        id={id}
        className={css["field"]}
        readOnly
        rows={4}
        dir="ltr"
        value={code}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className={css["acts"]}>
        <Copy
          text={code}
          label={formatMessage({ id: "use.embed.copy" })}
          className={css["strong"]}
          place={place}
        />
        <select
          aria-label={formatMessage({ id: "use.embed.height" })}
          value={heightPx}
          onChange={({ currentTarget }) => setHeight(Number(currentTarget.value))}
        >
          {HEIGHTS.map((each) => (
            <option key={each} value={each}>
              {formatMessage({ id: "use.embed.high" }, { height: String(each) })}
            </option>
          ))}
        </select>
        <select
          aria-label={formatMessage({ id: "use.embed.view" })}
          value={shape}
          onChange={({ currentTarget }) =>
            setShape(shapes.find((each) => each === currentTarget.value) ?? null)
          }
        >
          {shapes.map((each) => (
            <option key={each} value={each}>
              {formatMessage({ id: NAMES[each] })}
            </option>
          ))}
        </select>
        {isFrozen === true && (
          <select
            aria-label={formatMessage({ id: "use.embed.state" })}
            value={state}
            onChange={({ currentTarget }) =>
              setState(STATES.find((each) => each === currentTarget.value) ?? "live")
            }
          >
            {STATES.map((each) => (
              <option key={each} value={each}>
                {formatMessage({ id: `use.embed.${each}` })}
              </option>
            ))}
          </select>
        )}
      </div>
      <p className={css["quiet"]}>
        {/* Of another host's dataset nobody here knows what it keeps. */}
        {isFrozen === false && (
          <>
            <FormattedMessage id="use.embed.onlyLive" />{" "}
          </>
        )}
        <FormattedMessage id="use.embed.tells" />
      </p>
    </UsePart>
  );
}
