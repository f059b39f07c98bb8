import type { ReactNode } from "react";
import { dateText } from "../../../dataset/wording/date-text.ts";
import type { ClusterMark } from "../../../query/window/mark.ts";
import { Dialog } from "../../kit/Dialog.tsx";
import { EventGlyph } from "../../marks/Glyph.tsx";
import { useAnswer, useReader } from "../../state/reader.ts";
import css from "./ClusterList.module.css";
import { useClusterName } from "./use-cluster-name.ts";

interface ClusterListProps {
  readonly cluster: ClusterMark;
  onOpen(event: string): void;
  onClose(): void;
}

/** Events that share one moment, which no zoom can part: shown as a list. */
export function ClusterList({ cluster, onOpen, onClose }: ClusterListProps): ReactNode {
  const { lang } = useReader();
  const name = useClusterName()(cluster);
  const events = useAnswer({ kind: "briefs", ids: cluster.members, lang });
  return (
    <Dialog title={name} open close={onClose}>
      <ul className={css["list"]}>
        {events?.map((event) => (
          <li key={event.id}>
            <button
              type="button"
              onClick={() => {
                onClose();
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
    </Dialog>
  );
}
