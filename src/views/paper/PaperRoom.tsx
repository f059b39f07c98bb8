import type { ReactNode } from "react";
import { LocaleProvider } from "../locale/LocaleProvider.tsx";
import { WithWords } from "../locale/WithWords.tsx";
import { preferredLanguage } from "../state/preferences.ts";
import { type Reader, ReaderContext, SessionContext } from "../state/reader.ts";
import type { Session } from "../state/session.ts";
import { PAPER_WORDS } from "./words.ts";

/** What stands on paper is outside the page: it has the page's session, language and words all the same. */
export function PaperRoom({
  session,
  reader,
  children,
}: {
  session: Session;
  reader: Reader | null;
  children: ReactNode;
}): ReactNode {
  return (
    <LocaleProvider lang={reader?.lang ?? preferredLanguage()} onMissing={() => undefined}>
      <WithWords words={PAPER_WORDS}>
        <SessionContext value={session}>
          <ReaderContext value={reader}>{children}</ReaderContext>
        </SessionContext>
      </WithWords>
    </LocaleProvider>
  );
}
