package freehold.openjd.document;

import java.util.Locale;

/** The two notations a template may be written in. */
public enum DocumentFormat {
    /** ECMA-404. */
    JSON,
    /** YAML 1.1, its scalars resolved the way PyYAML resolves them. */
    YAML;

    /** The notation of a file by its name: JSON if that ends in {@code .json}, else YAML. */
    public static DocumentFormat ofFile(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".json") ? JSON : YAML;
    }
}
