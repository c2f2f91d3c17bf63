SELECT ${columns}
FROM storage_profile
WHERE farm_id = :farm AND storage_profile_id > :after
ORDER BY storage_profile_id
LIMIT :limit
