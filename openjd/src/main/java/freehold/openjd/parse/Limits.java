package freehold.openjd.parse;

/**
 * The limits that extensions raise.
 *
 * @param jobName code points of a job's name once resolved
 * @param entityName code points of the name of a step or environment
 * @param identifier code points of the name of a parameter or embedded file
 * @param parameterDefinitions how many parameters a job template may define
 * @param filename code points of an embedded file's name on disk
 */
record Limits(int jobName, int entityName, int identifier, int parameterDefinitions, int filename) {
    /** The limits of the specification without extensions. */
    static final Limits BASE = new Limits(128, 64, 64, 50, 64);

    /** The limits under FEATURE_BUNDLE_1. */
    static final Limits BUNDLE_1 = new Limits(512, 512, 512, 200, 256);
}
