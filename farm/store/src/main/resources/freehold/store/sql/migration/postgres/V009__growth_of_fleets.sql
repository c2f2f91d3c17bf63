-- The size that is recommended for a fleet that scales; one that does not has none.
CREATE TABLE fleet_size (
    farm_id TEXT COLLATE "C" NOT NULL,
    fleet_id TEXT COLLATE "C" NOT NULL,
    target INTEGER NOT NULL,
    status TEXT NOT NULL,
    needed INTEGER NOT NULL,
    -- By how many workers the target grew since when.
    grown INTEGER NOT NULL,
    grown_since BIGINT NOT NULL,
    told_at BIGINT NOT NULL,
    -- What keeps workers of the fleet from being started.
    trouble TEXT,
    PRIMARY KEY (farm_id, fleet_id)
);
