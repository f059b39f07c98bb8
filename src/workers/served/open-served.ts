import type { OpenResult } from "../../query/open-types.ts";
import { DOOR, type Served } from "../../service/door.ts";
import { fromWire } from "../../service/wire.ts";
import { type Answering, servedStore } from "./served-store.ts";

export interface FoundServed extends Answering {
  readonly opened: OpenResult;
}

/** Opens what a service answers for, instead of a file at that address; null where none does. */
export type OpenServed = (url: string) => Promise<FoundServed | null>;

/** A service answers its own page alone: whatever stands at another host is a file, or nothing. */
export const openServed: OpenServed = async (url) => {
  const door = new URL(DOOR, url);
  if (door.origin !== self.location.origin) return null;
  const response = await fetch(door).catch(() => null);
  if (!response?.ok) return null;
  const { summary, problems, losses } = fromWire(await response.text()) as Served;
  const opened = {
    ok: true,
    summary: { ...summary, served: true },
    address: null,
    copy: null,
    problems,
    losses,
  } as const;
  return { opened, ...servedStore(door.href) };
};
