/** Says that nothing is at an address: in words and with a way to the page for whoever typed it. */
import { createHash } from "node:crypto";

const STYLE = `
body{max-width:36rem;margin:4rem auto;padding:0 1.5rem;font:1.0625rem/1.6 system-ui,sans-serif}
header{font:600 1.375rem/1 Georgia,serif}
h1{margin:3rem 0 1rem;font:600 2rem/1.2 Georgia,serif;text-wrap:balance}
a{color:inherit;text-underline-offset:.2em}
header a{text-decoration:none}
[lang=ko]{word-break:keep-all}
`;

/** Its own style, which needs no file of a build, and nothing else. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function sendNotFound(request, response) {
  // What a page or a program asks for is no place to read.
  if (!request.headers.accept?.includes("text/html")) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found");
    return;
  }
  response.setHeader("Content-Security-Policy", POLICY);
  response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
  response.end(pageTo(`/${escaped(searchOf(request.url ?? ""))}`));
}

/** @param {string} href  What a link asks for is kept: only its path may be wrong. */
const pageTo = (href) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Nothing here · Dateline</title>
<style>${STYLE}</style>
<header><a href="/">Dateline</a></header>
<main>
<h1>There is nothing at this address</h1>
<p>It may be mistyped. <a href="${href}">Open Dateline</a></p>
<p lang="ko">이 주소에는 아무것도 없습니다. 잘못 적은 주소일 수 있습니다. <a href="${href}">Dateline 열기</a></p>
</main>
`;

/** @param {string} address */
const searchOf = (address) => (address.includes("?") ? address.slice(address.indexOf("?")) : "");

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
