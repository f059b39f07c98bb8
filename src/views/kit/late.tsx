import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { LatePart } from "./LatePart.tsx";

/**
 * A component whose file comes when it is first shown, or asked for; nothing stands in its place
 * until then. (React's `lazy` does the same, but shows nothing for 0.3 s even where the file is there.)
 * Where the file cannot be fetched, this part alone says so, and offers to try again.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> & { ask(): void } {
  let came: ComponentType<Props> | null = null;
  let coming: Promise<void> | null = null;

  function ask(): Promise<void> {
    coming ??= load().then((component) => {
      came = component;
    });
    return coming;
  }

  function Late(props: Props): ReactNode {
    const [isThere, setThere] = useState(came !== null);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (isThere || failed) return;
      ask().then(
        () => setThere(true),
        () => {
          // Asked for anew, it may come.
          coming = null;
          setFailed(true);
        },
      );
    }, [isThere, failed]);
    if (failed) return <LatePart retry={() => setFailed(false)} />;
    const Component = came;
    return Component && <Component {...props} />;
  }

  return Object.assign(Late, {
    ask: () => {
      // Whoever shows it is told.
      ask().catch(() => {
        coming = null;
      });
    },
  });
}

/** Under this nothing is said: it would be gone before it was read. */
const PATIENCE_MS = 200;

/** @returns true once the component that calls it has been on the page for a while. */
export function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late;
}
