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

/**
 * Leads the links to the build, in whichever folder of a host it is: the nearest one above the address that has what
 * only Dateline has. It asks a few times at most, however long the address. What that asks for is kept.
 */
const SCRIPT = `
let at=location.pathname;
for(let asked=0;at&&asked<9;asked++){
at=at.slice(0,at.lastIndexOf("/")+1);
const {ok}=await fetch(at+"data/events.schema.json",{method:"HEAD"}).catch(()=>({}));
if(ok){for(const way of document.querySelectorAll("main a"))way.href=at+location.search;
document.querySelector("header a").href=at;break}
at=at.slice(0,-1)}
`;

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What a policy must allow for the page to look like one of ours and to find its way. */
export const NOT_FOUND_HASHES = { style: hashOf(STYLE), script: hashOf(SCRIPT) };

/** Its own style, which needs no file of a build, and nothing else. */
const POLICY = `default-src 'none'; style-src ${NOT_FOUND_HASHES.style}; base-uri 'none'; form-action 'none'`;

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
  response.end(pageTo("/", escaped(searchOf(request.url ?? "")), ""));
}

/**
 * The page for a host of files, which sends it for whatever it does not have.
 *
 * @param {string} home  The path of the build there, as far as it is known: a script looks for it.
 */
export const notFoundPage = (home) =>
  pageTo(
    escaped(home),
    "",
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}; script-src ${NOT_FOUND_HASHES.script}; connect-src 'self'">
<meta name="robots" content="noindex">
<script type="module">${SCRIPT}</script>
`,
  );

/**
 * @param {string} home
 * @param {string} search  What a link asks for is kept: only its path may be wrong.
 * @param {string} head
 */
const pageTo = (home, search, head) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
${head}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Nothing here · Dateline</title>
<style>${STYLE}</style>
<header><a href="${home}">Dateline</a></header>
<main>
<h1>There is nothing at this address</h1>
<p>It may be mistyped. <a href="${home}${search}">Open Dateline</a></p>
<p lang="ko">이 주소에는 아무것도 없습니다. 잘못 적은 주소일 수 있습니다. <a href="${home}${search}">Dateline 열기</a></p>
</main>
`;

/** @param {string} address */
const searchOf = (address) => (address.includes("?") ? address.slice(address.indexOf("?")) : "");

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
