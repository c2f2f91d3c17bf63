package freehold.openjd.job;

import freehold.openjd.StepDependency;
import freehold.openjd.StepTemplate;

/** Settles what a step's template leaves to the job's parameters, checking each result. */
final class StepResolver {
    private StepResolver() {}

    static Step resolve(StepTemplate step, Resolution resolution) {
        Requirements requirements =
                step.hostRequirements()
                        .map(it ->
                                RequirementResolver.resolve(it, resolution.in("hostRequirements")))
                        .orElse(Requirements.NONE);
        ParameterSpace space =
                step.parameterSpace()
                        .map(it -> SpaceResolver.resolve(it, resolution.in("parameterSpace")))
                        .orElseGet(ParameterSpace::single);
        ActionChecks.check(step, resolution);
        return new Step(
                step.name(),
                SettledDocuments.settle(step.document(), resolution.symbols()),
                step.dependencies().stream().map(StepDependency::dependsOn).toList(),
                step.stepEnvironments(),
                requirements,
                space);
    }
}
