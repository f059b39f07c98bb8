import { type ReactNode, useId, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { openEvent, openPassage, type Query } from "../../query/criteria/query.ts";
import { qrCode, qrSvg } from "../drawing/qr-svg.ts";
import { Copy } from "../kit/Copy.tsx";
import { saveFile } from "../kit/files/save-file.ts";
import { addressOf } from "../state/history/address.ts";
import { leftBehind } from "../state/origin.ts";
import { useIsPhone } from "../state/preferences.ts";
import { useReader } from "../state/reader.ts";
import { filterText, linkedQuery, type Taken } from "./chosen-set.ts";
import css from "./Use.module.css";
import { UsePart } from "./UsePart.tsx";
import { isOnWeb } from "./use-is-there.ts";

/** The link that brings them back, as text and as a code for a telephone, with what it holds. */
export function LinkPart({ dataset, choice, counts }: Taken): ReactNode {
  const { formatMessage } = useIntl();
  const { query } = useReader();
  const phone = useIsPhone();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const asked = linkedQuery(choice, query);
  const link = linkOf(asked);
  const without = leftBehind(dataset.origin) ?? (isOnWeb() ? null : "disk");
  const event = linkedQuery("event", query);
  return (
    <UsePart name="link">
      <label className="visually-hidden" htmlFor={id}>
        <FormattedMessage id="use.link.field" />
      </label>
      <input
        ref={field}
        id={id}
        className={css["field"]}
        readOnly
        dir="ltr"
        value={link}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className={css["acts"]}>
        {phone && "share" in navigator && (
          <button type="button" className={css["solid"]} onClick={() => void share(link)}>
            <FormattedMessage id="use.link.share" />
          </button>
        )}
        <Copy
          text={link}
          label={formatMessage({ id: "event.copyLink" })}
          className={phone && "share" in navigator ? css["strong"] : css["solid"]}
          place={field}
        />
        {counts.event !== null && (
          <Copy
            text={linkOf(openEvent(event, counts.event))}
            label={formatMessage({ id: "use.link.event" })}
            className={css["act"]}
          />
        )}
        {query.passage !== null && (
          <Copy
            text={linkOf(openPassage(event, query.event, query.passage))}
            label={formatMessage({ id: "use.link.passage" })}
            className={css["act"]}
          />
        )}
      </div>
      {without === null ? (
        <Code link={link}>
          <Holds asked={asked} />
        </Code>
      ) : (
        <p className={css["quiet"]}>
          <FormattedMessage id={without === "disk" ? "use.link.disk" : `cite.${without}`} />
        </p>
      )}
    </UsePart>
  );
}

const linkOf = (query: Query): string => new URL(addressOf(query), location.href).href;

/** A sheet that is closed again rejects, and that is no news to who closed it. */
const share = (url: string): Promise<void> =>
  navigator.share({ title: document.title, url }).catch(() => undefined);

/** What a link says, in words, and what whoever follows it sees. */
function Holds({ asked }: { asked: Query }): ReactNode {
  const { formatMessage } = useIntl();
  const { lang } = useReader();
  const parts = [
    asked.align !== null && "align",
    filterText({ ...asked, only: null }) !== "" && "filters",
    asked.window !== null && "window",
    asked.passage !== null ? "passage" : asked.event !== null && "event",
    asked.data !== null && "dataset",
    asked.lang !== null && "language",
  ].flatMap((part) => (part ? [formatMessage({ id: `use.link.holds.${part}` })] : []));
  return (
    <p>
      {parts.length === 0 ? (
        <FormattedMessage id="use.link.holdsNothing" />
      ) : (
        <FormattedMessage
          id="use.link.holds"
          values={{ parts: new Intl.ListFormat(lang, { type: "conjunction" }).format(parts) }}
        />
      )}
    </p>
  );
}

/** The link as a code: dark on white, in the dark too, or a telephone does not find it. */
function Code({ link, children }: { link: string; children: ReactNode }): ReactNode {
  const { formatMessage } = useIntl();
  const [large, setLarge] = useState(false);
  const code = qrCode(link);
  if (code === null) {
    return (
      <div className={css["quiet"]}>
        {children}
        <p>
          <FormattedMessage id="use.link.noCode" />
        </p>
      </div>
    );
  }
  const { size, path } = code;
  return (
    <div className={css["code"]} data-large={large || undefined}>
      <button
        type="button"
        aria-pressed={large}
        aria-label={formatMessage({ id: "use.link.larger" })}
        onClick={() => setLarge(!large)}
      >
        <svg
          role="img"
          aria-label={formatMessage({ id: "use.link.code" })}
          viewBox={`0 0 ${size} ${size}`}
          shapeRendering="crispEdges"
        >
          <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
          <path fill="#000" d={path} />
        </svg>
      </button>
      <div>
        {children}
        <button
          type="button"
          className={css["act"]}
          onClick={() => saveFile(new Blob([qrSvg(code)], { type: "image/svg+xml" }), "link.svg")}
        >
          <FormattedMessage id="use.link.saveCode" />
        </button>
      </div>
    </div>
  );
}
