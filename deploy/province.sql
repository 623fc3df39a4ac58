-- One province over many installations: reads the databases of its cities through postgres_fdw as if they were one, and keeps
-- their sums by region and year. Nothing is written to a city's database; each stays an installation of its own.
--
-- Run it by deploy/province, as an owner of the province's own Plumbline database who may make extensions. It may be run again.
-- A node for the roll-up then connects with "Search Path=province,public" and Jobs:Run=false.
CREATE EXTENSION IF NOT EXISTS postgres_fdw;
CREATE SCHEMA IF NOT EXISTS province;

-- The cities. Their ids are moved by number × 10^12, so that no two are the same; paths stand below the province's own unit.
CREATE TABLE IF NOT EXISTS province.shard (
    number integer PRIMARY KEY CHECK (number BETWEEN 1 AND 9000000),
    name text NOT NULL UNIQUE CHECK (name ~ '^[a-z][a-z0-9_]{0,30}$'),
    unit_id bigint NOT NULL REFERENCES public.unit (id)
);

-- A task that a city issued for one of the province's.
CREATE TABLE IF NOT EXISTS province.task (
    shard integer NOT NULL REFERENCES province.shard (number) ON DELETE CASCADE,
    theirs bigint NOT NULL,
    ours bigint NOT NULL REFERENCES public.season_task (id),
    PRIMARY KEY (shard, theirs)
);

-- Sums of handed-in forms, one partition for each region and in it one for each year.
CREATE TABLE IF NOT EXISTS province.kept_sum (
    region text NOT NULL,
    year integer NOT NULL,
    form_id bigint NOT NULL,
    task_id bigint NOT NULL,
    unit_path text COLLATE "C" NOT NULL,
    subject text NOT NULL,
    initial_fen bigint,
    adjusted_fen bigint,
    executed_fen bigint,
    PRIMARY KEY (region, year, form_id)
) PARTITION BY LIST (region);

-- What the roll-up reads.
CREATE OR REPLACE FUNCTION province.read_tables() RETURNS text[] LANGUAGE sql IMMUTABLE AS
$$ SELECT ARRAY['unit', 'project', 'project_fund', 'season_task', 'form', 'form_row', 'form_sum'] $$;

-- How a column of a city is read here.
CREATE OR REPLACE FUNCTION province.column_of(shard province.shard, in_table text, col text, type text) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN in_table = 'unit' AND col = 'parent_id'
            THEN format('coalesce(t.parent_id + %s, %s)', shard.number * 1000000000000, shard.unit_id)
        WHEN col IN ('path', 'unit_path')
            THEN format('(%L || t.%I) COLLATE "C"', (SELECT path || shard.number * 1000000000000 FROM public.unit WHERE id = shard.unit_id), col)
        WHEN col = 'task_id'
            THEN format('coalesce((SELECT m.ours FROM province.task m WHERE m.shard = %s AND m.theirs = t.task_id), t.task_id + %s)',
                shard.number, shard.number * 1000000000000)
        WHEN type = 'bigint' AND (col = 'id' OR col LIKE '%\_id')
            THEN format('t.%I + %s', col, shard.number * 1000000000000)
        ELSE format('t.%I', col)
    END $$;

-- Views of the tables that the roll-up reads: the province's own rows and those of all cities.
CREATE OR REPLACE PROCEDURE province.make_views() LANGUAGE plpgsql AS $$
DECLARE
    tab text;
    branches text;
BEGIN
    FOREACH tab IN ARRAY province.read_tables() LOOP
        SELECT format('SELECT %s FROM public.%I t', string_agg(format('t.%I', c.column_name), ', ' ORDER BY c.ordinal_position), tab)
            INTO branches FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.table_name = tab;
        SELECT branches || coalesce(string_agg(one.sql, '' ORDER BY one.number), '') INTO branches FROM (
            SELECT s.number, ' UNION ALL SELECT ' || string_agg(
                province.column_of(s, tab, c.column_name, c.data_type), ', ' ORDER BY c.ordinal_position)
                || format(' FROM %I.%I t', 'shard_' || s.name, tab) AS sql
            FROM province.shard s
            JOIN information_schema.columns c ON c.table_schema = 'public' AND c.table_name = tab
            GROUP BY s.number, s.name) one;
        EXECUTE format('DROP VIEW IF EXISTS province.%I', tab);
        EXECUTE format('CREATE VIEW province.%I AS %s', tab, branches);
    END LOOP;
END $$;

