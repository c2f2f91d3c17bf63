SELECT farm_id, queue_id, job_id
FROM job
WHERE created_at < :before AND (lifecycle <> 'ARCHIVED' OR coalesce(updated_at, created_at) < :before)
ORDER BY created_at
LIMIT :limit
