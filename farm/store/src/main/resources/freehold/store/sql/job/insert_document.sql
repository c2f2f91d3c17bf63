INSERT INTO job_document (
    farm_id, job_id, template_type, storage_profile_id, source_job_id, extensions, definition_parameters,
    environments, environment_extensions, parameters, attachments, template
)
VALUES (
    :farmId, :jobId, :templateType, :storageProfileId, :sourceJobId, :extensions, :definitionParameters,
    :environments, :environmentExtensions, :parameters, :attachments, :template
)
