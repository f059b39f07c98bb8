/** Gives a test's clock back after it: the runner takes back stubs and mocks, and timers it leaves. */
import { afterEach, vi } from "vitest";

afterEach(() => void vi.useRealTimers());
