package freehold.worker.session;

import freehold.worker.session.PathFormat.Parts;
import java.util.List;
import java.util.Optional;

/** Where files under a path of the submitter's machine are on this host. */
public record PathMappingRule(PathFormat sourceFormat, String source, String destination) {
    /** How specific the rule is: the number of names in its source path. */
    int depth() {
        return sourceFormat.parts(source).names().size();
    }

    /** {@code path} on this host, or empty if it is not the source or below it. */
    Optional<String> apply(String path) {
        Parts from = sourceFormat.parts(source);
        Parts whole = sourceFormat.parts(path);
        if (!from.root().equals(whole.root()) || whole.names().size() < from.names().size()) {
            return Optional.empty();
        }
        for (int i = 0; i < from.names().size(); i++) {
            if (!sourceFormat.sameName(from.names().get(i), whole.names().get(i))) {
                return Optional.empty();
            }
        }
        List<String> rest = whole.names().subList(from.names().size(), whole.names().size());
        Parts to = PathFormat.POSIX.parts(destination);
        String mapped = to.root() + String.join("/", to.names());
        String separator = mapped.isEmpty() || mapped.endsWith("/") || rest.isEmpty() ? "" : "/";
        String result = mapped + separator + String.join("/", rest);
        return Optional.of(
                whole.trailingSeparator() && !result.endsWith("/") ? result + "/" : result);
    }
}
