-- The same tables on a cluster: run each statement once, with the name of your cluster in the place of `dateline`.
-- Columns are those of `one-machine.sql`, in which they are explained. Not run by any test here: one machine has no cluster.

-- On every server, a part of the rows; a replica takes over where one is down.
CREATE TABLE datasets_part ON CLUSTER dateline AS datasets
ENGINE = ReplicatedMergeTree('/clickhouse/tables/dateline/datasets', '{replica}')
ORDER BY (dataset, loaded);

CREATE TABLE arriving_part ON CLUSTER dateline AS arriving
ENGINE = ReplicatedMergeTree('/clickhouse/tables/dateline/{shard}/arriving', '{replica}')
PARTITION BY dataset
ORDER BY (dataset, start_day, end_day, place)
SETTINGS replicated_deduplication_window = 1000000, replicated_deduplication_window_seconds = 2592000;

CREATE TABLE events_part ON CLUSTER dateline AS events
ENGINE = ReplicatedMergeTree('/clickhouse/tables/dateline/{shard}/events', '{replica}')
PARTITION BY dataset
ORDER BY (dataset, start_day, end_day, row);

CREATE TABLE bodies_part ON CLUSTER dateline AS bodies
ENGINE = ReplicatedMergeTree('/clickhouse/tables/dateline/{shard}/bodies', '{replica}')
PARTITION BY dataset
ORDER BY (dataset, row)
SETTINGS index_granularity = 64, min_compress_block_size = 16384, max_compress_block_size = 65536;

CREATE TABLE passages_part ON CLUSTER dateline AS passages
ENGINE = ReplicatedMergeTree('/clickhouse/tables/dateline/{shard}/passages', '{replica}')
PARTITION BY dataset
ORDER BY (dataset, source, start, place)
SETTINGS index_granularity = 1024, replicated_deduplication_window = 1000000;

-- What questions read: all parts as one. An event and its body are on the same server.
CREATE TABLE events_all ON CLUSTER dateline AS events_part
ENGINE = Distributed('dateline', currentDatabase(), 'events_part', row);
CREATE TABLE bodies_all ON CLUSTER dateline AS bodies_part
ENGINE = Distributed('dateline', currentDatabase(), 'bodies_part', row);
CREATE TABLE passages_all ON CLUSTER dateline AS passages_part
ENGINE = Distributed('dateline', currentDatabase(), 'passages_part', place);

-- Who answers questions may only read, within bounds.
CREATE USER IF NOT EXISTS dateline ON CLUSTER dateline IDENTIFIED WITH sha256_password BY 'choose one'
SETTINGS readonly = 1, max_execution_time = 30, max_memory_usage = 6000000000, max_rows_to_read = 20000000000,
  max_result_rows = 3000000, max_result_bytes = 500000000;
GRANT ON CLUSTER dateline SELECT ON default.* TO dateline;
CREATE QUOTA IF NOT EXISTS dateline ON CLUSTER dateline FOR INTERVAL 1 hour MAX queries = 100000, execution_time = 3600 TO dateline;
