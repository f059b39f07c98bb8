-- The tables of a store on one machine. Every statement may be run again.

-- What there is: one line for each dataset that was loaded to its end. Its last one is what is open.
CREATE TABLE IF NOT EXISTS datasets (
    -- Told by the name, the size and the last change of the file.
    dataset String,
    loaded DateTime64(3) DEFAULT now64(3),
    -- The dataset without its events and passages, as JSON.
    frame String,
    -- What is known of all events together, as JSON, so that nobody has to ask it again.
    known String
) ENGINE = MergeTree ORDER BY (dataset, loaded);

-- The values of the facets of a dataset, counted through: facet by facet, the most frequent first.
CREATE TABLE IF NOT EXISTS coded (
    dataset LowCardinality(String),
    code UInt32,
    facet LowCardinality(String),
    value String,
    events UInt64
) ENGINE = MergeTree
PARTITION BY dataset
ORDER BY (dataset, code);

-- What all events come to, for each way to part them into lanes: a line for those of the same days that one value leads.
CREATE TABLE IF NOT EXISTS days (
    dataset LowCardinality(String),
    lanes LowCardinality(String),
    lead LowCardinality(String),
    start_day Int32,
    end_day Int32,
    from_half Int32,
    to_half Int32,
    read_day Int32,
    year Int32,
    -- The first of them and the last.
    row UInt32,
    last_row UInt32,
    events UInt64,
    -- Greatest of the event that speaks for others: by its weight, then by who comes first.
    telling UInt64,
    -- The least hue and the greatest.
    hue Int8,
    last_hue Int8,
    -- The first rows, where they may become bars.
    firsts Array(UInt32)
) ENGINE = MergeTree
PARTITION BY dataset
ORDER BY (dataset, lanes, start_day, end_day, row);

-- Events as they come from the file, until all are there and their order is known.
-- An insert that was killed and is sent again has the same token, and is taken once.
CREATE TABLE IF NOT EXISTS arriving (
    dataset LowCardinality(String),
    -- The place in the file, from 0.
    place UInt32,
    id String,
    -- Days since 1970-01-01; the least and the greatest number where a date is open. `end_day` is the first day after.
    start_day Int32,
    end_day Int32,
    -- Twice the day at which its mark begins and ends: half a day is the middle of one.
    from_half Int32,
    to_half Int32,
    -- The day it is read at, and the year of that: its first, or where nobody knows that its last.
    read_day Int32,
    year Int32,
    weight UInt32,
    claims UInt16,
    own_topic Array(LowCardinality(String)),
    collection Array(LowCardinality(String)),
    country Array(LowCardinality(String)),
    -- Its own and the broader ones of these.
    topic Array(LowCardinality(String)),
    actor Array(LowCardinality(String)),
    source Array(LowCardinality(String)),
    kind Array(LowCardinality(String)),
    status Array(LowCardinality(String)),
    support Array(LowCardinality(String)),
    basis Array(LowCardinality(String)),
    voice Array(LowCardinality(String)),
    precision Array(LowCardinality(String)),
    -- The sources of the passages it quotes, as far as somebody has read them.
    heard Array(LowCardinality(String)),
    -- Passages it quotes and events it links to, each once.
    quotes Array(String),
    links Array(String),
    -- Title, summary and quoted words as a search sees them, a line each.
    words String CODEC(ZSTD(1)),
    -- Of these the Hangul: a space stands for a gap between two words of it, and | for anything else.
    hangul String CODEC(ZSTD(1)),
    -- The event as in the file.
    body String CODEC(ZSTD(1))
) ENGINE = MergeTree
PARTITION BY dataset
ORDER BY (dataset, start_day, end_day, place)
SETTINGS non_replicated_deduplication_window = 1000000;

