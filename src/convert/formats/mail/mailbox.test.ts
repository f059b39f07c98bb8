import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { isMail, latin, messagesOf } from "./mailbox.ts";

test.each([
  ["a letter", "Return-Path: <a@b.example>\nFrom: a\n\tb\nDate: x\n\nWords", true],
  ["a letter with a mark before it", "\uFEFFFrom: a\r\nTo: b\r\nSubject: c\r\n\r\n", true],
  ["a letter of Apple's", "120\nFrom: a\nTo: b\nSubject: c\n\n", true],
  ["a mailbox", "From a@b.example Wed Mar  7 23:30:00 2001\nX: y\n\n", true],
  ["a timeline", "title: A\nauthor: B\ndate: 2001\n2001: mill", false],
  ["fields", "from: Seoul\nto: Busan\n2001: x\n", false],
  ["words", "From: him\nTo: her\nDate: now\nshe had none\n", false],
  ["a table", "date,title\n2001,a\n", false],
])("%s is known as what it is", (_, text, is) => expect(isMail(strToU8(text))).toBe(is));

test("a mailbox is parted where a message begins, and at no line of a letter", () => {
  const box = [
    "From a@b.example Wed Mar  7 23:30:00 2001\r\nSubject: 1\r\n\r\nFrom there we went.\r\n\r\nFrom 10:30 on it rained.\r\n\r\n",
    "From MAILER-DAEMON Thu Mar  8 03:30:00 2001\nSubject: 2\n\nend",
  ];
  const messages = messagesOf(strToU8(box.join("")));
  expect(messages.map(({ bytes }) => latin(bytes).slice(0, 10))).toEqual([
    "Subject: 1",
    "Subject: 2",
  ]);
  expect(messages[1]?.envelope).toBe("From MAILER-DAEMON Thu Mar  8 03:30:00 2001");
  const [apple] = messagesOf(strToU8("12\nSubject: 1\n\n<?xml version"));
  expect(apple && latin(apple.bytes)).toBe("Subject: 1\n\n");
});
