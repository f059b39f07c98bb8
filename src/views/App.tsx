import { type ReactNode, useDeferredValue, useEffect } from "react";
import { useStore } from "zustand";
import { DropZone } from "./frame/DropZone.tsx";
import { Explorer } from "./frame/Explorer.tsx";
import { Header } from "./frame/Header.tsx";
import { PageTitle } from "./frame/PageTitle.tsx";
import { useKeptFocus } from "./frame/use-kept-focus.ts";
import { fetchImport } from "./import-room.ts";
import { Announcer } from "./kit/Announcer.tsx";
import { Crash } from "./kit/Crash.tsx";
import { late } from "./kit/late.tsx";
import { LocaleProvider } from "./locale/LocaleProvider.tsx";
import { Notices } from "./notices/Notices.tsx";
import { preferredLanguage } from "./state/preferences.ts";
import { ReaderContext, SessionContext, usePageReader } from "./state/reader.ts";
import type { Session } from "./state/session.ts";

const Import = late(async () => (await fetchImport()).Import, false);
const WritingDesk = late(
  async () => (await import("./writing/desk/WritingDesk.tsx")).WritingDesk,
  false,
);
const Embed = late(async () => (await import("./embed/Embed.tsx")).Embed, false);
const Problems = late(async () => (await import("./problems/Problems.tsx")).Problems);

/** The whole page: in its language, with its frame, around whatever is open. */
export function App({ session }: { session: Session }): ReactNode {
  const chosen = useStore(session.state, (state) => state.query.lang);
  const lang = chosen ?? preferredLanguage();
  const embed = useStore(session.state, (state) => state.query.embed);
  const isOpen = useStore(session.state, (state) => state.dataset !== null);

  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  useKeptFocus();

  return (
    <LocaleProvider lang={lang} onMissing={() => session.notify("app.languageMissing")}>
      <SessionContext value={session}>
        <Crash>
          <PageReader session={session}>
            <DropZone>
              {isOpen && <PageTitle />}
              {!embed && (
                <Crash part>
                  <Header />
                </Crash>
              )}
              <Notices />
              <Content session={session} />
              <Announcer />
            </DropZone>
          </PageReader>
        </Crash>
      </SessionContext>
    </LocaleProvider>
  );
}

/** Apart, so that a movement of the timeline does not render the page's frame anew. */
function PageReader({ session, children }: { session: Session; children: ReactNode }): ReactNode {
  return <ReaderContext value={usePageReader(session)}>{children}</ReaderContext>;
}

function Content({ session }: { session: Session }): ReactNode {
  const { query, dataset, refusal, opening, showsProblems, ...asked } = useStore(session.state);
  // A page is made in parts, while the one before it stays: all at once it is what keeps a hand waiting longest.
  const importing = useDeferredValue(asked.importing);
  if (importing !== null) return <Import key={importing.name} importing={importing} />;
  if (refusal !== null) return <Problems of={refusal} />;
  if (dataset === null) return <main aria-busy={opening !== null} />;
  if (showsProblems) return <Problems of={dataset} />;
  if (query.embed) {
    return (
      <Crash key={dataset.serial}>
        <Embed />
      </Crash>
    );
  }
  const explorer = <Explorer dataset={dataset} />;
  const { origin } = dataset;
  return (
    <Crash key={dataset.serial}>
      {origin.kind === "draft" ? <WritingDesk url={origin.url}>{explorer}</WritingDesk> : explorer}
    </Crash>
  );
}
