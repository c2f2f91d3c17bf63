package freehold.worker.session;

import freehold.openjd.Action;
import freehold.openjd.EmbeddedFile;
import freehold.openjd.Environment;
import freehold.openjd.StepScript;
import java.util.List;
import java.util.Optional;

/** An action with the files of its script and the part it plays. */
record ScriptAction(Action action, List<EmbeddedFile> files, ActionPlace place) {
    static Optional<ScriptAction> onEnter(Environment environment) {
        return environment
                .script()
                .flatMap(script ->
                        script.onEnter()
                                .map(action ->
                                        new ScriptAction(
                                                action,
                                                script.embeddedFiles(),
                                                ActionPlace.ENTER)));
    }

    static Optional<ScriptAction> onExit(Environment environment) {
        return environment
                .script()
                .flatMap(script ->
                        script.onExit()
                                .map(action ->
                                        new ScriptAction(
                                                action, script.embeddedFiles(), ActionPlace.EXIT)));
    }

    static Optional<ScriptAction> onRun(StepScript script) {
        return Optional.of(
                new ScriptAction(script.onRun(), script.embeddedFiles(), ActionPlace.RUN));
    }
}
