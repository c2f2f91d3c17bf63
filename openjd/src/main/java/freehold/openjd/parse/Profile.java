package freehold.openjd.parse;

import freehold.openjd.Extension;
import java.util.Set;

/** What a template is read by: the extensions it lists, and the limits that follow from them. */
record Profile(Set<Extension> extensions, Limits limits) {
    Profile {
        extensions = Set.copyOf(extensions);
    }

    static Profile of(Set<Extension> extensions) {
        return new Profile(
                extensions,
                extensions.contains(Extension.FEATURE_BUNDLE_1) ? Limits.BUNDLE_1 : Limits.BASE);
    }

    boolean has(Extension extension) {
        return extensions.contains(extension);
    }
}
