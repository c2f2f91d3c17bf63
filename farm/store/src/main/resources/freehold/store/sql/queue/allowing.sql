SELECT ${columns}
FROM queue
WHERE
    farm_id = :farm
    AND deleted = 0
    AND EXISTS (
        SELECT 1 FROM json_each(queue.settings, '$.allowedStorageProfileIds') AS allowed
        WHERE allowed.value = :profile
    )
ORDER BY queue_id
