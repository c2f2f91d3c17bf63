SELECT 'queue' AS kind
WHERE EXISTS (SELECT 1 FROM queue WHERE farm_id = :farm AND deleted = 0)
UNION ALL
SELECT 'fleet' AS kind
WHERE EXISTS (SELECT 1 FROM fleet WHERE farm_id = :farm)
UNION ALL
SELECT 'storage-profile' AS kind
WHERE EXISTS (SELECT 1 FROM storage_profile WHERE farm_id = :farm)
UNION ALL
SELECT 'budget' AS kind
WHERE EXISTS (SELECT 1 FROM budget WHERE farm_id = :farm)
UNION ALL
SELECT 'limit' AS kind
WHERE EXISTS (SELECT 1 FROM farm_limit WHERE farm_id = :farm)
