import { describe, expect, test } from "vitest";
import { convertFile } from "./convert.ts";

/** Small files as programs export them, with invented contents: what a row must come out as. */
const EXPORTS: readonly (readonly [program: string, file: string, events: readonly string[]])[] = [
  [
    "Excel, with the separator said above the table",
    '\uFEFFsep=;\r\nDatum;Ereignis;Ort\r\n27.02.2001;"Hafen eröffnet; Musik";Sørhavn\r\n',
    ["2001-02-27 Hafen eröffnet; Musik @Sørhavn"],
  ],
  [
    "a form of Google, whose time stamp is the day it was filled in",
    "Timestamp\tWhat\tWhen did it happen?\n10/02/2024 14:22:01\tFerry late\t3 Feb 2024\n",
    ["2024-02-03 Ferry late"],
  ],
  [
    "Notion",
    'Name,Date,Tags\nMill opens,"February 3, 2024","harbour, works"\nFair,"March 1, 2024 → March 3, 2024",\nTalk,"March 5, 2024 3:00 PM → 4:30 PM",\n',
    ["2024-02-03 Mill opens #harbour #works", "2024-03-01/2024-03-03 Fair", "2024-03-05 Talk"],
  ],
  [
    "R, with numbers of rows and NA",
    '"","date","event","source"\n"1","2001-02-27","Mill opens","Bote"\n"2",NA,"Mill burns","NA"\n',
    ["2001-02-27 Mill opens <Bote"],
  ],
  [
    "pandas, with an index and NaT",
    ",date,title,value,end\n0,2001-02-27 00:00:00,Mill opens,1.0,NaT\n1,2001-02-28,Mill burns,nan,2001-03-01\n",
    ["2001-02-27 Mill opens", "2001-02-28/2001-03-01 Mill burns"],
  ],
  [
    "pandas, JSON by columns",
    '{"date":{"0":"2001-02-27","1":"2001-02-28"},"title":{"0":"Mill opens","1":"Mill burns"}}',
    ["2001-02-27 Mill opens", "2001-02-28 Mill burns"],
  ],
  [
    "pandas, JSON parted into names and lists",
    '{"columns":["date","title"],"index":[0],"data":[["2001-02-27","Mill opens"]]}',
    ["2001-02-27 Mill opens"],
  ],
  [
    "a database of JSON, by keys",
    '{"mill":{"date":"2001-02-27","title":"Mill opens"},"fire":{"date":"2001-02-28","title":"Mill burns"}}',
    ["2001-02-27 Mill opens", "2001-02-28 Mill burns"],
  ],
  [
    "Google's answer of cells",
    '{"range":"A1:B2","values":[["date","title"],["2001-02-27","Mill opens"]]}',
    ["2001-02-27 Mill opens"],
  ],
  [
    "MongoDB",
    '[{"_id":{"$oid":"5f"},"date":{"$date":{"$numberLong":"983318400000"}},"title":"Mill burns"}]',
    ["2001-02-28 Mill burns"],
  ],
  [
    "a log of requests for records, whose due day is not the day they came",
    "Request ID,Requester Name,Request Description,Received Date,Due Date,Final Disposition\n1,A. Miller,Records on the mill,02/27/2001,03/28/2001,Granted\n2,B. Smith,Records on the forge,03/15/2001,04/12/2001,Denied\n",
    ["2001-02-27 Records on the mill", "2001-03-15 Records on the forge"],
  ],
  [
    "a register of courts, whose number is no title",
    "docket_number,case_name,date_filed,date_terminated\n1:01-cv-12,Miller v. Mill,2001-02-27,2002-03-01\n",
    ["2001-02-27/2002-03-01 Miller v. Mill"],
  ],
  [
    "connections of LinkedIn, below its notes",
    'Notes:\n"When exporting, some are missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Miller,https://example.org/ada,,Mill & Co,"Miller, Senior",27 Feb 2001\nBo,Smith,https://example.org/bo,,Forge,Smith,01 Mar 2001\n',
    ["2001-02-27 Ada Miller <example.org/ada", "2001-03-01 Bo Smith <example.org/bo"],
  ],
  [
    "OpenStreetMap's answer, where the day of the drawing is none of the mill's",
    '{"version":0.6,"osm3s":{},"elements":[{"type":"way","id":1,"timestamp":"2020-02-27T10:00:00Z","user":"ada","tags":{"name":"Old Mill","start_date":"~1850","end_date":"1901"}},{"type":"node","id":2,"timestamp":"2020-02-27T10:00:00Z"}]}',
    ["1850~/1901 Old Mill"],
  ],
  [
    "Google's timeline, whose places on a map are no titles and whose times of an end have a day",
    '{"semanticSegments":[{"startTime":"2024-02-27T22:00:00.000+01:00","endTime":"2024-02-28T02:00:00.000+01:00","visit":{"topCandidate":{"semanticType":"Work","placeLocation":{"latLng":"59.0123°, 10.0123°"}}}}]}',
    ["2024-02-27/2024-02-28 Work"],
  ],
  [
    "a web archive's index in lists",
    '[["urlkey","timestamp","original"],["org,example)/mill","20010227101112","http://example.org/mill"]]',
    ["2001-02-27 org,example)/mill <example.org/mill"],
  ],
  [
    "Zotero, RDF",
    '<rdf:RDF xmlns:rdf="r" xmlns:bib="b" xmlns:dc="d"><bib:Book rdf:about="1"><dc:title>The Mill</dc:title><dc:date>2001-02-27</dc:date></bib:Book><bib:Article rdf:about="2"><dc:title>On Corn</dc:title><dc:date>March 2002</dc:date></bib:Article></rdf:RDF>',
    ["2001-02-27 The Mill", "2002-03 On Corn"],
  ],
  [
    "a chronology of Wikipedia's, whose days and years are pages and whose references are not words",
    "* [[27 February]] [[2001]] – The [[mill]] opens.<ref>{{cite news|date=1 March 2001}}</ref>\n* [[13 March]], [[2002]] – It [[fire|burns]].<ref name=a/>\n",
    ["2001-02-27 The mill opens.", "2002-03-13 It burns."],
  ],
  [
    "Slack, where the words are the title and not who said them",
    '[{"type":"message","text":"The mill opens","ts":"983268672.000100","user_profile":{"name":"ada"}},{"type":"message","subtype":"channel_join","text":"Ada came","ts":"983355072.000200"}]',
    ["2001-02-27 The mill opens", "2001-02-28 Ada came"],
  ],
  [
    "what somebody listened to, by the piece and not by who played it",
    '[{"endTime":"2021-02-27 10:11","artistName":"The Millers","trackName":"Corn"},{"endTime":"2021-02-28 10:11","artistName":"The Millers","trackName":"Rye"}]',
    ["2021-02-27 Corn", "2021-02-28 Rye"],
  ],
  [
    "a register in Korean, with spaces in its names",
    "연번,사건명,발생 일자,종료 일자,장소\n1,방앗간 휴업,2003년 봄,2003년 가을,부산\n2,재개업,2004. 5. 1.(토),,부산\n",
    ["2003-21/2003-23 방앗간 휴업 @부산", "2004-05-01 재개업 @부산"],
  ],
  [
    "Stata",
    "evid,evdate,evname,country_name,yr\n1,27feb2001,Mill opens,Kenya,2001\n2,2001m3,Mill burns,Kenya,2001\n",
    ["2001-02-27 Mill opens KE", "2001-03 Mill burns KE"],
  ],
  [
    "MySQL, with marks of nothing",
    "id\tevent_date\ttitle\tnote\n1\t2001-02-27\tMill opens\tNULL\n2\t2001-02-28\tMill burns\t\\N\n",
    ["2001-02-27 Mill opens", "2001-02-28 Mill burns"],
  ],
  [
    "MySQL in a terminal",
    "+----+------------+------------+\n| id | event_date | title      |\n+----+------------+------------+\n|  1 | 2001-02-27 | Mill opens |\n+----+------------+------------+\n1 row in set (0.00 sec)\n",
    ["2001-02-27 Mill opens"],
  ],
  [
    "PostgreSQL in a terminal",
    " id | event_date |   title    \n----+------------+------------\n  1 | 2001-02-27 | Mill opens\n(1 row)\n",
    ["2001-02-27 Mill opens"],
  ],
  [
    "git",
    "commit,author,date,message\nabc,Ada,Tue Feb 27 10:00:00 2001 +0100,Mill opens\n",
    ["2001-02-27 Mill opens"],
  ],
  [
    "Jira, whose keys are no titles",
    "Issue key,Summary,Status,Created\nA-1,Mill opens,Done,2001-02-27 10:00\nA-2,Mill burns,Done,2001-02-28 10:00\n",
    ["2001-02-27 Mill opens", "2001-02-28 Mill burns"],
  ],
  [
    "log2timeline",
    "date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc,notes\n03/14/2012,04:17:38,UTC,M...,FILE,OS:TSK,Modified,-,WS1,/a.txt,a.txt written,-\n",
    ["2012-03-14 a.txt written #OS:TSK #Modified"],
  ],
  [
    "a program that writes a log",
    "2024-01-05 10:00:01 INFO Started\n2024-01-06 10:00:02.5 WARN Slow\n",
    ["2024-01-05 INFO Started", "2024-01-06 WARN Slow"],
  ],
  [
    "a family tree",
    "Name,Birth date\nAda,ABT 1850\nBo,BEF 1860\nCy,BET 1850 AND 1855\nDi,EST 1851\n",
    ["1850~ Ada", "../1859 Bo", "1850/1855 Cy", "1851~ Di"],
  ],
  [
    "an archive",
    'Title,Dates\nDiaries,"1891-1893 (bulk 1892)"\nMaps,©1892\n',
    ["1891/1893 Diaries", "1892 Maps"],
  ],
  [
    "a spreadsheet of Japan",
    "日付,出来事\n2001年2月27日,開港\n2001/3/1,注文\n",
    ["2001-02-27 開港", "2001-03-01 注文"],
  ],
  [
    "moments counted from 1970",
    '[{"name":"Fair","start_timestamp":983232000}]',
    ["2001-02-27 Fair"],
  ],
  [
    "letters as a program of mail lists them, from and to people",
    "Subject,From,To,Date\nMill opens,ada@example.org,bo@example.org,27 Feb 2001\nFair,bo@example.org,ada@example.org,1 Mar 2001\n",
    ["2001-02-27 Mill opens", "2001-03-01 Fair"],
  ],
  [
    "the open data of Korea, beside the day on which the file was made",
    "연번,문화재명,지정년월일,데이터기준일자\n1,숭례문,1962-12-20,2024-01-31\n2,탑,1962.12.21,2024-01-31\n",
    ["1962-12-20 숭례문", "1962-12-21 탑"],
  ],
  [
    "the open data of Korea, as XML",
    '<?xml version="1.0"?><response><header><resultCode>00</resultCode></header><body><items><item><dateName>삼일절</dateName><locdate>20240301</locdate></item><item><dateName>어린이날</dateName><locdate>20240505</locdate></item></items></body></response>',
    ["2024-03-01 삼일절", "2024-05-05 어린이날"],
  ],
  [
    "a feed",
    '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>Mill opens</title><pubDate>Tue, 27 Feb 2001 10:00:00 +0900</pubDate></item></channel></rss>',
    ["2001-02-27 Mill opens"],
  ],
  [
    "a feed of JSON, which only says when it published",
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"Mill opens","date_published":"2001-02-27T10:00:00+09:00"}]}',
    ["2001-02-27 Mill opens"],
  ],
  [
    "a network's archive, which is a program of one value",
    'window.YTD.tweets.part0 = [ { "tweet" : { "id" : "1", "created_at" : "Tue Feb 27 08:15:00 +0000 2001", "full_text" : "Mill opens &amp; closes" } } ]',
    ["2001-02-27 Mill opens & closes"],
  ],
  [
    "Mastodon, with what somebody passed on, and none of the fields that are for programs",
    '{"orderedItems":[{"id":"https://m.example/users/ada/statuses/1/activity","type":"Create","actor":"https://m.example/users/ada","published":"2001-02-27T08:15:00Z","to":["https://www.w3.org/ns/activitystreams#Public"],"object":{"id":"https://m.example/users/ada/statuses/1","type":"Note","published":"2001-02-27T08:15:00Z","url":"https://m.example/@ada/1","attributedTo":"https://m.example/users/ada","conversation":"tag:m.example,2001-02-27:objectId=7:objectType=Conversation","content":"<p>Mill opens. All come.</p><p>And more</p>","replies":{"id":"https://m.example/users/ada/statuses/1/replies","first":{"next":"https://m.example/users/ada/statuses/1/replies?page=true"}}}},{"type":"Announce","actor":"https://m.example/users/ada","published":"2001-02-28T08:15:00Z","object":"https://o.example/users/bo/statuses/9"}]}',
    [
      "2001-02-27 Mill opens. All come <m.example/@ada/1",
      "2001-02-28 Boost: @bo@o.example <o.example/users/bo/statuses/9",
    ],
  ],
  [
    "Slack, whose moments have parts of seconds",
    '[{"type":"message","text":"Mill opens","ts":"983232000.000200"},{"type":"message","text":"Mill burns","ts":"983318400.000200"}]',
    ["2001-02-27 Mill opens", "2001-02-28 Mill burns"],
  ],
  [
    "a log in lines of JSON",
    '{"level":30,"time":983232000123,"msg":"Mill opens","err":{"message":"x"}}\n{"level":30,"time":983318400123,"msg":"Mill burns"}\n',
    ["2001-02-27 Mill opens", "2001-02-28 Mill burns"],
  ],
  [
    "Trello, whose cards have a day when they are due and none when they start",
    '{"name":"Board","cards":[{"name":"Mill opens","due":"2001-02-27T12:00:00.000Z","start":null,"labels":[{"name":"Works"}]}]}',
    ["2001-02-27 Mill opens #Works"],
  ],
  [
    "GitHub, with the address of the page among those for programs",
    '[{"url":"https://api.github.com/repos/o/r/issues/1","comments_url":"https://api.github.com/c","html_url":"https://github.com/o/r/issues/1","title":"Mill opens","user":{"login":"ada","html_url":"https://github.com/ada"},"labels":[{"id":5,"name":"works"}],"comments":3,"created_at":"2001-02-27T23:30:00Z","body":null}]',
    ["2001-02-27 Mill opens #works <github.com/o/r/issues/1"],
  ],
  [
    "Jira, with a column for each label",
    "Summary,Issue key,Created,Labels,Labels\nMill opens,A-1,27/Feb/2001 10:11 AM,x,y\n",
    ["2001-02-27 Mill opens #x #y"],
  ],
  [
    "Zotero",
    '"Key","Item Type","Publication Year","Author","Title","Publication Title","Url","Abstract Note","Date","Date Added","Access Date","Place","Manual Tags"\n"ABCD2345","newspaperArticle","2001","","Mill opens","Bote","https://example.org/a","Words.","March 8, 2001","2024-02-03 10:11:12","2024-02-03","Seoul","mills; works"\n',
    ["2001-03-08 Mill opens #mills #works <Bote"],
  ],
  [
    "the list of earthquakes of the USGS",
    'time,latitude,longitude,depth,mag,magType,id,updated,place,type\n2017-11-15T05:29:32.480Z,36.07,129.27,10,5.5,mww,us2000bnrs,2018-02-01T00:00:00.000Z,"10km S of Pohang, South Korea",earthquake\n',
    ["2017-11-15 M 5.5 - 10km S of Pohang, South Korea @10km S of Pohang, South Korea #earthquake"],
  ],
  [
    "ACLED, with two sources in a cell",
    "event_id_cnty,event_date,event_type,sub_event_type,actor1,country,location,source,notes\nKOR1,27 February 2001,Protests,Peaceful protest,Protesters,South Korea,Seoul,Yonhap; Hankyoreh,Workers rallied.\n",
    ["2001-02-27 Peaceful protest: Protesters (Seoul) @Seoul KR #Protests <Yonhap <Hankyoreh"],
  ],
  [
    "a query of Wikidata as lines with tabs, each term with its kind",
    '?item\t?itemLabel\t?date\n<http://www.wikidata.org/entity/Q1>\t"Mill opens"@en\t"2001-02-27T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>\n',
    ["2001-02-27 Mill opens <wikidata.org/entity/Q1"],
  ],
  [
    "a gazetteer of places in time",
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"title":"Old mill"},"when":{"timespans":[{"start":{"in":"1250"},"end":{"latest":"1400-06"}}]},"geometry":null}]}',
    ["1250/1400-06 Old mill"],
  ],
  [
    "Hypothesis, whose notes are dated by their tags",
    '{"total":1,"rows":[{"id":"x1","created":"2024-02-27T10:00:00+00:00","uri":"https://example.org/a","text":"Mill opens","tags":["2001-02-27","works"],"document":{"title":["Bote"]},"target":[{"source":"https://example.org/a","selector":[{"type":"TextQuoteSelector","exact":"the mill opened"}]}]}]}',
    ["2001-02-27 Mill opens #works"],
  ],
  [
    "Aeon Timeline, with upright lines between tags",
    '"EventID","Title","Start Date","End Date","Tags"\n"1","Mill opens","27/02/2001","27/02/2001","birth|family"\n',
    ["2001-02-27 Mill opens #birth #family"],
  ],
  [
    "Outlook in Korean, whose day ends with the next one's midnight",
    '"제목","시작 날짜","시작 시간","종료 날짜","종료 시간","하루 종일"\n"방앗간 개업","2001-02-27","오전 12:00:00","2001-02-28","오전 12:00:00","True"\n',
    ["2001-02-27 방앗간 개업"],
  ],
  [
    "a calendar with a task, a note and days that do not say that they are days",
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20010227\nSUMMARY:Mill opens\nEND:VEVENT\nBEGIN:VTODO\nUID:2\nDTSTART;VALUE=DATE:20010228\nDUE;VALUE=DATE:20010301\nSUMMARY:Paint the mill\nEND:VTODO\nBEGIN:VTODO\nUID:3\nDUE;VALUE=DATE:20010302\nSUMMARY:Dry the mill\nEND:VTODO\nBEGIN:VJOURNAL\nUID:4\nDTSTART;VALUE=DATE:20010303\nSUMMARY:The mill is dry\nEND:VJOURNAL\nEND:VCALENDAR\n",
    [
      "2001-02-27 Mill opens",
      "2001-02-28/2001-03-01 Paint the mill",
      "2001-03-02 Dry the mill",
      "2001-03-03 The mill is dry",
    ],
  ],
  [
    "Logseq, whose days are pages",
    "- [[Feb 27th, 2001]] [[Mill]] opens\n\t- a note\n- [[Mar 8th, 2001]] Fair\n",
    ["2001-02-27 Mill opens", "2001-03-08 Fair"],
  ],
  [
    "Obsidian, with links in a table, and a table of each year",
    "| Date | Event | Source |\n|---|---|---|\n| 2001-02-27 | [[Mill]] opens | [Bote](https://example.org/h) |\n\n## 2002\n\n| Date | Event | Source |\n|---|---|---|\n| 2002-02-27 | Mill burns | |\n",
    ["2001-02-27 Mill opens <Bote", "2002-02-27 Mill burns"],
  ],
  [
    "EM-DAT, beside the day on which a row was put in",
    "DisNo.,Event Name,Country,Start Year,Start Month,Start Day,End Year,End Month,End Day,Entry Date\n2001-0001,Flood,Kenya,2001,7,14,2001,7,15,2005-01-01\n2002-0002,Storm,Kenya,2002,8,,2002,9,1,2005-01-01\n",
    ["2001-07-14/2001-07-15 Flood KE", "2002-08/2002-09-01 Storm KE"],
  ],
  [
    "the Global Terrorism Database, whose day 0 is no day",
    "eventid,iyear,imonth,iday,country,country_txt,city,attacktype1_txt,gname\n198700000002,1987,11,0,92,Kenya,Nairobi,Bombing,Unknown\n",
    ["1987-11 Bombing: Unknown (Nairobi) @Nairobi KE #Bombing"],
  ],
  [
    "ICEWS",
    "Event ID\tEvent Date\tSource Name\tSource Country\tEvent Text\tCAMEO Code\tTarget Name\tPublisher\tCity\tCountry\n1\t2001-02-27\tGuild\tKenya\tMake statement\t010\tPort Office\tBote\tNairobi\tKenya\n",
    ["2001-02-27 Make statement: Guild, Port Office (Nairobi) @Nairobi KE #Make statement <Bote"],
  ],
  [
    "the news archive BIGKinds",
    '뉴스 식별자,일자,언론사,제목,통합 분류1,인물,본문,URL\n021.1,20010227,항구 소식,방앗간 개업,지역>경제,"김,이",방앗간이 문을 열었다.,https://example.org/1\n',
    ["2001-02-27 방앗간 개업 #지역>경제 <항구 소식"],
  ],
  [
    "Google's calendar, whose days end before their end",
    '{"kind":"calendar#events","items":[{"summary":"Fair","created":"2000-01-01T00:00:00Z","start":{"date":"2001-02-27"},"end":{"date":"2001-03-01"}},{"summary":"Late talk","start":{"dateTime":"2001-02-27T23:30:00+09:00"},"end":{"dateTime":"2001-02-28T01:30:00+09:00"}}]}',
    ["2001-02-27/2001-02-28 Fair", "2001-02-27/2001-02-28 Late talk"],
  ],
  [
    "Microsoft's calendar, whose days end at the midnight after",
    '{"value":[{"subject":"Fair","isAllDay":true,"start":{"dateTime":"2001-02-27T00:00:00.0000000","timeZone":"UTC"},"end":{"dateTime":"2001-03-01T00:00:00.0000000","timeZone":"UTC"}}]}',
    ["2001-02-27/2001-02-28 Fair"],
  ],
  [
    "Asana, whose tasks have a start or only a day when they are due",
    "Name,Created At,Start Date,Due Date\nDesign,2000-01-01,2001-02-27,2001-03-01\nBuild,2000-01-01,,2001-03-05\n",
    ["2001-02-27 Design", "2001-03-05 Build"],
  ],
  [
    "Elasticsearch, with each record inside another",
    '{"hits":{"hits":[{"_index":"l","_source":{"@timestamp":"2001-02-27T10:11:12.000Z","message":"Mill opens"}}]}}',
    ["2001-02-27 Mill opens"],
  ],
  [
    "the event log of Windows, whose last column has no name",
    "Level,Date and Time,Source\nError,2/27/2001 10:11:12 AM,mill,The mill opens\nError,2/28/2001 10:11:12 AM,mill,The mill burns\nError,3/1/2001 10:11:12 AM,mill,The mill is out\n",
    [
      "2001-02-27 The mill opens <mill",
      "2001-02-28 The mill burns <mill",
      "2001-03-01 The mill is out <mill",
    ],
  ],
  [
    "the journal of systemd, in millionths of a second",
    '{"__REALTIME_TIMESTAMP":"983232000123456","MESSAGE":"Mill opens"}\n{"__REALTIME_TIMESTAMP":"983318400123456","MESSAGE":"Mill burns"}\n',
    ["2001-02-27 Mill opens", "2001-02-28 Mill burns"],
  ],
  [
    "OpenAlex, beside the day on which it heard of a work",
    '{"results":[{"title":"Mills","publication_year":2001,"publication_date":"2001-02-27","created_date":"2016-06-24"}]}',
    ["2001-02-27 Mills"],
  ],
  [
    "open data of a city, with its columns told elsewhere",
    '{"meta":{"view":{"columns":[{"name":"sid"},{"name":"Date"},{"name":"Title"}]}},"data":[["r1","2001-02-27T00:00:00","Mill opens"]]}',
    ["2001-02-27 Mill opens"],
  ],
  [
    "Timeglider, whose timeline is a list of one",
    '[{"title":"My line","focus_date":"1901-01-01","events":[{"title":"Mill opens","startdate":"2001-02-27 12:00:00","enddate":"2001-02-27 12:00:00"},{"title":"Mill burns","startdate":"2001-02-28 12:00:00"}]}]',
    ["2001-02-27 Mill opens", "2001-02-28 Mill burns"],
  ],
  [
    "Outlook in German",
    '"Betreff","Beginnt am","Beginnt um","Endet am","Endet um","Ganztägiges Ereignis","Ort","Beschreibung","Kategorien"\n"Mühle","27.2.2001","10:00:00","27.2.2001","11:00:00","Aus","Orrin","Worte","Werk"\n"Fest","1.3.2001","00:00:00","4.3.2001","00:00:00","Ein","","",""\n',
    ["2001-02-27 Mühle @Orrin #Werk", "2001-03-01/2001-03-03 Fest"],
  ],
  [
    "ClickUp, whose tasks are due in a column before that of their start",
    '"Task Name","Date Created","Due Date","Start Date"\n"Mill opens","946684800000","983232000000","983145600000"\n"Fair","946684800000","983232000000",""\n',
    ["2001-02-26 Mill opens", "2001-02-27 Fair"],
  ],
  [
    "a table with the year in a column of its own, and some years alone",
    "Year,Date,Event\n2001,Feb 27,Mill opens\n2001,28 February,Fair\n1999,,Talk\n2002,3 Mar 2002,Walk\n",
    ["2001-02-27 Mill opens", "2001-02-28 Fair", "1999 Talk", "2002-03-03 Walk"],
  ],
  [
    "open data of Korea, where an address is a street beside the address of a page",
    "시설명,지정일자,주소,홈페이지 주소\n방앗간,20010227.,부산광역시 중구 1,https://example.org/a\n탑,2001 년 3 월 1 일,서울특별시 종로구 2,\n",
    ["2001-02-27 방앗간 @부산광역시 중구 1 <example.org/a", "2001-03-01 탑 @서울특별시 종로구 2"],
  ],
  [
    "an office of Korea, with the half of the day in English",
    "일시,내용\n2001/02/27 PM 03:00,방앗간\n2001.02.28 15시30분,장\n",
    ["2001-02-27 방앗간", "2001-02-28 장"],
  ],
  [
    "an office of Korea that saves two digits of each year",
    "날짜,제목\n01-02-27,방앗간\n24.05.13,축제\n99/12/31,장\n",
    ["2001-02-27 방앗간", "2024-05-13 축제", "1999-12-31 장"],
  ],
  [
    "Kibana",
    '"@timestamp","host.name",message\n"Feb 27, 2001 @ 10:11:12.123",mill,"Mill opens"\n',
    ["2001-02-27 Mill opens"],
  ],
  [
    "an archive of NASA, with remarks above the names",
    "# This file was produced by an archive\n# Tue Feb 27 10:11:12 2024\n#\npl_name,hostname,disc_year\nMill b,Mill,2001\n",
    ["2001 Mill b"],
  ],
  [
    "NASA, with names that nobody knows beside lists of cells",
    '{"count":"2","fields":["des","orbit_id","cd"],"data":[["2001 DB","1","2001-Feb-27 10:11"],["2001 EB","1","2001-Mar-01 10:11"]]}',
    ["2001-02-27 2001 DB", "2001-03-01 2001 EB"],
  ],
  [
    "a market, with names in brackets",
    "<TICKER>,<DATE>,<OPEN>\nMILL,20010227,1.5\n",
    ["2001-02-27 MILL"],
  ],
  [
    "a program that keeps events by their days",
    '{"timeline":{"2001-02-27":["Mill opens","Fair"],"2001-03-01":[{"title":"Talk","place":"Orrin"}]}}',
    ["2001-02-27 Mill opens", "2001-02-27 Fair", "2001-03-01 Talk @Orrin"],
  ],
  [
    "Trello, whose board has more deeds than cards",
    '{"name":"Board","actions":[{"type":"createCard","date":"2024-01-01"},{"type":"updateCard","date":"2024-01-02"}],"cards":[{"name":"Mill opens","due":"2001-02-27T12:00:00.000Z","dateLastActivity":"2024-01-01"}]}',
    ["2001-02-27 Mill opens"],
  ],
  [
    "Jira's answer to programs, which has no address for people",
    '{"issues":[{"key":"A-1","self":"https://x.example/rest/api/2/issue/1","fields":{"summary":"Mill opens","created":"2001-02-27T10:11:12.000+0900","labels":["x"],"assignee":{"displayName":"Ada"}}}]}',
    ["2001-02-27 Mill opens #x"],
  ],
  [
    "a library of libraries, with a date in a list of one and the day of its record",
    '{"docs":[{"id":"a","ingestDate":"2020-01-01","sourceResource":{"title":["Mill opens"],"date":[{"displayDate":"c. 1901","begin":"1901","end":"1901"}]}},{"id":"b","sourceResource":{"title":"Fair","date":{"displayDate":"1902-03","end":"1902-03"}}}]}',
    ["1901~ Mill opens", "1902-03 Fair"],
  ],
  [
    "DBpedia, whose events are addresses",
    '{"results":{"bindings":[{"event":{"type":"uri","value":"http://dbpedia.org/resource/Mill"},"label":{"type":"literal","value":"Mill opens"},"date":{"type":"literal","value":"2001-02-27"}}]}}',
    ["2001-02-27 Mill opens <dbpedia.org/resource/Mill"],
  ],
  [
    "a telephone, where each kind of record has its own field of the same name",
    '{"timelineObjects":[{"visit":{"location":{"name":"Mill"},"duration":{"startTimestamp":"2001-02-27T10:11:12Z"},"title":"Visit"}},{"segment":{"duration":{"startTimestamp":"2001-02-28T10:11:12Z"},"title":"Walk"}}]}',
    ["2001-02-27 Visit @Mill", "2001-02-28 Walk"],
  ],
  [
    "a network's archive with tags",
    '[{"created_at":"Tue Feb 27 08:15:00 +0000 2001","full_text":"Mill opens","entities":{"hashtags":[{"text":"mill"}]}}]',
    ["2001-02-27 Mill opens #mill"],
  ],
  [
    "EndNote, with letters of several sorts and the day beside the year",
    '<?xml version="1.0"?><xml><records><record><database name="x.enl">x.enl</database><titles><title><style face="normal">Mill opens</style></title></titles><dates><year><style face="normal">2001</style></year><pub-dates><date><style face="normal">Feb 27</style></date></pub-dates></dates></record><record><titles><title><style face="normal">Mills</style></title></titles><dates><year><style face="normal">1999</style></year></dates></record></records></xml>',
    ["2001-02-27 Mill opens", "1999 Mills"],
  ],
  [
    "LibreOffice as one text, with a month that is filled up",
    '<?xml version="1.0"?><office:document xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell><text:p>Date</text:p></table:table-cell><table:table-cell><text:p>Title</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row><table:table-row><table:table-cell office:value-type="date" office:date-value="2001-02-27"><text:p>27/02/01</text:p></table:table-cell><table:table-cell><office:annotation><text:p>Who says?</text:p></office:annotation><text:p>Mill <text:a href="https://example.org/a">opens</text:a></text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type="date" office:date-value="2001-03-01"><text:p>Mar 2001</text:p></table:table-cell><table:table-cell><text:p>Fair</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>',
    ["2001-02-27 Mill opens <example.org/a", "2001-03 Fair"],
  ],
  [
    "PubMed",
    "PMID- 1\nDP  - 2001 Feb 27\nTI  - Mill\n      opens.\nJT  - Bote\nAID - 10.1234/x [doi]\n\nPMID- 2\nDP  - 1999 Mar-Apr\nTI  - Mills.\n",
    ["2001-02-27 Mill opens. <Mill opens.", "1999-03/1999-04 Mills. <Mills."],
  ],
  [
    "an outline of Emacs",
    "#+TITLE: Mill\n* Events\n** <2001-02-27 Tue> Mill opens\n   Words.\n** TODO Fair <2001-03-01 Thu 10:00>--<2001-03-03 Sat>\n",
    ["2001-02-27 Mill opens", "2001-03-01/2001-03-03 Fair"],
  ],
  [
    "mactime",
    'Date,Size,Type,Mode,UID,GID,Meta,File Name\nTue Feb 27 2001 10:11:12,4096,m.c.,d/d,0,0,2,"/a"\n',
    ["2001-02-27 /a m.c. #m.c."],
  ],
  [
    "EM-DAT, where few events have names, and a year in which it was counted stands before its start and end",
    "Dis No,Year,Disaster Type,Event Name,Country,Location,Start Year,Start Month,Start Day,End Year,End Month,End Day\n2001-0001,2001,Flood,,Kenya,Nairobi,2001,7,14,2001,7,20\n2002-0002,2002,Storm,Storm Ada,Bahamas (the),,2001,12,,2002,1,\n",
    [
      "2001-07-14/2001-07-20 Flood (Kenya) @Nairobi KE #Flood",
      "2001-12/2002-01 Storm Ada BS #Storm",
    ],
  ],
  [
    "a timeline of an investigation without names",
    "983232000|EVTX|WS1|ada|Mill opens\n983318400|REG|WS1|-|Mill burns\n",
    ["2001-02-27 Mill opens", "2001-02-28 Mill burns"],
  ],
  [
    "ExifTool, where a picture was copied long after it was taken",
    "SourceFile,FileModifyDate,FileAccessDate,DateTimeOriginal\na.jpg,2023:05:01 10:00:00+02:00,2023:05:02 10:00:00+02:00,2001:02:27 10:11:12\nb.jpg,2023:05:01 10:00:00+02:00,2023:05:02 10:00:00+02:00,0000:00:00 00:00:00\n",
    ["2001-02-27 a.jpg"],
  ],
  [
    "an archive's finding aid (EAD)",
    '<?xml version="1.0"?><ead><archdesc><dsc><c01 level="file"><did><unittitle>Letters</unittitle><unitdate normal="1921/1923">1921-1923</unitdate></did></c01><c01 level="file"><did><unittitle>Photos</unittitle><unitdate normal="1930">circa 1930</unitdate></did></c01></dsc></archdesc></ead>',
    ["1921/1923 Letters", "1930 Photos"],
  ],
  [
    "a board of work with a timeline in two columns",
    "Name,Status,Timeline - Start,Timeline - End\nDig,Done,2001-03-01,2001-03-20\n",
    ["2001-03-01/2001-03-20 Dig"],
  ],
  [
    "Mastodon, of whose letters each is a note",
    '{"type":"OrderedCollection","orderedItems":[{"type":"Create","published":"2001-02-27T10:00:00Z","object":{"type":"Note","content":"<p>The mill opens</p>"}},{"type":"Create","published":"2001-02-28T10:00:00Z","object":{"type":"Note","content":"<p>It burns</p>"}}]}',
    ["2001-02-27 The mill opens", "2001-02-28 It burns"],
  ],
  [
    "Facebook, with more people than letters and each byte of a letter escaped",
    String.raw`{"participants":[{"name":"Zo\u00c3\u00ab"},{"name":"Ada"}],"messages":[{"sender_name":"Zo\u00c3\u00ab","timestamp_ms":983232000000,"content":"F\u00c3\u00aate","type":"Generic"}]}`,
    ["2001-02-27 Fête"],
  ],
  [
    "a bank, with its account above the table",
    "Account:;DE12 3456;;\nPeriod:;01.01.2001 - 31.03.2001;;\n\nBooked;Valued;Purpose;Amount\n27.02.2001;28.02.2001;Rent;-800,00\n28.02.2001;28.02.2001;Wage;2.000,00\n",
    ["2001-02-27 Rent", "2001-02-28 Wage"],
  ],
  [
    "a messenger",
    "[27/02/2001, 15:15:11] Ada: The mill opens\n[28/02/2001, 09:15:11] Bo: The mill burns\n",
    ["2001-02-27 The mill opens", "2001-02-28 The mill burns"],
  ],
  [
    "a museum, whose artists have a beginning and an end of their own",
    "Title,Artist Begin Date,Artist End Date,Object Date,Object Begin Date,Object End Date\nCoin,1794,1869,1853,1853,1853\nVase,,,late 5th century B.C.,-425,-400\n",
    ["1853 Coin", "-0499/-0400 Vase"],
  ],
  [
    "AtoM, with the years that most are of",
    'title,eventDates,eventStartDates,eventEndDates\nMill,"1891-1893, predominant 1892",1891-01-01,1893-12-31\n',
    ["1891/1893 Mill"],
  ],
  [
    "ArchivesSpace, whose words are vaguer than its years",
    "title,begin,end,expression\nDiaries,1891,1893,1891-1893\nMaps,1900,,circa 1900\n",
    ["1891/1893 Diaries", "1900~ Maps"],
  ],
  [
    "nodegoat, with noughts for what nobody knows",
    '"Object","[Birth] Date Start"\n"Ada Weir","12-03-1850"\n"Bo","00-00-1855"\n"Cy","00-04-1855"\n',
    ["1850-03-12 Ada Weir", "1855 Bo", "1855-04 Cy"],
  ],
  [
    "the police, with an hour without a colon, and the day of the deed beside that of the report",
    "Case,Date Reported,Date Occurred,Incident Type\n1,02/28/2001 0900,02/27/2001 2315,Theft from a mill\n2,03/15/2001 0100,03/14/2001 - 03/15/2001,Noise\n",
    ["2001-02-27 Theft from a mill", "2001-03-14/2001-03-15 Noise"],
  ],
  [
    "a list of who held an office",
    "Name,Took office,Left office\nAda Weir,27 February 2001,3 March 2005\nBo Ford,3 March 2005,Incumbent\n",
    ["2001-02-27/2005-03-03 Ada Weir", "2005-03-03/.. Bo Ford"],
  ],
  [
    "Spotify, which only says when a song ended",
    '[{"endTime":"2001-02-27 10:00","trackName":"Mill song","msPlayed":1000},{"endTime":"2001-02-28 10:00","trackName":"Fair song","msPlayed":1000}]',
    ["2001-02-27 Mill song", "2001-02-28 Fair song"],
  ],
  [
    "a parliament, beside the day of the latest action",
    "Title,Latest Action Date,Date of Introduction\nMill Act,05/14/2001,02/27/2001\n",
    ["2001-02-27 Mill Act"],
  ],
  [
    "iNaturalist, beside the day on which it was told",
    "id,created_at,observed_on,species_guess\n1,2001-03-01,2001-02-27,Magpie\n",
    ["2001-02-27 Magpie"],
  ],
  [
    "CrowdTangle, beside the day on which the page was made",
    "Page Created,Post Created,Message\n2010-01-01 10:00:00,2011-02-27 10:00:00 EST,The mill opens\n",
    ["2011-02-27 The mill opens"],
  ],
  [
    "a news archive, with the weekday behind the day",
    'Headline,Published date\nMill opens,"February 27, 2001 Tuesday"\n',
    ["2001-02-27 Mill opens"],
  ],
  [
    "a web archive, with the hour to the second",
    "timestamp,title\n20010227101112,Mill opens\n",
    ["2001-02-27 Mill opens"],
  ],
  [
    "the assembly of Korea, whose committees are no titles",
    "회의일,위원회명,안건명\n2001-02-27,국방위원회,예산안\n2001-03-08,국방위원회,결산안\n",
    ["2001-02-27 예산안", "2001-03-08 결산안"],
  ],
  [
    "a slide, with nothing but a space behind the year",
    "Our mill\n1998 The mill opens\nAug 2001 It burns, and burns\n2006 Fair\n",
    ["1998 The mill opens", "2001-08 It burns, and burns", "2006 Fair"],
  ],
  [
    "a page that was copied, each date on a line of its own",
    "31 August 1998\nThe mill opens\nWith a band.\n2001\nIt burns\n\n2006\nFair\n",
    ["1998-08-31 The mill opens", "2001 It burns", "2006 Fair"],
  ],
  [
    "a museum, with the life of the maker, an age in words, and both years before the year 1",
    "Object Number,Title,Period,Artist Begin Date,Artist End Date,Object Date,Object Begin Date,Object End Date\n1.1,Coin,,1794,1869,1853,1853,1853\n17.1,Bead,New Kingdom,,,ca. 1550–1295 B.C.,-1550,-1295\n",
    ["1853 Coin", "-1549~/-1294 Bead #New Kingdom"],
  ],
  [
    "a museum, whose makers' years stand in brackets",
    "Title,BeginDate,EndDate,Date\nThe mill,(1841),(1918),1896\nThe lock,(1944),(0),c. 1917\n",
    ["1896 The mill", "1917~ The lock"],
  ],
  [
    "a museum, whose years are finer than its words",
    'title,dateText,year\nThe mill,c.1795–1805,1795\nThe lock,"1826–7, reprinted 1892",1826\n',
    ["1795~/1805 The mill", "1826/1827 The lock"],
  ],
  [
    "a library of BibTeX with talk above its entries",
    "The works of the harbour, mended by A. <a@mill.example>.\n\n@book{a,\n title={The Mill},\n year=1921}\n",
    ["1921 The Mill <The Mill"],
  ],
  [
    "a table of rates, whose numbers look like years with words behind them",
    "year\trate\tname\n1001\t.097\tMill\n1003\t.091\tLock\n1005\t.134\tPier\n",
    ["1001 Mill", "1003 Lock", "1005 Pier"],
  ],
  [
    "a weather office, whose days end in a column without a month and whose years have two digits",
    "BEGIN_YEARMONTH,BEGIN_DAY,END_DAY,END_TIME,EVENT_ID,STATE,YEAR,MONTH_NAME,EVENT_TYPE,CZ_NAME,BEGIN_DATE_TIME,END_DATE_TIME,SOURCE,BEGIN_LOCATION,EPISODE_NARRATIVE\n195004,28,28,1445,1,OKLAHOMA,1950,April,Tornado,WASHITA,28-APR-50 14:45:00,28-APR-50 14:45:00,,,\n202402,5,6,600,2,COLORADO,2024,February,Blizzard,YUMA,05-FEB-24 09:00:00,06-FEB-24 06:00:00,Law Enforcement,,Snow.\n",
    [
      "1950-04-28 Tornado: WASHITA (OKLAHOMA) @WASHITA #Tornado",
      "2024-02-05/2024-02-06 Blizzard: YUMA (COLORADO) @YUMA #Blizzard",
    ],
  ],
  [
    "a project that counts wars, with -8 for nothing and the months before the years",
    "WarNum,WarName,StartMonth1,StartDay1,StartYear1,EndMonth1,EndDay1,EndYear1,StartMonth2,StartDay2,StartYear2\n1,Mill War,4,7,1823,11,13,1823,-8,-8,-8\n2,Lock War,-9,-9,1848,-8,-8,-8,-8,-8,-8\n",
    ["1823-04-07/1823-11-13 Mill War", "1848 Lock War"],
  ],
  [
    "a list of disputes, whose day may be unknown",
    "dispname,stday,stmon,styear,endday,endmon,endyear\nMill,-9,7,1902,24,1,1903\nLock,2,5,1913,25,10,1913\n",
    ["1902-07/1903-01-24 Mill", "1913-05-02/1913-10-25 Lock"],
  ],
  [
    "the weather office of Korea, whose places on a map are no titles",
    "번호,발생시각,규모,위도,경도,위치\n1,2017/11/15 14:29:31,5.4,36.11 N,129.37 E,포항 북쪽 8km\n2,2016/09/12 20:32:54,5.8,35.76 N,129.19 E,경주 남쪽 9km\n",
    [
      "2017-11-15 규모 5.4: 포항 북쪽 8km @포항 북쪽 8km",
      "2016-09-12 규모 5.8: 경주 남쪽 9km @경주 남쪽 9km",
    ],
  ],
  [
    "the same of its warnings, with the minute in one number with the day",
    "특보구역,특보종류,특보등급,발표시각,발효시각,해제시각\n서울,호우,경보,202207131100,202207131200,202207140600\n부산,태풍,주의보,202209051000,202209051200,202209061500\n",
    [
      "2022-07-13/2022-07-14 호우 경보 (서울) @서울 #호우",
      "2022-09-05/2022-09-06 태풍 주의보 (부산) @부산 #태풍",
    ],
  ],
  [
    "earthquakes in JSON, which say nothing but where",
    '[{"occurred_date":"2017-05-10 14:06","magnitude":2.5,"longitude":"126.19 E","location":"부안 북쪽"},{"occurred_date":"2017-05-05 0:02","magnitude":3,"longitude":"127.43 E","location":"구례 북쪽"}]',
    ["2017-05-10 부안 북쪽 @부안 북쪽", "2017-05-05 구례 북쪽 @구례 북쪽"],
  ],
  [
    "the register of heritage of Korea, whose day is not that of the record",
    "<result><totalCnt>2</totalCnt><item><sn>1</sn><ccmaName><![CDATA[국보]]></ccmaName><ccbaMnm1>숭례문</ccbaMnm1><ccbaCtcdNm>서울</ccbaCtcdNm><ccsiName>중구</ccsiName><regDt>2024-01-02 10:00:00</regDt><ccbaAsdt>19621220</ccbaAsdt></item><item><sn>2</sn><ccmaName>국보</ccmaName><ccbaMnm1>탑</ccbaMnm1><ccbaCtcdNm>서울</ccbaCtcdNm><ccsiName>종로구</ccsiName><regDt>2024-01-02 10:00:00</regDt><ccbaAsdt>19621221</ccbaAsdt></item></result>",
    ["1962-12-20 숭례문 @서울 #국보", "1962-12-21 탑 @서울 #국보"],
  ],
  [
    "the assembly of Korea, which wraps its list beside what it tells of it",
    '{"abc":[{"head":[{"list_total_count":2},{"RESULT":{"CODE":"INFO-000"}}]},{"row":[{"BILL_NO":"1","BILL_NAME":"방앗간법안","PROPOSE_DT":"2024-05-31","DETAIL_LINK":"https://example.org/1"},{"BILL_NO":"2","BILL_NAME":"수문법안","PROPOSE_DT":"2024-06-01","DETAIL_LINK":"https://example.org/2"}]}]}',
    ["2024-05-31 방앗간법안 <example.org/1", "2024-06-01 수문법안 <example.org/2"],
  ],
  [
    "an exchange, whose filings stand in columns below what else it tells",
    '{"name":"Mill Co","formerNames":[{"name":"Old Mill","from":"1994-01-26","to":"2007-01-04"}],"filings":{"recent":{"accessionNumber":["1-1","1-2"],"filingDate":["2024-02-02","2024-02-01"],"form":["10-Q","8-K"],"primaryDocument":["a.htm","b.htm"],"primaryDocDescription":["10-Q","8-K"]},"files":[]}}',
    ["2024-02-02 10-Q", "2024-02-01 8-K"],
  ],
  [
    "a court's docket, whose entries have days of their own",
    '{"count":1,"results":[{"id":1,"case_name":"Miller v. Mill","date_filed":"2019-01-03","date_terminated":"2020-01-01","absolute_url":"/docket/1/","docket_entries":[{"id":11,"date_filed":"2019-01-03","description":"COMPLAINT by Miller"},{"id":12,"date_filed":"2019-02-11","description":"MOTION to dismiss"}]}]}',
    [
      "2019-01-03 COMPLAINT by Miller #Miller v. Mill",
      "2019-02-11 MOTION to dismiss #Miller v. Mill",
    ],
  ],
  [
    "GitHub, whose releases without a name are called by their tag",
    '[{"tag_name":"v1.1","name":"","created_at":"2023-02-27T10:00:00Z","body":""},{"tag_name":"v1.0","name":"The first","created_at":"2023-01-02T10:00:00Z","body":"First."}]',
    ["2023-02-27 v1.1", "2023-01-02 The first"],
  ],
  [
    "a browser's history, in millionths of a second and with a picture of each page",
    '{"Browser History":[{"favicon_url":"https://example.org/f.ico","title":"Mill","url":"https://example.org/mill","time_usec":1709028672000000},{"title":"Lock","url":"https://example.org/lock","time_usec":1709115072000000}]}',
    ["2024-02-27 Mill <example.org/mill", "2024-02-28 Lock <example.org/lock"],
  ],
  [
    "where a telephone was, by the name of the place and with no way for a year",
    '{"timelineObjects":[{"placeVisit":{"location":{"placeId":"Ch1","address":"Mill Street 1","name":"Old Mill"},"duration":{"startTimestamp":"2022-02-27T10:00:00Z","endTimestamp":"2022-02-27T12:00:00Z"}}},{"activitySegment":{"duration":{"startTimestamp":"2022-02-28T12:00:00Z","endTimestamp":"2022-02-28T12:30:00Z"},"distance":1200,"activityType":"WALKING"}}]}',
    ["2022-02-27 Old Mill @Old Mill", "2022-02-28 WALKING"],
  ],
  [
    "what was drawn on a map, by the words that were left with it",
    '<osm version="0.6"><changeset id="1" created_at="2024-02-27T23:30:00Z" user="ada"><tag k="comment" v="The mill is drawn"/><tag k="created_by" v="iD"/></changeset><changeset id="2" created_at="2024-03-01T10:00:00Z" user="bo"><tag k="comment" v="Lock"/></changeset></osm>',
    ["2024-02-27 The mill is drawn", "2024-03-01 Lock"],
  ],
  [
    "a map of several folders, whose entries are all of one list",
    "<kml><Document><Folder><Placemark><name>A</name><TimeStamp><when>2001-02-27</when></TimeStamp></Placemark></Folder><Folder><Placemark><name>B</name><TimeSpan><begin>2002</begin><end>2003-05</end></TimeSpan></Placemark><Placemark><name>C</name><TimeStamp><when>2004</when></TimeStamp></Placemark></Folder></Document></kml>",
    ["2001-02-27 A", "2002/2003-05 B", "2004 C"],
  ],
  [
    "TEI, whose event may lie between two years and have its name in a head",
    '<TEI><text><listEvent><event when="1891-02-27"><label>The mill opens</label></event><event notBefore="1910" notAfter="1912"><head>It burns</head></event></listEvent></text></TEI>',
    ["1891-02-27 The mill opens", "1910/1912 It burns"],
  ],
  [
    "the Web of Science as a table",
    "PT\tAU\tTI\tSO\tPD\tPY\tDI\nJ\tMiller, A; Ford, B\tThe mill\tCORN\tFEB\t2001\t10.1234/x\nJ\tWeir, C\tOn corn\tCORN\tMAR 15\t2003\t\n",
    ["2001-02 The mill <CORN", "2003-03-15 On corn <CORN"],
  ],
  [
    "a museum, whose page stands beside those on the maker and on words, and whose work was made again",
    "Title,Artist ULAN URL,Object Date,Link Resource,Tags AAT URL,Image URL\nCoin,http://example.org/maker,1853 (cast 1870),http://example.org/coin,http://example.org/word,http://example.org/coin.jpg\nVase,http://example.org/maker,1909,http://example.org/vase,,\n",
    ["1853 Coin <example.org/coin", "1909 Vase <example.org/vase"],
  ],
  [
    "the police of a city, whose blocks and places on a map are no titles and no places",
    'ID,Date,Block,Primary Type,Description,Location Description,Location\n1,09/15/2015 01:30:00 PM,043XX S MILL ST,BATTERY,SIMPLE,HOUSE,"(41.8, -87.6)"\n2,09/04/2015 11:30:00 AM,008XX N LOCK AVE,THEFT,POCKET,BUS,"(41.9, -87.7)"\n',
    ["2015-09-15 BATTERY", "2015-09-04 THEFT"],
  ],
  [
    "measures of each day in each country, which have no titles",
    "CountryName,CountryCode,RegionName,Jurisdiction,Date,C1M_School closing\nKenya,KEN,,NAT_TOTAL,20200313,0.00\nBrazil,BRA,Acre,STATE_TOTAL,20200317,3.00\n",
    ["2020-03-13 Kenya KE", "2020-03-17 Acre @Acre BR"],
  ],
  [
    "an office of Korea that leaves two digits of the year and a space behind each dot, beside the year",
    "연도,일자,사건\n2019,19. 5. 8.,개관\n2019,19. 11. 30.,폐막\n2020,20. 1. 3.,재개\n",
    ["2019-05-08 개관", "2019-11-30 폐막", "2020-01-03 재개"],
  ],
  [
    "a history of Korea's, whose year was joined over its rows",
    "년도,월,일,주요내용\n1948,,,정부 수립\n1950,6,25,전쟁\n,7,1,부산으로 옮기다\n",
    ["1948 정부 수립", "1950-06-25 전쟁", "1950-07-01 부산으로 옮기다"],
  ],
  [
    "days of the annals of Joseon with the reign behind the year, which are the moon's",
    "날짜,제목\n1418년(세종 즉위년) 8월 11일,즉위\n1443년(세종 25년) 12월 30일,창제\n",
    ["1418 즉위", "1443/1444 창제"],
  ],
  [
    "Bluesky, where the day on which somebody came is not that of what she wrote",
    '{"feed":[{"post":{"uri":"at://1","author":{"handle":"ada","createdAt":"2022-01-01T00:00:00Z"},"record":{"createdAt":"2024-02-27T10:00:00Z","text":"The mill opens"}}},{"post":{"uri":"at://2","author":{"handle":"ada","createdAt":"2022-01-01T00:00:00Z"},"record":{"createdAt":"2024-02-28T10:00:00Z","text":"It burns"}}}]}',
    ["2024-02-27 The mill opens", "2024-02-28 It burns"],
  ],
  [
    "Instagram, where one picture has the words and of several they stand above",
    '[{"media":[{"uri":"1.jpg","creation_timestamp":1709028672,"title":"The mill opens"}]},{"media":[{"uri":"2.jpg","creation_timestamp":1709115072,"title":""},{"uri":"3.jpg","creation_timestamp":1709115072,"title":""}],"title":"It burns","creation_timestamp":1709115073}]',
    ["2024-02-27 The mill opens", "2024-02-28 It burns"],
  ],
  [
    "IIIF, whose labels are lists in a language or in none",
    '{"type":"Collection","items":[{"id":"https://example.org/1","label":{"en":["The mill"]},"navDate":"1891-02-27T00:00:00Z"},{"id":"https://example.org/2","label":{"none":["Lock"]},"navDate":"1900-01-01T00:00:00Z"}]}',
    ["1891-02-27 The mill", "1900-01-01 Lock"],
  ],
  [
    "a track, of which the places with names are meant and not the points of the way",
    "<gpx><wpt><time>2024-02-27T23:30:00Z</time><name>Mill</name></wpt><wpt><time>2024-02-28</time><name>Lock</name></wpt><trk><trkseg><trkpt><time>2024-02-27T10:00:00Z</time></trkpt><trkpt><time>2024-02-27T10:01:00Z</time></trkpt><trkpt><time>2024-02-27T10:02:00Z</time></trkpt></trkseg></trk></gpx>",
    ["2024-02-27 Mill", "2024-02-28 Lock"],
  ],
  [
    "the event log of Windows as XML, by its words and not by who wrote them",
    '<Events><Event><System><Provider Name="Mill"/><EventID>4624</EventID><TimeCreated SystemTime="2024-02-27T10:11:12Z"/></System><RenderingInfo><Message>An account was logged on.</Message></RenderingInfo></Event><Event><System><Provider Name="Mill"/><EventID>4634</EventID><TimeCreated SystemTime="2024-02-28T10:11:12Z"/></System><RenderingInfo><Message>Logged off.</Message></RenderingInfo></Event></Events>',
    ["2024-02-27 An account was logged on.", "2024-02-28 Logged off."],
  ],
  [
    "counts of each country, whose region is no title",
    "Date_reported,Country_code,Country,WHO_region,New_cases\n2020-01-04,KE,Kenya,AFRO,\n2020-01-05,KE,Kenya,AFRO,3\n",
    ["2020-01-04 Kenya KE", "2020-01-05 Kenya KE"],
  ],
  [
    "EndNote, with the journal in a title of its own",
    "<xml><records><record><titles><title><style>The mill</style></title><secondary-title><style>Corn</style></secondary-title></titles><dates><year>2001</year></dates></record><record><titles><title>Locks</title></titles><dates><year>1999</year></dates></record></records></xml>",
    ["2001 The mill <Corn", "1999 Locks"],
  ],
  [
    "TimelineJS, whose reader sees ten years that the date says which they are",
    "Year,Month,Day,End Year,End Month,End Day,Display Date,Headline\n1901,,,1903,5,,early 1900s,Works\n1911,,,1950,,,1900s,Times\n",
    ["190X Works", "19XX Times"],
  ],
  [
    "a log whose event ids say of which kind each event is",
    "Event ID,Date,Title\n4624,2001-02-27,A\n4624,2001-02-28,B\n4624,2001-03-01,C\n4634,2001-03-02,D\n4634,2001-03-03,E\n",
    ["2001-02-27 A", "2001-02-28 B", "2001-03-01 C", "2001-03-02 D", "2001-03-03 E"],
  ],
];

