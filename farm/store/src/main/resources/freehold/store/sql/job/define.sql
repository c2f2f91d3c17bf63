UPDATE job_document
SET definition_parameters = :definitionParameters, environments = :environments
WHERE farm_id = :farmId AND job_id = :jobId
