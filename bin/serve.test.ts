import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { type IncomingMessage, type RequestOptions, request, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { serve } from "./serve.mjs";

const POLICY = "default-src 'none'; script-src 'self'";
let folder = "";
let dataset = "";
const open: { close: () => void }[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-serve-"));
  dataset = join(folder, "my-events.json");
  const page = `<meta http-equiv="Content-Security-Policy"\n content="${POLICY}" /><title>A page</title>`;
  writeFileSync(join(folder, "index.html"), page);
  writeFileSync(dataset, "first");
  vi.spyOn(console, "log").mockReturnValue();
  vi.spyOn(console, "error").mockReturnValue();
});

afterEach(() => {
  for (const server of open.splice(0)) server.close();
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

async function started(options: Omit<Parameters<typeof serve>[0], "folder">) {
  const server = await serve({ folder, ...options });
  open.push(server);
  return { ...server, get: (path: string) => fetch(`http://localhost:${server.port}/${path}`) };
}

test("the page comes with its own security policy, which its worker needs too", async () => {
  const { get } = await started({ dataset: null, port: 42_000 });
  const page = await get("?v=1");
  expect(page.headers.get("content-security-policy")).toBe(POLICY);
  expect(await page.text()).toContain("A page");
});

test.each(["", "data.json", "nothing"])(
  "/%s is no other site's to sniff, to take in or to keep a hand on, and may still be framed",
  async (path) => {
    writeFileSync(join(folder, "data.json"), "{}");
    const { get } = await started({ dataset: null, port: 42_000 });
    const { headers } = await get(path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toMatch(/\bcamera=\(\).*\bgeolocation=\(\)/);
    expect(headers.get("x-frame-options")).toBeNull();
    expect(headers.get("content-security-policy")).not.toContain("frame-ancestors");
  },
);

test("whoever mistypes an address is told so, and led to the page with what the link asks for", async () => {
  const { port } = await started({ dataset: null, port: 42_000 });
  const typed = await fetch(`http://localhost:${port}/nonsense/path?v=1&q="><script>`, {
    headers: { accept: "text/html,*/*" },
  });
  expect(typed.status).toBe(404);
  const page = await typed.text();
  expect(page).toContain("nothing at this address");
  // It looks like a page of ours: what it allows is its own style.
  const style = /<style>([^<]+)<\/style>/.exec(page)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  expect(typed.headers.get("content-security-policy")).toContain(`style-src 'sha256-${hash}'`);
  expect(page).toContain('href="/?v=1&#38;q=%22%3E%3Cscript%3E"');
});

test("an edited dataset shows at the next reload", async () => {
  const { get } = await started({ dataset, port: 42_000 });
  const first = await get("data/events.json");
  expect(first.headers.get("cache-control")).toBe("no-store");
  expect(await first.text()).toBe("first");
  writeFileSync(dataset, "second");
  expect(await (await get("data/events.json")).text()).toBe("second");
});

test("a page with a dataset of its own hears of each time that it is saved", async () => {
  const { get } = await started({ dataset, port: 42_000 });
  const [, address = ""] =
    /name="dateline-follow" content="(.*?)"/.exec(await (await get("")).text()) ?? [];
  const { body, headers } = await get(address);
  expect(headers.get("content-type")).toBe("text/event-stream");
  const heard = body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await heard?.read())?.value).toMatch(/^:/);
  // As an editor does it: the file is another one now.
  writeFileSync(join(folder, "next.json"), "second");
  renameSync(join(folder, "next.json"), dataset);
  expect((await heard?.read())?.value).toContain("data: ");
  await heard?.cancel();
});

test("a page hears of what was saved while it was on its way", async () => {
  const { get } = await started({ dataset, port: 42_000 });
  const page = await (await get("")).text();
  utimesSync(dataset, 1, 1);
  const [, address = ""] = /name="dateline-follow" content="(.*?)"/.exec(page) ?? [];
  const { body } = await get(address);
  const heard = body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await heard?.read())?.value).toContain("data: ");
  await heard?.cancel();
});

