SELECT DISTINCT farm_id FROM queue WHERE deleted = 1 ORDER BY farm_id LIMIT :limit
