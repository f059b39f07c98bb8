/** Answers the questions of a page over HTTP, from a store that lives here: `src/service/` says what is said. */
import { setMaxListeners } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isOverLimit } from "../src/query/over-limit.ts";
import type { Question } from "../src/query/questions.ts";
import type { EventStore } from "../src/query/store.ts";
import { type Served, STATUS } from "../src/service/door.ts";
import { checkQuestion } from "../src/service/question-schema.ts";
import { fromWire, toWire } from "../src/service/wire.ts";
import { isFromOwnPage, isToOwnHost } from "./own-host.mjs";
import { messageOf } from "./texts.ts";
import { Turns } from "./turns.ts";

/** Answers one request; never rejects. */
export type Door = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface DoorLimits {
  /** Questions that the store works on at once, and that wait for it. */
  readonly atOnce: number;
  readonly waiting: number;
  /** Time for one, from its turn on, in milliseconds. */
  readonly questionMs: number;
  /** Bytes of a question: the longest the page asks names two thousand events. */
  readonly questionBytes: number;
  /** Letters of an answer. */
  readonly answerLetters: number;
}

const LIMITS: DoorLimits = {
  atOnce: 4,
  waiting: 200,
  questionMs: 30_000,
  questionBytes: 1_000_000,
  answerLetters: 100_000_000,
};

/**
 * @param served  the dataset that the store has open.
 * @param limits  which only a test makes smaller.
 */
export function createDoor(
  store: Pick<EventStore, "ask">,
  served: Served,
  limits: DoorLimits = LIMITS,
): Door {
  const turns = new Turns(limits.atOnce, limits.waiting);
  const opened = toWire(served);

  async function answer(request: IncomingMessage, gone: AbortSignal): Promise<Reply | null> {
    const refused = refusal(request);
    if (refused !== null) return refused;
    if (request.method === "GET") return [STATUS.answered, opened];
    const text = await bodyOf(request, limits.questionBytes);
    if (text === null) return [413, `A question has ${limits.questionBytes} bytes at most.`];
    const checked = questionIn(text);
    if (!checked.ok) return [STATUS.notAQuestion, checked.why];
    const done = await turns.take(gone);
    if (gone.aborted) return null;
    if (done === null) return [STATUS.busy, "Too much is being asked; ask again."];
    return await work(checked.question, gone, done);
  }

  /** @param done  is called when the store is done, also where nobody waits for it any longer. */
  async function work(question: Question, gone: AbortSignal, done: () => void) {
    const tooLong = new AbortController();
    const timer = setTimeout(() => tooLong.abort(), limits.questionMs);
    const stop = AbortSignal.any([gone, tooLong.signal]);
    // A store listens at each of the steps that an answer takes.
    setMaxListeners(0, stop);
    try {
      const asked = store.ask(question, stop);
      // A store that cannot be stopped keeps its turn until it is done.
      asked.then(done, done);
      const wire = toWire(await Promise.race([asked, aborted(stop)]));
      return wire.length > limits.answerLetters
        ? overLimit("The answer is longer than may be sent at once.")
        : ([STATUS.answered, wire] as const);
    } catch (cause) {
      if (gone.aborted) return null;
      if (tooLong.signal.aborted) {
        return overLimit(`It took more than ${limits.questionMs / 1000} seconds.`);
      }
      if (isOverLimit(cause)) return overLimit(messageOf(cause));
      console.error(`A question of the kind ${question.kind} failed:`, cause);
      return [STATUS.failed, "The store failed; the terminal in which it runs says how."] as const;
    } finally {
      clearTimeout(timer);
    }
  }

  return async (request, response) => {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const reply = await answer(request, gone.signal).catch(() => null);
    if (reply === null) return void response.destroy();
    const [status, text] = reply;
    const type = status === STATUS.answered ? "application/json" : "text/plain";
    response.writeHead(status, {
      "Content-Type": `${type}; charset=utf-8`,
      "Cache-Control": "no-store",
      ...(status === 405 && { Allow: "GET, POST" }),
      // What is still being sent is not waited for.
      ...(status >= 400 && !request.complete && { Connection: "close" }),
    });
    response.end(text);
  };
}

type Reply = readonly [status: number, text: string];

const overLimit = (why: string): Reply => [STATUS.overLimit, why];

/** The reason why a request is none that a page of ours sends; null where it may be one. */
function refusal(request: IncomingMessage): Reply | null {
  if (!isToOwnHost(request)) return [421, "Dateline is served to this machine alone."];
  if (!isFromOwnPage(request)) return [403, "Only pages that are served here may ask."];
  if (request.method === "GET") return null;
  if (request.method !== "POST") return [405, "Questions are posted here."];
  // What a page of another site may post without leave is anything but this.
  const isJson = /^application\/json\b/i.test(request.headers["content-type"] ?? "");
  return isJson ? null : [415, "A question is JSON."];
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("it was stopped")));
  });

function questionIn(text: string): ReturnType<typeof checkQuestion> {
  try {
    return checkQuestion(fromWire(text));
  } catch {
    return { ok: false, why: "it is no JSON that a page sends" };
  }
}

/** The body as text; null where it is longer than that, however long it is said to be. */
async function bodyOf(request: IncomingMessage, mostBytes: number): Promise<string | null> {
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Whoever sends too much is told so before the line is cut.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
