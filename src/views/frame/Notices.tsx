import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { useSession, useSessionState } from "../state/reader.ts";
import css from "./Notices.module.css";
import { Opening } from "./Opening.tsx";

/**
 * Says what is being opened, and what happened that the reader did not ask for: a line each, until it
 * is dismissed.
 */
export function Notices(): ReactNode {
  const session = useSession();
  const notices = useSessionState((state) => state.notices);
  const there = useSessionState((state) => state.showsProblems);
  // On the page of problems, the way to it and what it says in full are no news.
  const shown = there ? notices.filter((each) => !each.toProblems) : notices;
  const opening = useSessionState((state) => state.opening);
  return (
    <div className={css["notices"]}>
      {opening && <Opening origin={opening} />}
      {/* Live from the start, and a status only when it says something: the count is the other. */}
      <div aria-live="polite" role={shown.length > 0 ? "status" : undefined}>
        {shown.map(({ serial, message, values, toProblems }) => (
          <p key={serial}>
            <FormattedMessage id={message} values={values} />
            {toProblems && (
              <button type="button" className="link" onClick={session.showProblems}>
                <FormattedMessage id="problems.see" />
              </button>
            )}
            <button type="button" className="link" onClick={() => session.dismiss(serial)}>
              <FormattedMessage id="app.dismiss" />
            </button>
          </p>
        ))}
      </div>
    </div>
  );
}
