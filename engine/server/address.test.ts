import { expect, test } from "vitest";
import { addressOf, userOf } from "./address.ts";

test.each([
  ["clickhouse://db.example/events", "http://db.example:8123/", "events"],
  ["clickhouse://127.0.0.1:9123/a%20b/", "http://127.0.0.1:9123/", "a b"],
  ["clickhouse://[::1]/events", "http://[::1]:8123/", "events"],
  ["clickhouses://db.example/events", "https://db.example:8443/", "events"],
])("%s is a server and a database", (where, url, database) => {
  expect(addressOf(where)).toEqual({ url, database });
});

test.each([
  "clickhouse://db.example",
  "clickhouse://db.example/",
  "clickhouse:///events",
  "clickhouse://db.example/a/b",
  "clickhouse://db.example/events?readonly=0",
  "clickhouse://db.example:x/events",
  "http://db.example/events",
])("%s is none, and is told so", (where) => {
  expect(() => addressOf(where)).toThrow(/^not a store: /);
});

test("a password in an address is refused and not shown, and taken from the environment", () => {
  for (const path of ["/events", "/", "/events?a"]) {
    const wrong = () => addressOf(`clickhouse://me:secret@db.example${path}`);
    expect(wrong).toThrow();
    expect(wrong).not.toThrow(/secret/);
  }
  expect(() => addressOf("clickhouse://me:secret@db.example/x")).toThrow("CLICKHOUSE_PASSWORD");
  expect(userOf({ CLICKHOUSE_USER: "me", CLICKHOUSE_PASSWORD: "p" })).toEqual({
    name: "me",
    password: "p",
  });
  expect(userOf({})).toEqual({ name: "default", password: "" });
});
