package freehold.openjd;

import java.util.List;

/** What each task of a step runs. Specification section 3.5, StepScript. */
public record StepScript(Action onRun, List<EmbeddedFile> embeddedFiles) {
    public StepScript {
        embeddedFiles = List.copyOf(embeddedFiles);
    }
}
