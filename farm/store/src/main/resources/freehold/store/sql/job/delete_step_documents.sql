DELETE FROM step_document
WHERE (farm_id, step_id) IN (
    SELECT step_document.farm_id, step_document.step_id
    FROM step
    JOIN step_document ON step_document.farm_id = step.farm_id AND step_document.step_id = step.step_id
    WHERE step.farm_id = :farm AND step.job_id = :job
    LIMIT :limit
)
