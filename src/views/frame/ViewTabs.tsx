import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { setView, type ViewName } from "../../query/criteria/query.ts";
import { PANEL, tabId } from "../kit/landmarks.ts";
import { useIsPhone } from "../state/preferences.ts";
import { useSession, useSessionState } from "../state/reader.ts";
import { viewOf } from "../state/view.ts";

const TABS = ["timeline", "list", "sources"] as const satisfies readonly ViewName[];
type Tab = (typeof TABS)[number];

/** On a phone the timeline is a list. */
const PHONE_TABS: readonly Tab[] = ["timeline", "sources"];

const isTab = (view: ViewName): view is Tab => TABS.some((tab) => tab === view);

/** The views of one dataset, always in the same place; one tab stop, arrows between them. */
export function ViewTabs({ className }: { className: string | undefined }): ReactNode {
  const intl = useIntl();
  const { change } = useSession();
  const phone = useIsPhone();
  const query = useSessionState((state) => state.query);
  const current = viewOf(query, phone);
  const list = useRef<HTMLDivElement>(null);
  const tabs = phone ? PHONE_TABS : TABS;
  const choose = (view: Tab) => change((each) => ({ ...setView(each, view), passage: null }));
  const move = (event: KeyboardEvent, at: number) => {
    const last = tabs.length - 1;
    const ways = { ArrowLeft: at === 0 ? last : at - 1, ArrowRight: at === last ? 0 : at + 1 };
    const to = new Map(Object.entries({ ...ways, Home: 0, End: last })).get(event.key);
    const next = to === undefined ? undefined : tabs[to];
    if (to === undefined || next === undefined) return;
    event.preventDefault();
    choose(next);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[to]?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      className={className}
      aria-label={intl.formatMessage({ id: "toolbar.views" })}
    >
      {tabs.map((view, at) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={tabId(view)}
          aria-label={
            phone && view === "timeline" ? intl.formatMessage({ id: "list.timeline" }) : undefined
          }
          aria-selected={view === current}
          aria-controls={view === current ? PANEL : undefined}
          tabIndex={view === current || (at === 0 && !isTab(current)) ? 0 : -1}
          onClick={() => choose(view)}
          onKeyDown={(event) => move(event, at)}
        >
          <FormattedMessage id={`toolbar.${view}`} />
        </button>
      ))}
    </div>
  );
}
