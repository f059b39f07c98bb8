-- The tables of a store on a cluster, and who may use them. A cluster called `dateline` is meant; yours may have another
-- name. Make a database, and run this once, as somebody who may make users:
--
--     clickhouse-client --query "CREATE DATABASE dateline ON CLUSTER dateline"
--     clickhouse-client --database dateline --queries-file engine/schema/cluster.sql
--
-- Columns are those of `one-machine.sql`, which says what they are.

-- What there is: few lines, on every server.
CREATE TABLE IF NOT EXISTS datasets ON CLUSTER dateline (
    dataset String, loaded DateTime64(3) DEFAULT now64(3), frame String, known String
) ENGINE = ReplicatedMergeTree('/clickhouse/tables/{uuid}/all', '{shard}-{replica}')
ORDER BY (dataset, loaded);

-- Likewise: what all events come to is far less than they are.
CREATE TABLE IF NOT EXISTS coded ON CLUSTER dateline (
    dataset LowCardinality(String), code UInt32, facet LowCardinality(String), value String, events UInt64
) ENGINE = ReplicatedMergeTree('/clickhouse/tables/{uuid}/all', '{shard}-{replica}')
PARTITION BY dataset
ORDER BY (dataset, code);

CREATE TABLE IF NOT EXISTS days ON CLUSTER dateline (
    dataset LowCardinality(String), lanes LowCardinality(String), lead LowCardinality(String), start_day Int32,
    end_day Int32, from_half Int32, to_half Int32, read_day Int32, year Int32, row UInt32, last_row UInt32,
    events UInt64, telling UInt64, hue Int8, last_hue Int8, firsts Array(UInt32)
) ENGINE = ReplicatedMergeTree('/clickhouse/tables/{uuid}/all', '{shard}-{replica}')
PARTITION BY dataset
ORDER BY (dataset, lanes, start_day, end_day, row);

-- Each server has a part of the rows; its replicas take over where it is down.
CREATE TABLE IF NOT EXISTS arriving_part ON CLUSTER dateline (
    dataset LowCardinality(String), place UInt32, id String, start_day Int32, end_day Int32, from_half Int32,
    to_half Int32, read_day Int32, year Int32, weight UInt32, claims UInt16,
    own_topic Array(LowCardinality(String)), collection Array(LowCardinality(String)),
    country Array(LowCardinality(String)), topic Array(LowCardinality(String)), actor Array(LowCardinality(String)),
    source Array(LowCardinality(String)), kind Array(LowCardinality(String)), status Array(LowCardinality(String)),
    support Array(LowCardinality(String)), basis Array(LowCardinality(String)), voice Array(LowCardinality(String)),
    precision Array(LowCardinality(String)), heard Array(LowCardinality(String)), quotes Array(String),
    links Array(String), words String CODEC(ZSTD(1)), hangul String CODEC(ZSTD(1)), body String CODEC(ZSTD(1))
) ENGINE = ReplicatedMergeTree('/clickhouse/tables/{uuid}/{shard}', '{replica}')
PARTITION BY dataset
ORDER BY (dataset, start_day, end_day, place)
SETTINGS replicated_deduplication_window = 1000000, replicated_deduplication_window_seconds = 2592000;

