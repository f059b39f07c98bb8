import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { WithWords } from "../locale/WithWords.tsx";
import type { Notice } from "../state/notices.ts";
import { useSession } from "../state/reader.ts";
import { LINK_WORDS } from "./link-words.ts";
import { NoticeLine } from "./NoticeLine.tsx";

/** Of several troubles of a link up to so many are named in the line that counts them. */
const NAMED = 3;

/** Says what could not be read of a link. */
export function LinkNotices({ notices }: { readonly notices: readonly Notice[] }): ReactNode {
  return (
    <WithWords words={LINK_WORDS}>
      {notices.length > 1 ? <Several notices={notices} /> : <Lines notices={notices} />}
    </WithWords>
  );
}

const Lines = ({ notices }: { readonly notices: readonly Notice[] }): ReactNode =>
  notices.map((each) => <NoticeLine key={each.serial} notice={each} />);

/** Several troubles of one link are one piece of news; what became of each is said to who asks. */
function Several({ notices }: { readonly notices: readonly Notice[] }): ReactNode {
  const session = useSession();
  const { formatList, formatMessage } = useIntl();
  const [shows, setShows] = useState(false);
  const isNamed = notices.length <= NAMED;
  const part = ({ values }: Notice) => formatMessage({ id: "link.part" }, values);
  return (
    <>
      <p>
        <span dir="auto">
          <FormattedMessage
            id={isNamed ? "link.severalNamed" : "link.several"}
            values={{ count: notices.length, parts: formatList(notices.map(part)) }}
          />
        </span>
        {isNamed &&
          notices.map(
            (each) =>
              each.instead && (
                <button
                  key={each.serial}
                  type="button"
                  className="link"
                  onClick={() => session.take(each)}
                >
                  <FormattedMessage id="link.meant" values={{ value: each.instead.value }} />
                </button>
              ),
          )}
        <button
          type="button"
          className="link"
          aria-expanded={shows}
          onClick={() => setShows(!shows)}
        >
          <FormattedMessage id={shows ? "link.several.hide" : "link.several.show"} />
        </button>
        <button
          type="button"
          className="link"
          onClick={() => {
            for (const { serial } of notices) session.dismiss(serial);
          }}
        >
          <FormattedMessage id="app.dismiss" />
        </button>
      </p>
      {shows && <Lines notices={notices} />}
    </>
  );
}