-- The foreign tables of a city, as its tables stand now.
CREATE OR REPLACE PROCEDURE province.import_tables(named text) LANGUAGE plpgsql AS $$
DECLARE
    server text := 'shard_' || named;
    tab text;
BEGIN
    FOREACH tab IN ARRAY province.read_tables() LOOP
        -- With the view that reads it.
        EXECUTE format('DROP FOREIGN TABLE IF EXISTS %I.%I CASCADE', server, tab);
    END LOOP;
    EXECUTE format('IMPORT FOREIGN SCHEMA public LIMIT TO (%s) FROM SERVER %I INTO %I',
        (SELECT string_agg(quote_ident(one), ', ') FROM unnest(province.read_tables()) one), server, server);
END $$;

-- After an upgrade: tables may have got columns. The cities are upgraded before the province.
CREATE OR REPLACE PROCEDURE province.renew() LANGUAGE plpgsql AS $$
DECLARE
    named text;
BEGIN
    FOR named IN SELECT s.name FROM province.shard s ORDER BY s.number LOOP
        CALL province.import_tables(named);
    END LOOP;
    CALL province.make_views();
END $$;

-- Takes a city in. The account of that database needs to read the tables above and nothing else.
CREATE OR REPLACE PROCEDURE province.join_shard(
    number integer, name text, under bigint, host text, port text, dbname text, account text, password text
) LANGUAGE plpgsql AS $$
DECLARE
    server text := 'shard_' || name;
BEGIN
    INSERT INTO province.shard VALUES (number, name, under);
    EXECUTE format('CREATE SERVER %I FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host %L, port %L, dbname %L, updatable ''false'', '
        'fetch_size ''10000'', use_remote_estimate ''true'', async_capable ''true'')', server, host, port, dbname);
    EXECUTE format('CREATE USER MAPPING FOR CURRENT_USER SERVER %I OPTIONS (user %L, password %L)', server, account, password);
    EXECUTE format('CREATE SCHEMA %I', server);
    CALL province.import_tables(name);
    EXECUTE format('CREATE TABLE province.%I PARTITION OF province.kept_sum FOR VALUES IN (%L) PARTITION BY LIST (year)',
        'kept_sum_' || name, name);
    CALL province.make_views();
END $$;

CREATE OR REPLACE PROCEDURE province.map_task(named text, of_theirs bigint, to_ours bigint) LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO province.task SELECT s.number, of_theirs, to_ours FROM province.shard s WHERE s.name = named
    ON CONFLICT (shard, theirs) DO UPDATE SET ours = EXCLUDED.ours;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no city %', named;
    END IF;
END $$;

CREATE OR REPLACE PROCEDURE province.leave_shard(named text) LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM province.shard s WHERE s.name = named;
    CALL province.make_views();
    EXECUTE format('DROP TABLE IF EXISTS province.%I', 'kept_sum_' || named);
    EXECUTE format('DROP SCHEMA %I CASCADE', 'shard_' || named);
    EXECUTE format('DROP SERVER %I CASCADE', 'shard_' || named);
END $$;

-- Copies a city's sums of a year: the partition is made anew, all or nothing. Returns how many.
CREATE OR REPLACE FUNCTION province.keep(named text, of_year integer) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    part text := format('kept_sum_%s_%s', named, of_year);
    rows bigint;
    one province.shard;
BEGIN
    IF to_regclass(format('province.%I', part)) IS NULL THEN
        EXECUTE format('CREATE TABLE province.%I PARTITION OF province.%I FOR VALUES IN (%s)', part, 'kept_sum_' || named, of_year);
    END IF;
    EXECUTE format('DELETE FROM province.%I', part);
    -- From the city's own tables, so that it joins and picks the year; into the partition itself, so that no row is routed.
    SELECT * INTO STRICT one FROM province.shard s WHERE s.name = named;
    EXECUTE format('INSERT INTO province.%I SELECT %L, t.year, %s, %s, %s, t.subject, s.initial_fen, s.adjusted_fen, s.executed_fen '
        'FROM %I.form t JOIN %I.form_sum s ON s.form_id = t.id '
        'WHERE t.year = %s AND t.withdrawn_at IS NULL AND s.submitted_at = t.submitted_at',
        part, named, province.column_of(one, 'form', 'id', 'bigint'), province.column_of(one, 'form', 'task_id', 'bigint'),
        province.column_of(one, 'form', 'unit_path', 'text'), 'shard_' || named, 'shard_' || named, of_year);
    GET DIAGNOSTICS rows = ROW_COUNT;
    RETURN rows;
END $$;
