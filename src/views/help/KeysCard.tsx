import { type ReactNode, useId } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Modal } from "../kit/Modal.tsx";
import { WithWords } from "../locale/WithWords.tsx";
import { Legend } from "../marks/Legend.tsx";
import { isByFinger, useIsPhone } from "../state/preferences.ts";
import { useSessionState } from "../state/reader.ts";
import { leavesGhosts } from "../state/view.ts";
import css from "./KeysCard.module.css";
import {
  FINGER_GESTURES,
  type Gesture,
  type KeyLine,
  MOUSE_GESTURES,
  PAGE_KEYS,
  PHONE_GESTURES,
  TIMELINE_KEYS,
} from "./keys.ts";
import { LineLegend } from "./LineLegend.tsx";
import { HELP_WORDS } from "./words.ts";

/** The keys of the page stand in two columns, or the card would be higher than what is over the lanes. */
const HALF = Math.ceil(PAGE_KEYS.length / 2);

/** Keys, gestures and how to read the marks, on a card that leaves the plot in sight. */
export function KeysCard(props: { open: boolean; close: () => void }): ReactNode {
  return (
    <WithWords words={HELP_WORDS}>
      <Card {...props} />
    </WithWords>
  );
}

function Card({ open, close }: { open: boolean; close: () => void }): ReactNode {
  const { formatMessage } = useIntl();
  const hasGhosts = useSessionState(({ query }) => leavesGhosts(query));
  const phone = useIsPhone();
  const byFinger = isByFinger();
  const hand = phone ? PHONE_GESTURES : byFinger ? FINGER_GESTURES : MOUSE_GESTURES;
  const headId = useId();
  const legendId = useId();
  const linesId = useId();
  return (
    <Modal open={open} close={close} className={css["card"]} labelledBy={headId}>
      <div className={css["sheet"]} ref={clearOfThePlot}>
        <div className={css["head"]}>
          {/* The card's own first stop: the cross is not what it is about. */}
          <h2 id={headId} tabIndex={-1}>
            <FormattedMessage id={phone && byFinger ? "keys.title.byFinger" : "keys.title"} />
          </h2>
          {!byFinger && (
            <span className={css["esc"]}>
              <FormattedMessage id="keys.escCloses" />
            </span>
          )}
          <button type="button" aria-label={formatMessage({ id: "dialog.close" })} onClick={close}>
            ×
          </button>
        </div>
        <div className={css["columns"]}>
          {/* A finger comes first; its tablet may have keys beside it. */}
          {byFinger && <Gestures of={hand} />}
          {!phone && <Keys lines={TIMELINE_KEYS} />}
          {!byFinger && <Gestures of={hand} />}
          {!(phone && byFinger) && (
            <>
              <Keys lines={PAGE_KEYS.slice(0, HALF)} />
              <Keys lines={PAGE_KEYS.slice(HALF)} />
            </>
          )}
          <p className={css["words"]}>
            <FormattedMessage id="keys.words" />
          </p>
        </div>
        {!phone && (
          <section className={css["linked"]} aria-labelledby={linesId}>
            <h3 id={linesId}>
              <FormattedMessage id="lines.title" />
            </h3>
            <LineLegend />
          </section>
        )}
        <section className={css["marks"]} aria-labelledby={legendId}>
          <h3 id={legendId}>
            <FormattedMessage id="marks.title" />
          </h3>
          <Legend hasGhosts={hasGhosts} />
        </section>
      </div>
    </Modal>
  );
}

function Keys({ lines }: { lines: readonly KeyLine[] }): ReactNode {
  return (
    <dl>
      {lines.map(({ keys, message }) => (
        <div key={message}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>
            <FormattedMessage id={message} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Gestures({ of }: { of: readonly Gesture[] }): ReactNode {
  return (
    <dl>
      {of.map(({ gesture, message }) => (
        <div key={gesture}>
          <dt>
            <FormattedMessage id={gesture} />
          </dt>
          <dd>
            <FormattedMessage id={message} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Tells the card where the lanes begin, so that it ends above them. */
function clearOfThePlot(sheet: HTMLElement | null): void {
  const plot = document.querySelector("[data-timeline]");
  if (!sheet || !plot) return;
  sheet.style.setProperty("--plot", `${plot.getBoundingClientRect().top}px`);
}
