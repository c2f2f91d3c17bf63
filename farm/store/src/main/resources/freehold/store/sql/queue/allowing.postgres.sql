SELECT ${columns}
FROM queue
WHERE
    farm_id = :farm
    AND deleted = 0
    AND CAST(settings AS JSONB) -> 'allowedStorageProfileIds' @> to_jsonb(CAST(:profile AS TEXT))
ORDER BY queue_id