-- Events in order of time: `row` counts them through, so that it alone says who comes first.
CREATE TABLE IF NOT EXISTS events (
    dataset LowCardinality(String),
    row UInt32 CODEC(Delta, LZ4),
    id String,
    -- Slot of the palette; -1 for none.
    hue Int8,
    start_day Int32,
    end_day Int32,
    from_half Int32,
    to_half Int32,
    read_day Int32,
    year Int32,
    weight UInt32,
    claims UInt16,
    own_topic Array(LowCardinality(String)),
    collection Array(LowCardinality(String)),
    country Array(LowCardinality(String)),
    topic Array(LowCardinality(String)),
    actor Array(LowCardinality(String)),
    source Array(LowCardinality(String)),
    kind Array(LowCardinality(String)),
    status Array(LowCardinality(String)),
    support Array(LowCardinality(String)),
    basis Array(LowCardinality(String)),
    voice Array(LowCardinality(String)),
    precision Array(LowCardinality(String)),
    heard Array(LowCardinality(String)),
    -- The value in whose lane it stands, for each way to part events into lanes; "" for none.
    lead_topic LowCardinality(String),
    lead_system LowCardinality(String),
    lead_country LowCardinality(String),
    lead_source LowCardinality(String),
    lead_kind LowCardinality(String),
    lead_collection LowCardinality(String),
    -- The values of all facets by their codes, so that one pass counts them.
    codes Array(UInt32) CODEC(T64, LZ4),
    quotes Array(String),
    links Array(String),
    words String CODEC(ZSTD(1)),
    hangul String CODEC(ZSTD(1)),
    -- Which events have a word in whose midst a term stands, and which have two letters of Hangul, gaps aside.
    INDEX by_word words TYPE text(tokenizer = splitByNonAlpha),
    INDEX by_hangul replaceRegexpAll(hangul, '[ |]', '') TYPE text(tokenizer = ngrams(2)),
    -- Which events have a value, so that a filter reads none.
    INDEX by_own_topic own_topic TYPE text(tokenizer = array),
    INDEX by_collection collection TYPE text(tokenizer = array),
    INDEX by_country country TYPE text(tokenizer = array),
    INDEX by_topic topic TYPE text(tokenizer = array),
    INDEX by_actor actor TYPE text(tokenizer = array),
    INDEX by_source source TYPE text(tokenizer = array),
    INDEX by_kind kind TYPE text(tokenizer = array),
    INDEX by_status status TYPE text(tokenizer = array),
    INDEX by_support support TYPE text(tokenizer = array),
    INDEX by_basis basis TYPE text(tokenizer = array),
    INDEX by_voice voice TYPE text(tokenizer = array),
    INDEX by_precision precision TYPE text(tokenizer = array),
    INDEX by_id id TYPE bloom_filter(0.001) GRANULARITY 1,
    INDEX by_row row TYPE minmax GRANULARITY 1,
    INDEX by_quote quotes TYPE bloom_filter(0.001) GRANULARITY 1,
    INDEX by_link links TYPE bloom_filter(0.001) GRANULARITY 1
) ENGINE = MergeTree
PARTITION BY dataset
ORDER BY (dataset, start_day, end_day, row);

-- The events themselves, apart: few are asked for at a time, and small granules spare reading their neighbours.
CREATE TABLE IF NOT EXISTS bodies (
    dataset LowCardinality(String),
    row UInt32 CODEC(Delta, LZ4),
    body String CODEC(ZSTD(1))
) ENGINE = MergeTree
PARTITION BY dataset
ORDER BY (dataset, row)
SETTINGS index_granularity = 64, min_compress_block_size = 16384, max_compress_block_size = 65536;

CREATE TABLE IF NOT EXISTS passages (
    dataset LowCardinality(String),
    -- The place in the file, from 0.
    place UInt32,
    id String,
    source LowCardinality(String),
    -- Where in its source it begins; the greatest number where nobody says.
    start Int64,
    body String CODEC(ZSTD(1)),
    INDEX by_id id TYPE bloom_filter(0.001) GRANULARITY 1
) ENGINE = MergeTree
PARTITION BY dataset
ORDER BY (dataset, source, start, place)
SETTINGS index_granularity = 1024, non_replicated_deduplication_window = 1000000;