test("which number is the day is not guessed silently in a list of lines, nor day first where one says otherwise", async () => {
  const read = async (file: string) => {
    const converted = await convertFile(new TextEncoder().encode(file), OPTIONS);
    if (!converted.ok) throw new Error(converted.unread.why);
    const { dataset, warnings, dateOrder } = converted.conversion;
    return [
      dataset?.events.map(({ date }) => date),
      warnings.map(({ kind }) => kind),
      dateOrder?.order,
    ];
  };
  expect(await read("- 3/4/2001: Mill opens\n- 5/6/2001: Mill burns\n")).toEqual([
    ["2001-04-03", "2001-06-05"],
    ["either-order", "either-order"],
    "dmy",
  ]);
  expect(await read("- 3/4/2001: Mill opens\n- 5/16/2001: Mill burns\n")).toEqual([
    ["2001-03-04", "2001-05-16"],
    [],
    "mdy",
  ]);
});

describe("what a program exports is an event as it was meant", () => {
  test.each(EXPORTS)("%s", async (_, file, events) => {
    expect(await eventsOf(file)).toEqual(events);
  });
});

test.each([
  [
    "a page",
    "<html><table><tr><th>Date<th>Event<tr><td>2001<td>A<tr><td>2002<td>B<tr><td>2003<td>C</table><table><tr><th>Date<th>Born<tr><td>1901<td>D<tr><td>1902<td>E</table></html>",
    ["The file has another table with dates, “2”, of 2 rows: it is not read."],
  ],
  [
    "a board",
    '{"actions":[{"type":"a","date":"2001"},{"type":"b","date":"2002"}],"cards":[{"name":"A","due":"2001"}]}',
    ["The file has another list with dates, “actions”, of 2 rows: it is not read."],
  ],
  [
    "a track with places",
    "<gpx><wpt><time>2001</time><name>A</name></wpt><wpt><time>2002</time><name>B</name></wpt><wpt><time>2003</time><name>C</name></wpt><trkpt><time>2001</time></trkpt><trkpt><time>2002</time></trkpt></gpx>",
    ["The file has another list with dates, of 2 rows: it is not read."],
  ],
])("nobody takes one table of %s for all there is", async (_, file, said) => {
  const converted = await convertFile(new TextEncoder().encode(file), OPTIONS);
  if (!converted.ok) throw new Error(converted.unread.why);
  const { warnings } = converted.conversion;
  expect(warnings.filter(({ row }) => row === null).map((each) => each.said)).toEqual(said);
});

