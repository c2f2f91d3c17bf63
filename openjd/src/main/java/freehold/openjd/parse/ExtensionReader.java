package freehold.openjd.parse;

import freehold.openjd.Extension;
import freehold.openjd.document.Document;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads which extensions a template lists. One that this library implements counts even where the
 * caller does not accept it, so that what it adds is no mistake besides; with one that it does not
 * implement nobody can tell what is a mistake.
 */
final class ExtensionReader {
    private final Set<Extension> accepted;

    ExtensionReader(Set<Extension> accepted) {
        this.accepted = Set.copyOf(accepted);
    }

    /** The extensions; empty if what they mean to the rest of the template is not known. */
    Optional<Set<Extension>> read(Fields fields) {
        Set<String> names = new HashSet<>();
        List<Optional<Extension>> read =
                fields.list(
                        "extensions",
                        Integer.MAX_VALUE,
                        (item, path) -> extension(item, path, names, fields));
        Set<Extension> listed = EnumSet.noneOf(Extension.class);
        read.forEach(each -> each.ifPresent(listed::add));
        listed.forEach(extension -> checkPrerequisites(extension, listed, fields));
        boolean implemented =
                read.stream().allMatch(each -> each.filter(this::isImplemented).isPresent());
        return Optional.of(listed).filter(_ -> implemented);
    }

    private boolean isImplemented(Extension extension) {
        return extension.isSupported() || accepted.contains(extension);
    }

    private Optional<Extension> extension(
            Document item, String path, Set<String> names, Fields fields) {
        Optional<String> name = name(item, path, fields);
        Optional<Extension> extension = name.flatMap(Extension::named);
        if (name.isPresent() && !names.add(name.get())) {
            fields.errorAt(path, "the extension %s is listed more than once".formatted(name.get()));
        } else if (extension.isPresent()) {
            checkAccepted(extension.get(), path, fields);
        } else {
            name.ifPresent(unknown -> refuse(unknown, path, fields));
        }
        return extension;
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

    private void checkAccepted(Extension extension, String path, Fields fields) {
        if (!accepted.contains(extension)) {
            fields.errorAt(
                    path,
                    "the extension %s is not %s; %s"
                            .formatted(
                                    extension,
                                    extension.isSupported() ? "accepted here" : "supported",
                                    acceptedInWords()));
        }
    }

    private void refuse(String unknown, String path, Fields fields) {
        fields.mistakenName(
                path,
                "the extension '%s' is unknown; %s"
                        .formatted(Values.abbreviate(unknown), acceptedInWords()),
                unknown,
                accepted.stream().map(Extension::name));
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
