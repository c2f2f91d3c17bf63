package freehold.worker.session;

import freehold.worker.session.PathFormat.Parts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where files under a path of the submitter's machine are on this host. */
public record PathMappingRule(PathFormat sourceFormat, String source, String destination) {
    /** How specific the rule is: the number of parts of its source path, its root among them. */
    int depth() {
        return sourceFormat.parts(source).count();
    }

    /** {@code path} on this host, or empty if it is not the source or below it. */
    Optional<String> apply(String path) {
        Parts from = sourceFormat.parts(source);
        Parts whole = sourceFormat.parts(path);
        if (!isWithin(from, whole)) {
            return Optional.empty();
        }
        List<String> rest = whole.names().subList(from.names().size(), whole.names().size());
        PathFormat host = OperatingSystem.PATHS;
        return Optional.of(joined(host, host.parts(destination), rest, whole));
    }

    private boolean isWithin(Parts from, Parts whole) {
        if (!sourceFormat.same(from.root(), whole.root())
                || whole.names().size() < from.names().size()) {
            return false;
        }
        for (int i = 0; i < from.names().size(); i++) {
            if (!sourceFormat.same(from.names().get(i), whole.names().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String joined(PathFormat host, Parts to, List<String> rest, Parts whole) {
        List<String> names = Stream.concat(to.names().stream(), rest.stream()).toList();
        String path = to.root() + String.join(host.separator(), names);
        String shown = path.isEmpty() ? "." : path;
        return whole.trailingSeparator() && !shown.endsWith(host.separator())
                ? shown + host.separator()
                : shown;
    }
}
