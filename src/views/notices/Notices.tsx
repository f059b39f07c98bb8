import type { ReactNode } from "react";
import { late } from "../kit/late.tsx";
import { useSessionState } from "../state/reader.ts";
import { isAside } from "../state/view.ts";
import { NoticeLine } from "./NoticeLine.tsx";
import css from "./Notices.module.css";
import { Opening } from "./Opening.tsx";

/** Only who followed the code of a printed page needs it. */
const Printed = late(async () => (await import("../printed/Printed.tsx")).Printed, false);

const LinkNotices = late(async () => (await import("./LinkNotices.tsx")).LinkNotices);

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
        {ofLink.length > 0 && <LinkNotices notices={ofLink} />}
        {others.map((each) => (
          <NoticeLine key={each.serial} notice={each} />
        ))}
      </div>
    </div>
  );
}
