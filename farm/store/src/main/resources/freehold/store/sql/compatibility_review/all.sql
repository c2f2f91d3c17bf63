SELECT farm_id, queue_id, requirement_name, after_job_id, generation
FROM compatibility_review
ORDER BY farm_id, queue_id, requirement_name
LIMIT :limit