test("of a page the table that somebody chose is all that was wanted", async () => {
  const page =
    "<html><table><tr><th>Date<th>Event<tr><td>2001<td>A<tr><td>2002<td>B</table><table><tr><th>Date<th>Event<tr><td>1901<td>D<tr><td>1902<td>E</table></html>";
  const converted = await convertFile(new TextEncoder().encode(page), { ...OPTIONS, sheet: "2" });
  expect(converted).toMatchObject({ ok: true, conversion: { rows: 2, warnings: [] } });
});

test("a table in SQL is called so, with the way out", async () => {
  const dump = "-- a dump\nINSERT INTO events (id, date) VALUES (1,'2001-02-27');\n";
  const converted = await convertFile(new TextEncoder().encode(dump), OPTIONS);
  expect(converted).toMatchObject({ ok: false, unread: { what: "a file of SQL" } });
});

const OPTIONS = { name: "x", thisYear: 2026 };

/** Each event in a line: date, title, place, countries, topics, sources. */
async function eventsOf(file: string): Promise<readonly string[]> {
  const converted = await convertFile(new TextEncoder().encode(file), OPTIONS);
  if (!converted.ok) throw new Error(converted.unread.why);
  const { dataset } = converted.conversion;
  return (dataset?.events ?? []).map((event) =>
    [
      event.date,
      event.title,
      event.place === undefined ? "" : `@${event.place}`,
      ...event.countries,
      ...event.topics.map((id) => `#${dataset?.topics.find((each) => each.id === id)?.label}`),
      ...(event.sources ?? []).map(
        (id) => `<${dataset?.sources.find((each) => each.id === id)?.title}`,
      ),
    ]
      .filter((each) => each !== "")
      .join(" "),
  );
}
