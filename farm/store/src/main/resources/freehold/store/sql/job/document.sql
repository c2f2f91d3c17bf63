SELECT
    template_type, storage_profile_id, source_job_id, extensions, definition_parameters, environments,
    environment_extensions, parameters, attachments, template
FROM job_document
WHERE farm_id = :farm AND job_id = :job
