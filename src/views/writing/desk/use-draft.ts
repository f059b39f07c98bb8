import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { channelOf } from "../../../workers/drafts/channel.ts";
import type { Act, DeskNews } from "../../../workers/drafts/desk-service.ts";
import { CHANNEL, type Told } from "../../../workers/drafts/pen.ts";
import { useSession } from "../../state/reader.ts";
import { WRITING_WORDS } from "../words.ts";
import type { Writing } from "../writing.ts";

const TRY_AGAIN_MS = 3_000;

const isSame = (a: DeskNews, b: DeskNews): boolean =>
  a.version === b.version && JSON.stringify(standOf(a)) === JSON.stringify(standOf(b));
const standOf = ({ saved, state, aside }: DeskNews) => [saved, state, aside];

/**
 * The draft that is open, as views write on it; null until it is known how it stands. What another tab writes
 * on it is followed.
 */
export function useDraft(id: string): Writing | null {
  const session = useSession();
  const [news, setNews] = useState<DeskNews | null>(null);
  const shown = useRef(-1);

  const put = useCallback(
    (next: DeskNews) => {
      // Newer ones may have come before: acts and looks overtake each other.
      if (next.version < shown.current) return;
      if (next.version !== shown.current && shown.current !== -1) session.renew(next.summary);
      shown.current = next.version;
      // Each act is told to every tab, this one too: where nothing is new, nothing is drawn.
      setNews((now) => (now !== null && isSame(now, next) ? now : next));
    },
    [session],
  );

  useEffect(() => {
    let left = false;
    const look = () =>
      session.desk("follow").then(
        (next) => !left && put(next),
        // It is asked again with the next act.
        () => undefined,
      );
    void look();
    // On a host without https there are no other tabs to hear of either.
    const channel = channelOf(CHANNEL);
    channel.addEventListener("message", ({ data }: MessageEvent<Told>) => {
      if (data.draft === id && data.what !== "asks") void look();
    });
    // A connection or a disk may be there again.
    addEventListener("focus", look);
    return () => {
      left = true;
      channel.close();
      removeEventListener("focus", look);
    };
  }, [id, session, put]);

  // Once there is room what waits is kept, and who leaves before is asked.
  const isUnsaved = news?.saved.is === "not-saved";
  useEffect(() => {
    if (!isUnsaved) return;
    const again = setInterval(() => {
      session.desk("follow").then(put, () => undefined);
    }, TRY_AGAIN_MS);
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => {
      clearInterval(again);
      removeEventListener("beforeunload", ask);
    };
  }, [isUnsaved, session, put]);

  const doNow = useCallback(
    async (act: Act) => {
      const acted = await session.desk("act", act);
      put(acted.news);
      if (acted.answer === null && acted.news.state.elsewhere) {
        session.notify("writing.notHere", {}, { words: WRITING_WORDS });
      }
      return acted.answer;
    },
    [session, put],
  );

  return useMemo(
    () =>
      news && {
        id,
        state: news.state,
        saved: news.saved,
        version: news.version,
        aside: news.aside,
        asideFile: () => session.desk("asideFile"),
        ask: ((method: never, ...given: never) =>
          session.desk("ask", method, given)) as unknown as Writing["ask"],
        act: async (edit) =>
          (await doNow({ do: "edit", edit })) ?? { ok: false as const, findings: [] },
        undo: () => doNow({ do: "undo" }) as ReturnType<Writing["undo"]>,
        redo: () => doNow({ do: "redo" }) as ReturnType<Writing["redo"]>,
        restore: (revision) => doNow({ do: "restore", revision }) as ReturnType<Writing["restore"]>,
        keepForm: (name, form) =>
          void session.desk("keepForm", name, form).then(
            // Typing that is not kept is told as an act is.
            (saved) =>
              setNews((now) => (now && now.saved.is !== saved.is ? { ...now, saved } : now)),
            () => undefined,
          ),
        keptForm: (name) => session.desk("keptForm", name) as ReturnType<Writing["keptForm"]>,
        takeOver: () => void session.desk("takeOver").catch(() => undefined),
      },
    [id, news, session, doNow],
  );
}
