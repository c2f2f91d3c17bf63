SELECT
    name, description, host_requirements, environments, dependencies, parameter_space, template
FROM step_document
WHERE farm_id = :farm AND step_id = :step
