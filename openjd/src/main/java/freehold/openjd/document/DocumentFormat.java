package freehold.openjd.document;

/** The two notations a template may be written in. */
public enum DocumentFormat {
    /** ECMA-404. */
    JSON,
    /** YAML 1.1, its scalars resolved the way PyYAML resolves them. */
    YAML
}
