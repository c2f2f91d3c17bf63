package freehold.openjd.parse;

import freehold.openjd.Extension;
import freehold.openjd.document.Document;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads which extensions a template lists. One that this library implements counts even where the
 * caller does not accept it, so that what it adds is no mistake besides.
 */
final class ExtensionReader {
    private final Set<Extension> accepted;

    ExtensionReader(Set<Extension> accepted) {
        this.accepted = Set.copyOf(accepted);
    }

    Set<Extension> read(Fields fields) {
        Set<Extension> listed = EnumSet.noneOf(Extension.class);
        Set<String> names = new HashSet<>();
        fields.list(
                "extensions",
                Integer.MAX_VALUE,
                (item, path) -> {
                    name(item, path, fields)
                            .filter(name -> isNew(name, names, path, fields))
                            .flatMap(name -> known(name, path, fields))
                            .ifPresent(listed::add);
                    return path;
                });
        listed.forEach(extension -> checkPrerequisites(extension, listed, fields));
        listed.removeIf(extension -> !extension.isSupported() && !accepted.contains(extension));
        return listed;
    }

    private static Optional<String> name(Document item, String path, Fields fields) {
        Optional<String> name = fields.values().text(item, path, TextRule.ANY);
        name.filter(text -> !Extension.isWellFormed(text))
                .ifPresent(text ->
                        fields.errorAt(
                                path,
                                "'%s' is not the name of an extension; it has 3 to 128 of A-Z, 0-9 and _"
                                        .formatted(Values.abbreviate(text))));
        return name.filter(Extension::isWellFormed);
    }

    private static boolean isNew(String name, Set<String> names, String path, Fields fields) {
        boolean added = names.add(name);
        if (!added) {
            fields.errorAt(path, "the extension %s is listed more than once".formatted(name));
        }
        return added;
    }

    private Optional<Extension> known(String name, String path, Fields fields) {
        Optional<Extension> extension = Extension.named(name);
        if (extension.isEmpty()) {
            fields.mistakenName(
                    path,
                    "the extension '%s' is unknown; %s"
                            .formatted(Values.abbreviate(name), acceptedInWords()),
                    name,
                    Arrays.stream(Extension.values()).map(Extension::name));
        } else if (!accepted.contains(extension.get())) {
            String problem = extension.get().isSupported() ? "accepted here" : "supported";
            fields.errorAt(
                    path,
                    "the extension %s is not %s; %s".formatted(name, problem, acceptedInWords()));
        }
        return extension;
    }

    private String acceptedInWords() {
        return accepted.isEmpty()
                ? "none is accepted"
                : accepted.stream()
                        .sorted()
                        .map(Extension::name)
                        .collect(Collectors.joining(", ", "accepted are ", ""));
    }

    private void checkPrerequisites(Extension extension, Set<Extension> listed, Fields fields) {
        if (accepted.contains(extension)) {
            extension.prerequisites().stream()
                    .filter(needed -> !listed.contains(needed))
                    .sorted()
                    .forEach(needed ->
                            fields.error(
                                    "extensions",
                                    "%s needs %s, which must be listed too"
                                            .formatted(extension, needed)));
        }
    }
}
