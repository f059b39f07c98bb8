import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from "react";
import { useIntl } from "react-intl";
import type { GivenCopy } from "../../../dataset/copy/check-copy.ts";
import type { SourceDetail } from "../../../query/answers/answer-types.ts";
import { useLate } from "../../kit/late.tsx";
import { useSessionState } from "../../state/reader.ts";
import css from "./CopyDesk.module.css";
import { CopyReport } from "./CopyReport.tsx";
import { useRefusalText } from "./refusal-text.ts";
import type { Checked } from "./shelf.ts";
import { useDesk, useKeptCopy, useShelf } from "./use-desk.ts";
import { useDroppedCopy } from "./use-dropped-copy.ts";

interface Props {
  readonly detail: SourceDetail;
  readonly onOpen: (passage: string) => void;
}

/** The desk at which the reader's own copy of the document is handed in, checked and put away again. */
export function CopyDesk({ detail, onOpen }: Props): ReactNode {
  const { formatMessage } = useIntl();
  const shelf = useShelf();
  const desk = useDesk(detail.source.id);
  useKeptCopy(detail);
  const [invites, setInvites] = useState(false);
  // Kept while the source is open: a text that was refused need not be pasted again.
  const [pasted, setPasted] = useState("");
  const invitation = useId();
  const text = useRefusalText();
  const verdict = useVerdictFocus(desk.copy);
  const give = (copy: GivenCopy<Blob>) => {
    setInvites(false);
    verdict.await();
    void shelf.check(detail, copy);
  };
  const hovered = useDroppedCopy((file) => give(ofFile(file)));
  if (detail.passages.length === 0) return null;
  return (
    <section className={css["desk"]} aria-label={formatMessage({ id: "copy.desk" })}>
      {desk.copy && (
        <CopyReport
          detail={detail}
          copy={desk.copy}
          isKept={desk.isKept !== false}
          heading={verdict.heading}
          onOpen={onOpen}
        />
      )}
      <div className={css["acts"]}>
        <button
          type="button"
          className="link"
          aria-expanded={invites}
          aria-controls={invitation}
          onClick={() => setInvites(!invites)}
        >
          {formatMessage({ id: desk.copy ? "copy.another" : "copy.check" })}
        </button>
        {desk.copy && (
          <button type="button" className="link" onClick={() => shelf.closeCopy(detail)}>
            {formatMessage({ id: "copy.close" })}
          </button>
        )}
      </div>
      <div id={invitation}>
        {invites && <Invitation text={pasted} onText={setPasted} onGive={give} />}
      </div>
      <div role="status">
        {desk.checking && (
          <Checking
            key={`${desk.checking.name}`}
            name={desk.checking.name}
            onCancel={() => shelf.cancel(detail)}
          />
        )}
        {desk.refused && (
          <p className={css["refused"]}>
            {text(desk.refused.name, desk.refused.refusal)}{" "}
            {desk.copy && formatMessage({ id: "copy.kept" })}{" "}
            {desk.refused.isKept && (
              <>
                {formatMessage({ id: "copy.unfit" })}{" "}
                <button type="button" className="link" onClick={() => shelf.closeCopy(detail)}>
                  {formatMessage({ id: "copy.remove" })}
                </button>{" "}
              </>
            )}
            <button type="button" className="link" onClick={() => shelf.dismiss(detail)}>
              {formatMessage({ id: "app.dismiss" })}
            </button>
          </p>
        )}
      </div>
      {hovered && <p className={css["drop"]}>{formatMessage({ id: "copy.drop" })}</p>}
    </section>
  );
}

const ofFile = (file: File): GivenCopy<Blob> => ({ name: file.name, content: file });

/** Brings the reader, and the keyboard, to what came of the copy that was given. */
function useVerdictFocus(copy: Checked | null): {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  await(): void;
} {
  const heading = useRef<HTMLHeadingElement>(null);
  const awaited = useRef(false);
  const { passage } = useSessionState((state) => state.query);
  // Whoever has gone on reading is not called back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another passage is what counts
  useEffect(() => {
    awaited.current = false;
  }, [passage]);
  useEffect(() => {
    if (copy === null || !awaited.current) return;
    awaited.current = false;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start", behavior: "instant" });
  }, [copy]);
  return {
    heading,
    await: () => {
      awaited.current = true;
    },
  };
}

/** A file, or the text itself: of a PDF only the text can be had, by copying it. */
function Invitation({
  text,
  onText,
  onGive,
}: {
  text: string;
  onText: (text: string) => void;
  onGive: (copy: GivenCopy<Blob>) => void;
}): ReactNode {
  const { formatMessage } = useIntl();
  const file = useRef<HTMLInputElement>(null);
  return (
    <div className={css["invitation"]}>
      <p className={css["private"]}>{formatMessage({ id: "copy.private" })}</p>
      <button type="button" className={css["choose"]} onClick={() => file.current?.click()}>
        {formatMessage({ id: "copy.choose" })}
      </button>
      <input
        ref={file}
        type="file"
        accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,text/*"
        aria-label={formatMessage({ id: "copy.choose" })}
        hidden
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.files?.[0];
          currentTarget.value = "";
          if (chosen) onGive(ofFile(chosen));
        }}
      />
      <label className={css["paste"]}>
        <span>{formatMessage({ id: "copy.paste" })}</span>
        <textarea
          rows={4}
          spellCheck={false}
          value={text}
          onChange={({ currentTarget }) => onText(currentTarget.value)}
        />
      </label>
      <button
        type="button"
        className={css["choose"]}
        onClick={() => onGive({ name: null, content: text })}
      >
        {formatMessage({ id: "copy.checkText" })}
      </button>
    </div>
  );
}

/** Said only when it takes long enough to be wondered about. */
function Checking({ name, onCancel }: { name: string | null; onCancel: () => void }): ReactNode {
  const { formatMessage } = useIntl();
  const late = useLate();
  return (
    late && (
      <p className={css["checking"]}>
        {formatMessage({ id: name === null ? "copy.checkingText" : "copy.checking" }, { name })}{" "}
        <button type="button" className="link" onClick={onCancel}>
          {formatMessage({ id: "copy.cancel" })}
        </button>
      </p>
    )
  );
}
