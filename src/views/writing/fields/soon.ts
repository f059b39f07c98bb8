/** Does a thing a moment after it is first asked for: whoever asks on and on does not put it off. */
export interface Soon {
  ask(): void;
  /** Does it at once, where it is asked for. */
  now(): void;
  /** It is no longer asked for. */
  drop(): void;
}

export function soon(work: () => void, afterMs: number): Soon {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const drop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const now = () => {
    if (timer === null) return;
    drop();
    work();
  };
  return {
    ask: () => {
      timer ??= setTimeout(now, afterMs);
    },
    now,
    drop,
  };
}
