INSERT INTO job_document (
    farm_id, job_id, template_type, storage_profile_id, source_job_id, definition_parameters, environments,
    parameters, attachments, template
)
VALUES (
    :farmId, :jobId, :templateType, :storageProfileId, :sourceJobId, :definitionParameters, :environments,
    :parameters, :attachments, :template
)
