DELETE FROM webhook
WHERE farm_id = :farm
