import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import type { Source } from "../../../dataset/format/schema.ts";
import { sha256Of } from "../../../draft/texts/text-hash.ts";
import { Dialog } from "../../kit/Dialog.tsx";
import { PANEL, tabId } from "../../kit/landmarks.ts";
import { WithWords } from "../../locale/WithWords.tsx";
import { useReader } from "../../state/reader.ts";
import { AddDocument } from "../documents/AddDocument.tsx";
import { DocumentMore } from "../documents/DocumentMore.tsx";
import fields from "../fields/Fields.module.css";
import { WRITING_WORDS } from "../words.ts";
import { useDesk, useWriting } from "../writing.ts";
import { OneDocument } from "./OneDocument.tsx";
import css from "./WritingRoom.module.css";

/** The documents of a draft, and one of them as the text from whose words events are made, with their form beside it. */
export function WritingRoom(): ReactNode {
  return (
    <WithWords words={WRITING_WORDS}>
      <Room />
    </WithWords>
  );
}

function Room(): ReactNode {
  const { formatMessage } = useIntl();
  const [source, choose] = useChosenSource();
  const sources = useDesk("vocabulary")?.sources ?? null;
  const [adding, setAdding] = useState<"new" | "text" | "more" | null>(null);
  const entry = useDesk("entry", "sources", source ?? "") as Source | null;
  const { ask } = useWriting();
  const hasText = sources?.some(({ id, hasText: has }) => has && id === source) ?? false;
  const close = (added: string | null) => {
    setAdding(null);
    if (added !== null) choose(added);
  };
  if (sources === null) return <main aria-busy="true" />;
  return (
    <main className={css["room"]}>
      <div id={PANEL} role="tabpanel" aria-labelledby={tabId("sources")} tabIndex={-1}>
        <Documents
          sources={sources}
          chosen={source}
          choose={choose}
          add={() => setAdding("new")}
          more={hasText ? () => setAdding("more") : null}
        />
        {source !== null && hasText && <OneDocument key={source} source={source} />}
        {source !== null && !hasText && (
          <section className={css["empty"]}>
            <p>
              <FormattedMessage id="writing.noText" />
            </p>
            <button type="button" className={css["solid"]} onClick={() => setAdding("text")}>
              <FormattedMessage id="writing.addText" />
            </button>
          </section>
        )}
        {source === null && (
          <section className={css["empty"]}>
            <p>
              <FormattedMessage id="writing.noDocument" />
            </p>
            <button type="button" className={css["solid"]} onClick={() => setAdding("new")}>
              <FormattedMessage id="writing.addDocument" />
            </button>
          </section>
        )}
      </div>
      <Dialog
        title={formatMessage({ id: TITLES[adding ?? "new"] })}
        open={adding !== null}
        close={() => setAdding(null)}
      >
        {adding === "more" && source !== null ? (
          <DocumentMore source={source} replace={() => setAdding("text")} />
        ) : (
          <AddDocument
            source={adding === "text" ? entry : null}
            isKnown={async (text) => {
              const [hash, known] = [await sha256Of(text), await ask("textHashes")];
              return hash !== null && known.includes(hash);
            }}
            close={close}
          />
        )}
      </Dialog>
    </main>
  );
}

interface DocumentsProps {
  readonly sources: readonly {
    readonly id: string;
    readonly label: Source["title"];
    readonly hasText: boolean;
  }[];
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
  readonly add: () => void;
  /** Null where there is no text of which more could be said. */
  readonly more: (() => void) | null;
}

const TITLES = {
  new: "writing.addDocument",
  text: "writing.addText",
  more: "writing.more",
} as const;

/** Which text is read, those that there are first; and the way to another one. */
function Documents({ sources, chosen, choose, add, more }: DocumentsProps): ReactNode {
  const { lang } = useReader();
  const { formatMessage } = useIntl();
  if (sources.length === 0) return null;
  const ordered = [...sources].sort((a, b) => Number(b.hasText) - Number(a.hasText));
  return (
    <div className={css["documents"]}>
      <label>
        <span>
          <FormattedMessage id="writing.document" />
        </span>{" "}
        <select
          className={fields["select"]}
          value={chosen ?? ""}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {ordered.map(({ id, label, hasText }) => {
            const { text } = localText(label, lang);
            return (
              <option key={id} value={id}>
                {hasText ? text : formatMessage({ id: "writing.withoutText" }, { title: text })}
              </option>
            );
          })}
        </select>
      </label>
      <button type="button" className="link" onClick={add}>
        <FormattedMessage id="writing.addDocument" />
      </button>
      {more && (
        <button type="button" className="link" aria-haspopup="dialog" onClick={more}>
          <FormattedMessage id="writing.more" />
        </button>
      )}
    </div>
  );
}

/** The source that is read: the one of the open passage, else the last one of this visit, else the first with a text. */
function useChosenSource(): readonly [string | null, (id: string) => void] {
  const { id } = useWriting();
  const { query } = useReader();
  const sources = useDesk("vocabulary")?.sources ?? [];
  const passage = useDesk("entry", "passages", query.passage ?? "") as { source: string } | null;
  const [chosen, setChosen] = useState<string | null>(() => lastOf.get(id) ?? null);
  const choose = (source: string) => {
    lastOf.set(id, source);
    setChosen(source);
  };
  const known = sources.some((each) => each.id === chosen) ? chosen : null;
  const first = sources.find(({ hasText }) => hasText) ?? sources[0];
  return [known ?? passage?.source ?? first?.id ?? null, choose];
}

const lastOf = new Map<string, string>();