CREATE TABLE IF NOT EXISTS events_part ON CLUSTER dateline (
    dataset LowCardinality(String), row UInt32 CODEC(Delta, LZ4), id String, hue Int8, start_day Int32, end_day Int32,
    from_half Int32, to_half Int32, read_day Int32, year Int32, weight UInt32, claims UInt16,
    own_topic Array(LowCardinality(String)), collection Array(LowCardinality(String)),
    country Array(LowCardinality(String)), topic Array(LowCardinality(String)), actor Array(LowCardinality(String)),
    source Array(LowCardinality(String)), kind Array(LowCardinality(String)), status Array(LowCardinality(String)),
    support Array(LowCardinality(String)), basis Array(LowCardinality(String)), voice Array(LowCardinality(String)),
    precision Array(LowCardinality(String)), heard Array(LowCardinality(String)), lead_topic LowCardinality(String),
    lead_system LowCardinality(String), lead_country LowCardinality(String), lead_source LowCardinality(String),
    lead_kind LowCardinality(String), lead_collection LowCardinality(String), codes Array(UInt32) CODEC(T64, LZ4),
    quotes Array(String), links Array(String), words String CODEC(ZSTD(1)), hangul String CODEC(ZSTD(1)),
    INDEX by_word words TYPE text(tokenizer = splitByNonAlpha),
    INDEX by_hangul replaceRegexpAll(hangul, '[ |]', '') TYPE text(tokenizer = ngrams(2)),
    INDEX by_own_topic own_topic TYPE text(tokenizer = array),
    INDEX by_collection collection TYPE text(tokenizer = array), INDEX by_country country TYPE text(tokenizer = array),
    INDEX by_topic topic TYPE text(tokenizer = array), INDEX by_actor actor TYPE text(tokenizer = array),
    INDEX by_source source TYPE text(tokenizer = array), INDEX by_kind kind TYPE text(tokenizer = array),
    INDEX by_status status TYPE text(tokenizer = array), INDEX by_support support TYPE text(tokenizer = array),
    INDEX by_basis basis TYPE text(tokenizer = array), INDEX by_voice voice TYPE text(tokenizer = array),
    INDEX by_precision precision TYPE text(tokenizer = array),
    INDEX by_id id TYPE bloom_filter(0.001) GRANULARITY 1, INDEX by_row row TYPE minmax GRANULARITY 1,
    INDEX by_quote quotes TYPE bloom_filter(0.001) GRANULARITY 1,
    INDEX by_link links TYPE bloom_filter(0.001) GRANULARITY 1
) ENGINE = ReplicatedMergeTree('/clickhouse/tables/{uuid}/{shard}', '{replica}')
PARTITION BY dataset
ORDER BY (dataset, start_day, end_day, row);

CREATE TABLE IF NOT EXISTS bodies_part ON CLUSTER dateline (
    dataset LowCardinality(String), row UInt32 CODEC(Delta, LZ4), body String CODEC(ZSTD(1))
) ENGINE = ReplicatedMergeTree('/clickhouse/tables/{uuid}/{shard}', '{replica}')
PARTITION BY dataset
ORDER BY (dataset, row)
SETTINGS index_granularity = 64, min_compress_block_size = 16384, max_compress_block_size = 65536;

CREATE TABLE IF NOT EXISTS passages_part ON CLUSTER dateline (
    dataset LowCardinality(String), place UInt32, id String, source LowCardinality(String), start Int64,
    body String CODEC(ZSTD(1)), INDEX by_id id TYPE bloom_filter(0.001) GRANULARITY 1
) ENGINE = ReplicatedMergeTree('/clickhouse/tables/{uuid}/{shard}', '{replica}')
PARTITION BY dataset
ORDER BY (dataset, source, start, place)
SETTINGS index_granularity = 1024, replicated_deduplication_window = 1000000,
    replicated_deduplication_window_seconds = 2592000;

-- All parts as one, which is what is read and written. An event and its body are on the same server.
CREATE TABLE IF NOT EXISTS arriving ON CLUSTER dateline AS arriving_part
ENGINE = Distributed('dateline', currentDatabase(), 'arriving_part', place);

CREATE TABLE IF NOT EXISTS events ON CLUSTER dateline AS events_part
ENGINE = Distributed('dateline', currentDatabase(), 'events_part', row);

CREATE TABLE IF NOT EXISTS bodies ON CLUSTER dateline AS bodies_part
ENGINE = Distributed('dateline', currentDatabase(), 'bodies_part', row);

CREATE TABLE IF NOT EXISTS passages ON CLUSTER dateline AS passages_part
ENGINE = Distributed('dateline', currentDatabase(), 'passages_part', place);

-- Who answers questions may only read, within bounds, and only this. What nobody waits for any longer ends.
CREATE USER IF NOT EXISTS dateline ON CLUSTER dateline IDENTIFIED WITH sha256_password BY 'choose one'
SETTINGS readonly = 1, max_execution_time = 30, max_memory_usage = 6000000000, max_rows_to_read = 20000000000,
    max_result_rows = 3000000, max_result_bytes = 500000000, output_format_json_quote_64bit_integers = 0,
    cancel_http_readonly_queries_on_client_close = 1;

GRANT ON CLUSTER dateline SELECT ON dateline.* TO dateline;

CREATE QUOTA IF NOT EXISTS dateline ON CLUSTER dateline
FOR INTERVAL 1 hour MAX queries = 100000, execution_time = 7200 TO dateline;

-- Who loads files.
CREATE USER IF NOT EXISTS dateline_loader ON CLUSTER dateline IDENTIFIED WITH sha256_password BY 'choose another';

GRANT ON CLUSTER dateline SELECT, INSERT, ALTER DELETE, SYSTEM SYNC REPLICA ON dateline.* TO dateline_loader;

GRANT ON CLUSTER dateline CLUSTER ON *.* TO dateline_loader;
