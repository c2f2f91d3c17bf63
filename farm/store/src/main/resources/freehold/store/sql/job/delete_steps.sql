DELETE FROM step
WHERE (farm_id, step_id) IN (
    SELECT farm_id, step_id FROM step WHERE farm_id = :farm AND job_id = :job LIMIT :limit
)
