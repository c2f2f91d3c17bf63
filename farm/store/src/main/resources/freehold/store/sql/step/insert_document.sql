INSERT INTO step_document (
    farm_id, step_id, name, description, host_requirements, environments, dependencies, parameter_space,
    template
)
VALUES (
    :farmId, :stepId, :name, :description, :hostRequirements, :environments, :dependencies, :parameterSpace,
    :template
)
