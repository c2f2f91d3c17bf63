DELETE FROM webhook
WHERE farm_id = :farm AND webhook_id = :id
