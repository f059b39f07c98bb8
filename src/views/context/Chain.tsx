import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import type { EventDetail } from "../../query/answers/answer-types.ts";
import { openEvent } from "../../query/criteria/query.ts";
import { announce } from "../kit/announce.ts";
import { useCommandKeys } from "../kit/keys/use-command-keys.ts";
import { useReader } from "../state/reader.ts";
import css from "./Context.module.css";
import { stepsOf } from "./chain.ts";

const STEPS = [
  { to: "causes", key: "[" },
  { to: "results", key: "]" },
] as const;

/** The steps along what led to what, by button and by key, which says where it ends. */
export function Chain({ event }: { readonly event: EventDetail }): ReactNode {
  const { change } = useReader();
  const { formatMessage } = useIntl();
  const steps = STEPS.map((each) => ({ ...each, events: stepsOf(event, each.to) }));
  const go = (id: string) => change((query) => openEvent(query, id));
  useCommandKeys((pressed) => {
    const step = steps.find(({ key }) => key === pressed.key);
    if (!step) return;
    pressed.preventDefault();
    const [first] = step.events;
    if (first) go(first.event.id);
    else announce(formatMessage({ id: `chain.end.${step.to}` }));
  });
  if (steps.every(({ events }) => events.length === 0)) return null;
  return (
    <p className={css["chain"]}>
      {steps.map(({ to, key, events }) => {
        const [first] = events;
        return (
          first && (
            <button
              key={to}
              type="button"
              className="link"
              aria-keyshortcuts={key}
              title={first.event.title.text}
              onClick={() => go(first.event.id)}
            >
              {formatMessage({ id: `chain.${to}` }, { count: events.length })}
            </button>
          )
        );
      })}
    </p>
  );
}
