import { type ComponentType, type ReactNode, startTransition, useEffect, useState } from "react";
import { LatePart } from "./LatePart.tsx";

/** Style sheets that could not be fetched with their part; a part that is asked for again does not ask for them. */
const unstyled = new Set<string>();
addEventListener(
  "error",
  ({ target }) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== "stylesheet") return;
    unstyled.add(target.href);
    target.remove();
  },
  { capture: true },
);

/** Fetches them anew; rejects where one cannot be fetched this time either. */
async function fetchStyles(): Promise<void> {
  const sheets = [...unstyled].map(
    (href) =>
      new Promise((resolve, reject) => {
        unstyled.delete(href);
        const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
        link.addEventListener("load", resolve);
        link.addEventListener("error", reject);
        document.head.append(link);
      }),
  );
  await Promise.all(sheets);
}

/** Parts whose files nobody has asked for yet, to be fetched while there is nothing else to do. */
const unasked = new Set<() => Promise<void>>();

/**
 * A component whose file comes when it is first shown, or asked for; nothing stands in its place
 * until then. (React's `lazy` does the same, but shows nothing for 0.3 s even where the file is there.)
 * Where the file cannot be fetched, this part alone says so, and offers to try again.
 *
 * @param load  fetches the file.
 * @param ahead  false for what this reader is likely never to need: it is not fetched ahead.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  ahead = true,
): ComponentType<Props> & { ask(): void } {
  let came: ComponentType<Props> | null = null;
  let coming: Promise<void> | null = null;

  function ask(): Promise<void> {
    unasked.delete(ask);
    coming ??= Promise.all([load(), fetchStyles()]).then(
      ([component]) => {
        came = component;
      },
      (cause: unknown) => {
        // Asked for anew, it may come.
        coming = null;
        throw cause;
      },
    );
    return coming;
  }
  if (ahead) unasked.add(ask);

  function Late(props: Props): ReactNode {
    const [state, setState] = useState<"there" | "coming" | "failed">(came ? "there" : "coming");
    useEffect(() => {
      if (state !== "coming") return;
      ask().then(
        // In parts: to make a whole page at once keeps a hand waiting.
        () => startTransition(() => setState("there")),
        () => setState("failed"),
      );
    }, [state]);
    if (state === "failed") return <LatePart retry={() => setState("coming")} />;
    const Component = came;
    return Component && <Component {...props} />;
  }

  return Object.assign(Late, {
    // Whoever shows it is told of a failure.
    ask: () => void ask().catch(() => undefined),
  });
}

/** Not every browser says when it has nothing else to do. */
export const whenIdle = (call: () => void): unknown =>
  "requestIdleCallback" in window ? requestIdleCallback(call) : setTimeout(call);

/** What comes late and is no component: null until it has come. Where it does not come, it is done without. */
interface Ahead<T> {
  (): T | null;
  /** Is done once it is there. */
  ask(): Promise<void>;
}

/** What is fetched ahead with the parts, or when it is first asked for. */
export function fetchedAhead<T>(load: () => Promise<T>): Ahead<T> {
  let came: T | null = null;
  let coming: Promise<void> | null = null;
  function ask(): Promise<void> {
    unasked.delete(ask);
    coming ??= load().then((it) => {
      came = it;
    });
    return coming;
  }
  function get(): T | null {
    if (!came) ask().catch(() => undefined);
    return came;
  }
  unasked.add(ask);
  return Object.assign(get, { ask });
}

/** The first view is drawn by then, also on a slow computer. */
const AHEAD_AFTER_MS = 4_000;

let drawn: () => void;
const firstView = new Promise<void>((resolve) => {
  drawn = resolve;
  setTimeout(resolve, AHEAD_AFTER_MS);
});

/** Says that the marks, or whatever else a reader came for, are there. */
export const firstViewIsThere = (): unknown => whenIdle(drawn);

/** Does what may wait until the first view is there: to fetch a file, and to run it, keeps that waiting. */
export const afterFirstView = (call: () => void): unknown => firstView.then(call);

/** Whether the first view is there: what stands around it asks and draws after it. */
export function useIsAfterFirstView(): boolean {
  const [isAfter, setIsAfter] = useState(false);
  useEffect(() => void afterFirstView(() => setIsAfter(true)), []);
  return isAfter;
}

const MOVEMENTS = ["wheel", "pointermove", "keydown"] as const;
/** So long after the last movement of a hand it may be taken to rest. */
const REST_MS = 1_000;

/**
 * Fetches all parts ahead, one after the other, once the page is at rest: whoever loses the connection,
 * or meets a newer version on the server, has what is needed to read on. To run a file takes as long as some
 * frames, so that it waits for a hand that moves.
 *
 * @param last  is done when all are there.
 */
export function fetchAhead(last: () => Promise<void>): void {
  let movedAt = Number.NEGATIVE_INFINITY;
  const onMove = ({ timeStamp }: Event) => {
    movedAt = timeStamp;
  };
  for (const kind of MOVEMENTS) addEventListener(kind, onMove, { capture: true, passive: true });
  const next = () => {
    const restsIn = movedAt + REST_MS - performance.now();
    if (restsIn > 0) {
      setTimeout(next, restsIn);
      return;
    }
    const [ask = last] = unasked;
    ask().then(
      () => ask !== last && setTimeout(next),
      // There is no connection now: what is needed is asked for when it is needed.
      () => undefined,
    );
  };
  setTimeout(next, AHEAD_AFTER_MS);
}

/** Under this nothing is said: it would be gone before it was read. */
const PATIENCE_MS = 200;

/** @returns true once the component that calls it has been on the page for a while. */
export function useLate(afterMs = PATIENCE_MS): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return late;
}
