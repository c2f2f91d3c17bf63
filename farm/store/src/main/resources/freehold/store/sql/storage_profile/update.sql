UPDATE storage_profile
SET
    display_name = :displayName,
    os_family = :osFamily,
    locations = :locations,
    updated_at = :updatedAt,
    updated_by = :updatedBy
WHERE farm_id = :farmId AND storage_profile_id = :storageProfileId
