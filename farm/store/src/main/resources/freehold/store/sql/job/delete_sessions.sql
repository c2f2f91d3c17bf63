DELETE FROM session
WHERE (farm_id, session_id) IN (
    SELECT farm_id, session_id FROM session WHERE farm_id = :farm AND job_id = :job LIMIT :limit
)
