SELECT farm_id, queue_id, job_id, sum(units) AS units
FROM limit_use
WHERE farm_id = :farm AND limit_id = :limitId AND held = 1
GROUP BY farm_id, queue_id, job_id
ORDER BY units DESC, job_id
LIMIT :limit
