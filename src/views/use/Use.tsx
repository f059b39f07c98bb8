import { type ReactNode, useId, useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import { CITE_WORDS } from "../cite/words.ts";
import { Announcer } from "../kit/Announcer.tsx";
import { Crash } from "../kit/Crash.tsx";
import { takeFocus } from "../kit/Dialog.tsx";
import { Modal } from "../kit/Modal.tsx";
import { useAsked } from "../locale/use-asked.ts";
import { WithWords } from "../locale/WithWords.tsx";
import { useAnswer, useOpenEvent, useReader, useSessionState } from "../state/reader.ts";
import type { OpenDataset } from "../state/session-state.ts";
import { CitePart } from "./CitePart.tsx";
import {
  CHOICES,
  type Choice,
  countOf,
  firstChoice,
  isPossible,
  linkedQuery,
  type Taken,
} from "./chosen-set.ts";
import { DownloadPart } from "./DownloadPart.tsx";
import { EmbedPart } from "./EmbedPart.tsx";
import { FollowPart } from "./FollowPart.tsx";
import { ImagePart } from "./ImagePart.tsx";
import { LinkPart } from "./LinkPart.tsx";
import { PrintPart } from "./PrintPart.tsx";
import { StoriesStand } from "./StoriesStand.tsx";
import css from "./Use.module.css";
import { USE_WORDS } from "./words.ts";

/** All that a reader takes away, in one place, which lies over the page below its header. */
export function Use({ open, close }: { open: boolean; close: () => void }): ReactNode {
  return (
    <WithWords words={USE_WORDS}>
      <WithWords words={CITE_WORDS}>
        <Framed open={open} close={close} />
      </WithWords>
    </WithWords>
  );
}

function Framed({ open, close }: { open: boolean; close: () => void }): ReactNode {
  const { formatMessage } = useIntl();
  const dataset = useSessionState((state) => state.dataset);
  return (
    <Modal
      open={open}
      close={close}
      className={css["use"]}
      label={formatMessage({ id: "app.use" })}
    >
      <Crash part>{dataset && <Sheet dataset={dataset} close={close} />}</Crash>
      {/* What lies under a dialog is not heard. */}
      <Announcer />
    </Modal>
  );
}

function Sheet({ dataset, close }: { dataset: OpenDataset; close: () => void }): ReactNode {
  const { query, criteria } = useReader();
  const answer = useAnswer({ kind: "facets", criteria });
  const sha256 = useAnswer({ kind: "fingerprint" });
  const event = useOpenEvent();
  const shown = useShownWords();
  const [chosen, setChosen] = useState<Choice | null>(null);
  const openId = event?.id ?? null;
  const { matching = 0, total = 0 } = answer ?? {};
  const counts = useMemo(() => ({ matching, total, event: openId }), [matching, total, openId]);
  if (answer === null || (query.event !== null && event === null)) {
    return <p className={css["waiting"]} aria-busy="true" />;
  }
  const choice = chosen !== null && isPossible(chosen, counts) ? chosen : firstChoice(counts);
  const words = { shown, event: event?.title.text ?? "", all: "" }[choice];
  const taken: Taken = { dataset, choice, counts, words, sha256 };
  return (
    <div className={css["sheet"]}>
      <Head taken={taken} choose={setChosen} close={close} />
      <div className={css["columns"]}>
        <div>
          <LinkPart {...taken} />
          <CitePart {...taken} openEvent={event} />
          <FollowPart {...taken} />
        </div>
        <div>
          <DownloadPart {...taken} />
          <PrintPart {...taken} close={close} />
        </div>
        <div>
          <ImagePart {...taken} />
          <EmbedPart {...taken} />
        </div>
      </div>
    </div>
  );
}

/** The filters in words; the window only where it is one. */
function useShownWords(): string {
  const { query, summary, lang } = useReader();
  const asked = useAsked(query.only === "window");
  const walked = summary.episodes.find(({ id }) => id === query.episode);
  return [...(walked ? [localText(walked.title, lang).text] : []), ...asked].join(", ");
}

function Head({
  taken: { dataset, choice, counts, words },
  choose,
  close,
}: {
  taken: Taken;
  choose: (choice: Choice) => void;
  close: () => void;
}): ReactNode {
  const { formatMessage } = useIntl();
  const { query, lang } = useReader();
  const name = useId();
  const { version, title } = dataset.summary;
  const count = countOf(choice, counts);
  const what = words === "" ? localText(title, lang).text : words;
  const { align } = linkedQuery(choice, query);
  const isNothing = counts.matching === 0 && choice === "all";
  return (
    <div className={css["head"]}>
      <div className={css["titles"]}>
        {/* The first stop, so that opening it does not start on a choice. */}
        <h2 tabIndex={-1} ref={takeFocus}>
          <FormattedMessage id={`use.title.${choice}`} values={{ count }} />
        </h2>
        <p className={css["stand"]}>
          {isNothing && (
            <>
              <FormattedMessage id="use.noneShown" />{" "}
            </>
          )}
          <FormattedMessage
            id={version === null ? "use.stand" : "use.stand.version"}
            values={{ what: <bdi>{what}</bdi>, version: <bdi>{version}</bdi>, count }}
          />
          {align !== null && <StoriesStand align={align} count={count} />}
        </p>
      </div>
      <fieldset className={css["choices"]}>
        <legend className="visually-hidden">
          <FormattedMessage id="use.choose" />
        </legend>
        {CHOICES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              checked={each === choice}
              disabled={!isPossible(each, counts)}
              onChange={() => choose(each)}
            />
            <FormattedMessage id={`use.choice.${each}`} values={{ count: countOf(each, counts) }} />
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        className={css["close"]}
        aria-label={formatMessage({ id: "dialog.close" })}
        onClick={close}
      >
        ×
      </button>
    </div>
  );
}
