SELECT DISTINCT queue_id FROM session_usage WHERE farm_id = :farm AND is_counted = 0
