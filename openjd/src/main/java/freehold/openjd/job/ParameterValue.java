package freehold.openjd.job;

import freehold.openjd.ParameterType;

/** A value of a job or task parameter, as text in the form of its type. */
public record ParameterValue(ParameterType type, String text) {}
