import { type Channel, channelOf, lockOf } from "./channel.ts";

/** The browser's locks, as far as they are needed. */
export type Locks = Pick<LockManager, "request">;

/** What is told of a draft to all who have it open. */
export interface Told {
  /** It was written on; the pen changed hands; somebody asks for it. */
  readonly what: "written" | "pen" | "asks";
  readonly draft: string;
  /** Who says so. */
  readonly by: string;
}

/** The name of that channel. */
export const CHANNEL = "dateline/drafts";

/** Time after which the pen is taken from a tab that does not answer: it hangs, or the browser froze it. */
const PATIENCE_MS = 5_000;

/** Time in which a lock that nobody has is given out, and one of a worker that was ended is free. */
const SETTLING_MS = 300;

/**
 * The right to write on a draft, which one tab has at a time. Whoever has it not waits for it in line, so that
 * the draft is never without a writer while somebody has it open.
 */
export class Pen {
  readonly #draft: string;
  readonly #locks: Locks;
  readonly #channel: Channel;
  readonly #own: string;
  readonly #finished: () => Promise<unknown>;
  #release: (() => void) | null = null;
  #waiting = new AbortController();
  #isDropped = false;
  #asking: ReturnType<typeof setTimeout> | undefined;
  #heldFirst: () => void = () => undefined;
  readonly #held = new Promise<void>((resolve) => {
    this.#heldFirst = resolve;
  });

  /** @param finished  is waited for before the pen is given away: what is being written is written. */
  constructor(
    draft: string,
    finished: () => Promise<unknown>,
    locks: Locks = navigator.locks,
    channel: Channel = channelOf(CHANNEL),
    own: string = String(Math.random()),
  ) {
    this.#draft = draft;
    this.#finished = finished;
    this.#locks = locks;
    this.#channel = channel;
    this.#own = own;
    channel.addEventListener("message", ({ data }: MessageEvent<Told>) => {
      if (data.draft !== draft || data.by === own) return;
      if (data.what === "asks") void this.#giveWay();
      // Another tab that asked as well was quicker: from one that lives it is not taken.
      if (data.what === "pen") clearTimeout(this.#asking);
    });
    this.#queue();
  }

  /** True while this tab may write. */
  get isHeld(): boolean {
    return this.#release !== null;
  }

  /** Waits until it is held, or clear that another tab has it: whose worker was just ended lets go of it soon. */
  settled(): Promise<void> {
    return Promise.race([this.#held, new Promise<void>((end) => setTimeout(end, SETTLING_MS))]);
  }

  /** Tells the others what has happened here. */
  tell(what: Told["what"]): void {
    this.#channel.postMessage({ what, draft: this.#draft, by: this.#own } satisfies Told);
  }

  /** Asks whoever has the pen for it; of one who does not answer it is taken. */
  ask(): void {
    if (this.isHeld) return;
    this.tell("asks");
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => {
      if (!this.isHeld && !this.#isDropped) this.#queue({ steal: true });
    }, PATIENCE_MS);
  }

  /** Lets go of it for good. */
  drop(): void {
    this.#isDropped = true;
    clearTimeout(this.#asking);
    this.#waiting.abort();
    this.#release?.();
    this.#channel.close();
  }

  #queue(how: { readonly steal?: true } = {}): void {
    this.#waiting.abort();
    this.#waiting = new AbortController();
    // What is stolen is not waited for.
    const options = how.steal ? how : { signal: this.#waiting.signal };
    let release: (() => void) | null = null;
    this.#locks
      .request(lockOf(this.#draft), options, () => {
        const until = new Promise<void>((resolve) => {
          release = resolve;
        });
        this.#release = release;
        this.#heldFirst();
        this.tell("pen");
        return until;
      })
      .catch(() => {
        // What was waited for was given up; what is held was taken by another tab.
        if (release === null || this.#release !== release) return;
        this.#release = null;
        if (!this.#isDropped) this.#queue();
      });
  }

  /** Lets another one write, and waits behind it. */
  async #giveWay(): Promise<void> {
    if (this.isHeld) {
      await this.#finished();
      this.#release?.();
      this.#release = null;
    }
    if (!this.#isDropped) this.#queue();
  }
}
