import { type ReactNode, StrictMode, useMemo } from "react";
import { createRoot } from "react-dom/client";
import { useStore } from "zustand";
import { criteriaOf, type Query } from "../../query/criteria/query.ts";
import { Announcer } from "../kit/Announcer.tsx";
import { Crash } from "../kit/Crash.tsx";
import { LocaleProvider } from "../locale/LocaleProvider.tsx";
import { WithWords } from "../locale/WithWords.tsx";
import { preferredLanguage } from "../state/preferences.ts";
import { ReaderContext, SessionContext, usePageReader } from "../state/reader.ts";
import type { Session } from "../state/session.ts";
import { Paper } from "./Paper.tsx";
import { PAPER_WORDS } from "./words.ts";

const same = (query: Query): Query => query;

/** The id of the element that an edition stands in, beside the page's own. */
const ID = "paper";

interface PaperWish {
  /** True to print it as soon as its pages are there, and to close it then. */
  readonly prints?: boolean;
  /** Another filter than the page's, such as none. */
  readonly narrow?: (query: Query) => Query;
}

/** Opens the paper edition of what is shown, over the page, until it is closed; the focus then goes back. */
export function openPaper(
  session: Session,
  { prints = false, narrow = same }: PaperWish = {},
): void {
  const page = document.getElementById("root");
  if (document.getElementById(ID) !== null || page === null) return;
  const focused = document.activeElement;
  const host = Object.assign(document.createElement("div"), { id: ID });
  document.body.append(host);
  const root = createRoot(host);
  page.inert = true;
  const close = () => {
    root.unmount();
    host.remove();
    page.inert = false;
    if (focused instanceof HTMLElement) focused.focus();
  };
  root.render(
    <StrictMode>
      <PaperRoom session={session} close={close} prints={prints} narrow={narrow} />
    </StrictMode>,
  );
}

function PaperRoom({
  session,
  close,
  prints,
  narrow,
}: {
  session: Session;
  close: () => void;
} & Required<PaperWish>): ReactNode {
  const chosen = useStore(session.state, (state) => state.query.lang);
  const ofPage = usePageReader(session);
  const reader = useMemo(() => {
    if (ofPage === null || narrow === same) return ofPage;
    const query = narrow(ofPage.query);
    return { ...ofPage, query, criteria: criteriaOf(query) };
  }, [ofPage, narrow]);
  return (
    <LocaleProvider lang={chosen ?? preferredLanguage()} onMissing={() => undefined}>
      <WithWords words={PAPER_WORDS}>
        <SessionContext value={session}>
          <ReaderContext value={reader}>
            <Crash>{reader && <Paper close={close} prints={prints} />}</Crash>
            <Announcer />
          </ReaderContext>
        </SessionContext>
      </WithWords>
    </LocaleProvider>
  );
}
