-- Where a studio's file systems are mounted on the hosts of one operating system. Locations are JSON, in the order they
-- were added: {"name": ["SHARED or LOCAL", "path"]}.
CREATE TABLE storage_profile (
    farm_id TEXT NOT NULL,
    storage_profile_id TEXT NOT NULL,
    display_name TEXT NOT NULL,
    os_family TEXT NOT NULL,
    locations TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at BIGINT,
    updated_by TEXT,
    PRIMARY KEY (farm_id, storage_profile_id)
) WITHOUT ROWID;
