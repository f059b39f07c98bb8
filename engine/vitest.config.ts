import { defineConfig } from "vitest/config";

/** The proofs that need chDB, which a process opens once. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    environment: "node",
    include: ["proof/*.proof.ts"],
    env: { TZ: "Asia/Seoul" },
    pool: "forks",
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
