package freehold.worker.agent;

import freehold.openjd.Extension;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which extensions of OpenJD the farm says a job, step or environment uses. */
final class Extensions {
    private Extensions() {}

    /**
     * Those that were told; where nothing is told, none.
     *
     * @param what names whose they are, for the refusal
     * @throws EntityRefused if one of them is none that this worker knows
     */
    static Set<Extension> of(String what, Optional<List<String>> told) throws EntityRefused {
        Set<Extension> extensions = EnumSet.noneOf(Extension.class);
        for (String name : told.orElse(List.of())) {
            extensions.add(
                    Extension.named(name)
                            .filter(Extension::isSupported)
                            .orElseThrow(() -> unknown(what, name)));
        }
        return extensions;
    }

    private static EntityRefused unknown(String what, String name) {
        return new EntityRefused(
                "%s uses the extension %s; this worker knows %s"
                        .formatted(what, name, Extension.supported()));
    }
}
