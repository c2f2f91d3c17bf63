package freehold.openjd;

/** Says that every task of another step must have succeeded first. */
public record StepDependency(String dependsOn) {}
