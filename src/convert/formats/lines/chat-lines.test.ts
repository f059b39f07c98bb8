import { expect, test } from "vitest";
import { chatLines } from "./chat-lines.ts";
import { readingOf } from "./reading.testing.ts";

test.each([
  [
    "KakaoTalk on a computer",
    "물류팀 님과 카카오톡 대화\n저장한 날짜 : 2024-03-02 11:12:13\n\n--------------- 2024년 2월 27일 화요일 ---------------\n[김하나] [오전 10:11] 개업\n[이두리] [오후 3:04] 2월 28일에\n모입시다\n--------------- 2024년 2월 28일 수요일 ---------------\n박세찌님이 들어왔습니다.\n",
    ["2024-02-27 개업", "2024-02-27 2월 28일에 모입시다", "2024-02-28 박세찌님이 들어왔습니다."],
  ],
  [
    "KakaoTalk on a computer, in English",
    "Team KakaoTalk Chats\nDate Saved : 2024-03-02 11:12:13\n\n--------------- Tuesday, February 27, 2024 ---------------\n[Ada] [10:11 AM] Opens\n[Bo] [3:04 PM] Burns\n",
    ["2024-02-27 Opens", "2024-02-27 Burns"],
  ],
  [
    "KakaoTalk on a telephone",
    "물류팀 님과 카카오톡 대화\n저장한 날짜 : 2024년 3월 2일 오전 11:12\n\n2024년 2월 27일 오전 10:11\n2024년 2월 27일 오전 10:11, 김하나 : 개업\n2024년 2월 28일 오후 3:04, 이두리 : 화재\n",
    ["2024-02-27 개업", "2024-02-28 화재"],
  ],
  [
    "KakaoTalk on another telephone",
    "대화\n\n2024년 2월 27일 화요일\n2024. 2. 27. 오전 10:11, 김하나 : 개업\n\n2024년 2월 28일 수요일\n2024. 2. 28. 오후 3:04, 이두리 : 화재\n",
    ["2024-02-27 개업", "2024-02-28 화재"],
  ],
  [
    "WhatsApp",
    "27/02/2024, 10:11 - Messages are encrypted.\n27/02/2024, 10:12 - Ada: Opens,\nall of it\n28/02/2024, 09:00 - Bo: Burns: all\n",
    ["2024-02-27 Messages are encrypted.", "2024-02-27 Opens, all of it", "2024-02-28 Burns: all"],
  ],
  [
    "WhatsApp in America, with a thin space before the half of the day",
    "2/3/2024, 10:11\u202FAM - Ada: Opens\n2/13/2024, 10:12\u202FPM - Bo: Burns\n",
    ["2024-02-03 Opens", "2024-02-13 Burns"],
  ],
  [
    "WhatsApp in Spanish",
    "27/2/2024, 10:11 a. m. - Ada: Abre\n28/2/2024, 3:04 p. m. - Bo: Arde\n",
    ["2024-02-27 Abre", "2024-02-28 Arde"],
  ],
  [
    "WhatsApp in Korean",
    "2024. 2. 27. 오전 10:11 - 하나: 개업\n2024. 2. 28. 오후 3:04 - 두리: 화재\n",
    ["2024-02-27 개업", "2024-02-28 화재"],
  ],
  [
    "WhatsApp with marks of direction",
    "[27/02/2024, 10:11:12] Ada: Opens\n\u200E[28/02/2024, 10:11:12] Bo: \u200Eimage omitted\n",
    ["2024-02-27 Opens", "2024-02-28 image omitted"],
  ],
  [
    "LINE",
    "[LINE] Chat history with Ada\nSaved on: 2024/03/02 11:12\n\n2024/02/27(Tue)\n10:11\tAda\tOpens\n\n2024/02/28(Wed)\n09:00\tBo\tBurns\n",
    ["2024-02-27 Opens", "2024-02-28 Burns"],
  ],
])("a conversation of %s", async (_, text, events) => {
  const found = await readingOf(text);
  expect([found.format, found.events, found.left]).toEqual(["chat", events, []]);
});

test("who wrote is an actor, and the name of the room the title", async () => {
  const { dataset } = await readingOf(
    "Team KakaoTalk Chats\n\n--------------- Tuesday, February 27, 2024 ---------------\n[Ada] [10:11 AM] Opens\n",
  );
  expect(dataset).toMatchObject({ title: "Team KakaoTalk Chats", actors: [{ name: "Ada" }] });
});

test("somebody who writes nothing but a day begins no new one", async () => {
  const { events } = await readingOf(
    "대화\n\n--------------- 2024년 2월 27일 화요일 ---------------\n[하나] [오전 10:11] 2001년 3월 1일\n2001년 3월 2일\n[두리] [오후 3:04] 네\n",
  );
  expect(events).toEqual(["2024-02-27 2001년 3월 1일 2001년 3월 2일", "2024-02-27 네"]);
});

test("the line of a day above messages that have their own day is no words of the message before", async () => {
  const { events } = await readingOf(
    "대화\n\n2024년 2월 27일 화요일\n2024. 2. 27. 오전 10:11, 하나 : 네\n2001년 3월 1일 목요일\n2024년 2월 28일 수요일\n2024. 2. 28. 오전 9:00, 두리 : 좋아요\n",
  );
  expect(events).toEqual(["2024-02-27 네 2001년 3월 1일 목요일", "2024-02-28 좋아요"]);
});

test("which number is the day is asked for a conversation too", async () => {
  const { questions } = await readingOf("03/04/2024, 10:11 - Ada: a\n05/06/2024, 10:12 - Bo: b\n");
  expect(questions).toMatchObject([{ column: "date", basis: "nothing", rows: 2 }]);
});

test("a list of days and a table with hours are no conversation", () => {
  expect(chatLines("2024-02-27: Opens\n2024-02-28: Burns\n")).toBeNull();
  expect(chatLines("date,time,what\n27/02/2024,10:11,Opens\n28/02/2024,10:12,Burns\n")).toBeNull();
});
