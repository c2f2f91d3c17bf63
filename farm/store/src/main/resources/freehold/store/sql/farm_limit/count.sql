UPDATE farm_limit
SET current_count = current_count + :change
WHERE farm_id = :farm AND limit_id = :limitId
