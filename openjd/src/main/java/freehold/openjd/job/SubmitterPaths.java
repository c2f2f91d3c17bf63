package freehold.openjd.job;

import java.util.Optional;

/**
 * What becomes of the values of PATH parameters on the machine that submits a job, where relative
 * paths still mean something: they are made absolute. Pure arithmetic; no file system is asked.
 * Rules PP1 and PP2.
 *
 * @param templateFolder absolute; where the template lies, to which defaults are joined
 * @param currentFolder absolute; to which given values are joined
 * @param walkUpAllowed whether defaults may lead out of the template's folder
 */
public record SubmitterPaths(
        PathFormat format, String templateFolder, String currentFolder, boolean walkUpAllowed) {
    /**
     * Checks the folders.
     *
     * @throws IllegalArgumentException if one is not absolute
     */
    public SubmitterPaths {
        for (String folder : new String[] {templateFolder, currentFolder}) {
            if (!LexicalPath.parse(folder, format).isAbsolute()) {
                throw new IllegalArgumentException("not an absolute path: " + folder);
            }
        }
    }

    /** A value as the submitter gave it; a relative path is joined to the current folder. */
    String given(String value) {
        LexicalPath path = LexicalPath.parse(value, format);
        return value.isEmpty() || path.isAbsolute()
                ? value
                : LexicalPath.parse(currentFolder, format).join(path).toString();
    }

    /** A default; a relative path is joined to the template's folder and made plain. */
    String ofDefault(String value) {
        LexicalPath path = LexicalPath.parse(value, format);
        return value.isEmpty() || path.isAbsolute() ? value : joined(path).toString();
    }

    private LexicalPath joined(LexicalPath path) {
        return LexicalPath.parse(templateFolder, format).join(path).normalized();
    }

    /** Why a default may not be used, in words that follow it; empty if it may. */
    Optional<String> problemWithDefault(String value) {
        LexicalPath path = LexicalPath.parse(value, format);
        if (value.isEmpty() || walkUpAllowed) {
            return Optional.empty();
        }
        if (path.isAbsolute()) {
            return Optional.of(
                    "has an absolute default; it must be relative to the template's folder");
        }
        return joined(path).isWithin(LexicalPath.parse(templateFolder, format).normalized())
                ? Optional.empty()
                : Optional.of(
                        "has a default that leads out of the template's folder, which is not"
                                + " allowed");
    }
}
