/** Says that nothing is at an address: in words and with a way to the page for whoever typed it. */

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
<h1>There is nothing at this address</h1>
<p>It may be mistyped. <a href="${href}">Open Dateline</a></p>
<p lang="ko">이 주소에는 아무것도 없습니다. 잘못 적은 주소일 수 있습니다. <a href="${href}">Dateline 열기</a></p>
`;

/** @param {string} address */
const searchOf = (address) => (address.includes("?") ? address.slice(address.indexOf("?")) : "");

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
