package freehold.openjd;

import java.util.List;
import java.util.Optional;

/** What entering and leaving an environment runs; it has at least one of the two actions. */
public record EnvironmentScript(
        Optional<Action> onEnter, Optional<Action> onExit, List<EmbeddedFile> embeddedFiles) {
    public EnvironmentScript {
        embeddedFiles = List.copyOf(embeddedFiles);
    }
}
