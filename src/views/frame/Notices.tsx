import { type ReactNode, useState } from "react";
import { FormattedMessage } from "react-intl";
import { late } from "../kit/late.tsx";
import { useLanguage } from "../locale/use-language.ts";
import type { Notice } from "../state/notices.ts";
import { useSession, useSessionState } from "../state/reader.ts";
import { isAside } from "../state/view.ts";
import css from "./Notices.module.css";
import { Opening } from "./Opening.tsx";

/** Only who followed the code of a printed page needs it. */
const Printed = late(async () => (await import("../printed/Printed.tsx")).Printed, false);

/** Up to this many troubles of a link stand on a line each; more are one line. */
const AT_ONCE = 3;

/**
 * Says what is being opened, and what happened that the reader did not ask for: a line each, until it
 * is dismissed.
 */
export function Notices(): ReactNode {
  const notices = useSessionState((state) => state.notices);
  const aside = useSessionState(isAside);
  // On the page of problems, or of another file, the way to them and what it says in full are no news.
  const shown = aside ? notices.filter((each) => !each.toProblems) : notices;
  const ofLink = shown.filter(({ message }) => message.startsWith("link."));
  const others = shown.filter((each) => !ofLink.includes(each));
  const opening = useSessionState((state) => state.opening);
  const isOpen = useSessionState((state) => state.dataset !== null);
  const printed = useSessionState((state) => state.query.printed);
  return (
    <div className={css["notices"]}>
      {opening && <Opening origin={opening} />}
      {printed !== null && isOpen && !aside && <Printed code={printed} />}
      {/* Live from the start, and a status only when it says something: the count is the other. */}
      <div aria-live="polite" role={shown.length > 0 ? "status" : undefined}>
        {ofLink.length > AT_ONCE ? <LinkNotices notices={ofLink} /> : ofLink.map(line)}
        {others.map(line)}
      </div>
    </div>
  );
}

const line = (each: Notice): ReactNode => <Line key={each.serial} notice={each} />;

function Line({ notice }: { notice: Notice }): ReactNode {
  const session = useSession();
  const { serial, message, values, words, toProblems, instead, reload } = notice;
  const defaultMessage = words?.[useLanguage()]?.[message];
  return (
    <p>
      <span dir="auto">
        <FormattedMessage
          id={message}
          values={values}
          {...(defaultMessage && { defaultMessage })}
        />
      </span>
      {instead && (
        <button type="button" className="link" onClick={() => session.take(notice)}>
          <FormattedMessage id="link.take" values={{ value: instead.value }} />
        </button>
      )}
      {reload && (
        <button type="button" className="link" onClick={reload}>
          <FormattedMessage id="app.reload" />
        </button>
      )}
      {toProblems && (
        <button type="button" className="link" onClick={session.showProblems}>
          <FormattedMessage id="problems.see" />
        </button>
      )}
      <button type="button" className="link" onClick={() => session.dismiss(serial)}>
        <FormattedMessage id="app.dismiss" />
      </button>
    </p>
  );
}

/** Many troubles of one link are one piece of news; each is said to who asks. */
function LinkNotices({ notices }: { notices: readonly Notice[] }): ReactNode {
  const session = useSession();
  const [shows, setShows] = useState(false);
  return (
    <>
      <p>
        <FormattedMessage id="link.several" values={{ count: notices.length }} />
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
      {shows && notices.map(line)}
    </>
  );
}
