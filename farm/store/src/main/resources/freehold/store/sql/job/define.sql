UPDATE job_document
SET
    extensions = :extensions,
    definition_parameters = :definitionParameters,
    environments = :environments,
    environment_extensions = :environmentExtensions
WHERE farm_id = :farmId AND job_id = :jobId