test("where a door answers there is no file, and its page is not about our own dataset", async () => {
  const asked: string[] = [];
  const door = {
    name: 'chdb:"folder"',
    answer: (request: IncomingMessage, response: ServerResponse) => {
      asked.push(request.method ?? "");
      response.end("an answer");
      return Promise.resolve();
    },
  };
  const { get, port } = await started({ dataset: null, port: 42_000, door });
  expect((await get("data/events.json")).status).toBe(204);
  expect((await get("data/CODEBOOK.md")).status).toBe(204);
  const page = await (await get("")).text();
  expect(page).toContain('name="dateline-file" content="chdb:&quot;folder&quot;"');
  expect(page).toContain("dateline-follow");
  await get("data/door");
  await fetch(`http://localhost:${port}/data/door`, { method: "POST", body: "{}" });
  expect(asked).toEqual(["GET", "POST"]);
  expect((await fetch(`http://localhost:${port}/`, { method: "POST" })).status).toBe(405);
});

test("where no door is, nobody is asked", async () => {
  const { get, port } = await started({ dataset, port: 42_000 });
  expect((await get("data/door")).status).toBe(404);
  const posted = await fetch(`http://localhost:${port}/data/door`, { method: "POST" });
  expect(posted.status).toBe(405);
});

test("a page with our own dataset follows nothing", async () => {
  const { get } = await started({ dataset: null, port: 42_000 });
  expect(await (await get("")).text()).not.toContain("dateline-follow");
  expect((await get("data/changes")).status).toBe(404);
});

test("what is named by its content is kept, and the page itself is not", async () => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "assets/first-BcD3.js"), "");
  const { get } = await started({ dataset: null, port: 42_000 });
  const asset = await get("assets/first-BcD3.js");
  expect(asset.headers.get("cache-control")).toMatch(/immutable/);
  expect((await get("")).headers.get("cache-control") ?? "").not.toMatch(/immutable|max-age/);
});

test("a page's folder is found without its slash, and our pages are not shown with another dataset", async () => {
  mkdirSync(join(folder, "e/a.b"), { recursive: true });
  writeFileSync(join(folder, "e/a.b/index.html"), "An event");
  const ours = await started({ dataset: null, port: 42_000 });
  const found = await ours.get("e/a.b");
  expect([found.url.endsWith("/e/a.b/"), await found.text()]).toEqual([true, "An event"]);
  expect((await ours.get("e")).status).toBe(404);
  const theirs = await started({ dataset, port: 42_000 });
  expect((await theirs.get("e/a.b/")).status).toBe(404);
});

test("a page with a dataset of its own does not begin with ours", async () => {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  writeFileSync(
    join(folder, "index.html"),
    `${page.replace(/<title>.*/, "<!--home--><title>Ours</title><!--/home--><!--else$&-->")}<!--home--><p>Our\nown</p><!--/home--><p>all</p>`,
  );
  const ours = await started({ dataset: null, port: 42_000 });
  expect(await (await ours.get("")).text()).toMatch(/<title>Ours<.*Our\nown.*all/);
  const theirs = await started({ dataset, port: 42_000 });
  expect(await (await theirs.get("")).text()).toMatch(/<title>A page<\/title><p>all/);
});

test("our codebook is not shown with another dataset", async () => {
  mkdirSync(join(folder, "data"));
  const ours = await started({ dataset: null, port: 42_000 });
  const theirs = await started({ dataset, port: 42_000 });
  for (const path of ["data/CODEBOOK.md", "data/CODEBOOK.ko.md"]) {
    writeFileSync(join(folder, path), "# Codebook");
    expect(await (await ours.get(path)).text()).toBe("# Codebook");
    expect(await (await theirs.get(path)).text()).toBe("");
  }
});

test.each([
  ["bytes=5-2", 200, "0123456789"],
  ["bytes=0-0", 206, "0"],
  ["bytes=-3", 206, "789"],
  ["bytes=7-", 206, "789"],
  ["bytes=8-99", 206, "89"],
  ["bytes=10-", 416, ""],
  ["bytes=-0", 416, ""],
  ["lines=1-2", 200, "0123456789"],
])(
  "a part asked for as %s is answered with %d, and ends no server",
  async (range, status, text) => {
    writeFileSync(join(folder, "ten.txt"), "0123456789");
    const { port } = await started({ dataset: null, port: 42_000 });
    const part = await fetch(`http://localhost:${port}/ten.txt`, { headers: { range } });
    expect(part.status).toBe(status);
    expect(await part.text()).toBe(text);
  },
);

