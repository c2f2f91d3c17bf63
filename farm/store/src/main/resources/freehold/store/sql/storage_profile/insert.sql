INSERT INTO storage_profile (
    farm_id, storage_profile_id, display_name, os_family, locations, created_at, created_by, updated_at, updated_by
)
VALUES (
    :farmId, :storageProfileId, :displayName, :osFamily, :locations, :createdAt, :createdBy, :updatedAt, :updatedBy
)
