import { type ReactNode, useEffect, useRef } from "react";
import { useIntl } from "react-intl";
import { dateText } from "../../dataset/date-text.ts";
import type { ClusterMark } from "../../query/window/marks.ts";
import { EventGlyph } from "../marks/EventGlyph.tsx";
import { useAnswer, useReader } from "../state/reader.ts";
import css from "./ClusterList.module.css";
import { useClusterName } from "./use-cluster-name.ts";

interface ClusterListProps {
  readonly cluster: ClusterMark;
  onOpen(event: string): void;
  onClose(): void;
}

/** Events that share one moment, which no zoom can part: shown as a list. */
export function ClusterList({ cluster, onOpen, onClose }: ClusterListProps): ReactNode {
  const intl = useIntl();
  const { lang } = useReader();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useClusterName()(cluster);
  const events = useAnswer(
    JSON.stringify(["cluster", cluster.members, lang]),
    async ({ store, query: { facets, words } }) => {
      const found = await Promise.all(
        cluster.members.map((id) => store.event(id, { facets, words }, lang)),
      );
      return found.filter((event) => event !== null);
    },
  );
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={css["dialog"]} aria-label={name} onClose={onClose}>
      <header>
        <h2>{name}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {intl.formatMessage({ id: "timeline.closeCluster" })}
        </button>
      </header>
      <ul>
        {events?.map((event) => (
          <li key={event.id}>
            <button
              type="button"
              onClick={() => {
                dialog.current?.close();
                onOpen(event.id);
              }}
            >
              <EventGlyph event={event} />
              <span lang={event.title.lang || undefined}>{event.title.text}</span>
              <small>{dateText(event.date, lang, "short")}</small>
            </button>
          </li>
        ))}
      </ul>
    </dialog>
  );
}