test("a server outlives files that vanish and readers that leave", async () => {
  const big = join(folder, "big.json");
  writeFileSync(big, "x".repeat(5_000_000));
  const { port, get } = await started({ dataset: null, port: 42_000 });
  const descriptors = () => readdirSync("/proc/self/fd").length;
  const before = process.platform === "linux" ? descriptors() : 0;
  for (let at = 0; at < 20; at++) {
    const leaving = new AbortController();
    const { body } = await fetch(`http://localhost:${port}/big.json`, { signal: leaving.signal });
    await body?.getReader().read();
    leaving.abort();
  }
  rmSync(big);
  expect((await get("big.json")).status).toBe(404);
  expect((await get("")).status).toBe(200);
  if (process.platform !== "linux") return;
  // Sockets that the client keeps for its next request are not files.
  await vi.waitFor(() => expect(descriptors()).toBeLessThan(before + 15));
});

/** The status of a request as no browser would make it. */
const raw = (port: number, options: RequestOptions) =>
  new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, ...options }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode, text }));
    });
    asked.on("error", reject);
    asked.end();
  });

test("a page of another site, whose name leads here, gets nothing of a private dataset", async () => {
  const { port } = await started({ dataset, port: 42_000 });
  const path = "/data/events.json";
  expect((await raw(port, { path, headers: { host: `evil.example:${port}` } })).status).toBe(421);
  for (const host of ["localhost", `127.0.0.1:${port}`]) {
    expect(await raw(port, { path, headers: { host } })).toEqual({ status: 200, text: "first" });
  }
});

test.each(["POST", "DELETE", "OPTIONS", "TRACE"])("%s is no way to get a file", async (method) => {
  const { port } = await started({ dataset: null, port: 42_000 });
  expect((await raw(port, { path: "/", method })).status).toBe(405);
});

test("how large a dataset is comes before it", async () => {
  const { get } = await started({ dataset, port: 42_000 });
  expect((await get("data/events.json")).headers.get("content-length")).toBe("5");
});

test("a link of a hundred thousand characters opens, and a longer one is told so", async () => {
  const { get } = await started({ dataset: null, port: 42_000 });
  expect((await get(`?v=1&q=${"x".repeat(100_000)}`)).status).toBe(200);
  const longer = await get(`?v=1&q=${"x".repeat(200_000)}`);
  expect(longer.status).toBe(431);
  expect(await longer.text()).toContain("longer than");
});

test.each([
  "/%2e%2e/dateline-secret",
  "/..%2fdateline-secret",
  "/..%5cdateline-secret",
  "/a%00",
  "/%",
  "//..//dateline-secret",
])("%s leads nowhere", async (path) => {
  writeFileSync(join(folder, "..", "dateline-secret"), "dateline-secret");
  const { port } = await started({ dataset: null, port: 42_000 });
  const { status, text } = await raw(port, { path });
  expect([status, text]).toEqual([404, "Not found"]);
  rmSync(join(folder, "..", "dateline-secret"));
});

test("a dataset that went away, or an address of nothing, is not found; never a page", async () => {
  const { get } = await started({ dataset, port: 42_000 });
  rmSync(dataset);
  for (const path of ["data/events.json", "nothing", "../package.json"]) {
    expect((await get(path)).status).toBe(404);
  }
});

test("a taken port is said, and the next one is taken", async () => {
  const other = await started({ dataset: null, port: 42_000 });
  const { port, get } = await started({ dataset: null, port: other.port });
  expect(port).toBeGreaterThan(other.port);
  expect((await get("")).status).toBe(200);
  expect(console.log).toHaveBeenCalledWith(
    `Port ${other.port} is taken; trying ${other.port + 1}.`,
  );
});

test.each([
  ["a file that is not there", ["nowhere.json"], 1, /no file to read at .*nowhere\.json/],
  ["a folder", ["."], 1, /Not a file/],
  ["two files", ["a.json", "b.json"], 2, /One dataset at a time/],
  ["a port that is none", ["--port", "seven"], 2, /Not a port: seven/],
  ["an option that is none", ["--prot", "1"], 2, /Unknown option '--prot'/],
])("%s is refused at once, in a sentence", (_, parameters, exitCode, message) => {
  const start = join(import.meta.dirname, "start.mjs");
  const { status, stderr } = spawnSync(process.execPath, [start, ...parameters], {
    encoding: "utf8",
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
  });
  expect(stderr).toMatch(message);
  expect(status).toBe(exitCode);
});
