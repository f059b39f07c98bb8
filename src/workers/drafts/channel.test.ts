import { afterEach, expect, test, vi } from "vitest";
import { channelOf } from "./channel.ts";

afterEach(() => vi.unstubAllGlobals());

test("where a browser has no channel to other tabs, whoever comes back to this one looks anew", () => {
  const page = new EventTarget();
  vi.stubGlobal("BroadcastChannel", undefined);
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  const channel = channelOf("a");
  const heard = vi.fn();
  channel.addEventListener("message", heard);
  channel.postMessage("x");
  expect(heard).not.toHaveBeenCalled();
  page.dispatchEvent(new Event("focus"));
  expect(heard).toHaveBeenCalledTimes(1);
  channel.close();
  page.dispatchEvent(new Event("focus"));
  expect(heard).toHaveBeenCalledTimes(1);
});
