package freehold.openjd.parse;

import java.util.Optional;

/**
 * The kinds of names that references use, and the stage from which on each has a value; every scope
 * is made of these. Specification section 7, the tables of value references.
 */
enum ReferenceKind {
    /** A job parameter that is no path. */
    PARAMETER("Param.", Stage.CREATION),
    /** A job parameter that is a path, mapped for the host. */
    PATH_PARAMETER("Param.", Stage.HOST),
    /** A job parameter exactly as given. */
    RAW_PARAMETER("RawParam.", Stage.CREATION),
    /** What a session tells its actions. */
    SESSION("Session.", Stage.HOST),
    /** A parameter of the step's tasks. */
    TASK_PARAMETER("Task.Param.", Stage.HOST, "a step's script"),
    /** A parameter of the step's tasks, its paths not mapped. */
    RAW_TASK_PARAMETER("Task.RawParam.", Stage.HOST, "a step's script"),
    /** A file of the step's script. */
    TASK_FILE("Task.File.", Stage.HOST, "a step's script"),
    /** A file of the environment's script. */
    ENVIRONMENT_FILE("Env.File.", Stage.HOST, "an environment's script");

    /** When format strings are resolved; what is known at one stage stays known at the next. */
    enum Stage {
        CREATION,
        HOST
    }

    private final String prefix;
    private final Stage since;
    private final String place;

    ReferenceKind(String prefix, Stage since) {
        this(prefix, since, "");
    }

    ReferenceKind(String prefix, Stage since, String place) {
        this.prefix = prefix;
        this.since = since;
        this.place = place;
    }

    /** A name of this kind, such as {@code Task.Param.Frame}. */
    String nameOf(String what) {
        return prefix + what;
    }

    boolean isKnownAt(Stage stage) {
        return since.compareTo(stage) <= 0;
    }

    /** Whether a name begins like those of this kind. */
    boolean couldBe(String name) {
        return name.startsWith(prefix);
    }

    /** Whether a name could be one of this kind, with one more part after the prefix. */
    boolean isFormOf(String name) {
        return couldBe(name) && name.indexOf('.', prefix.length()) < 0;
    }

    /** Where names of this kind are known, in words; empty if that is everywhere. */
    Optional<String> home() {
        return Optional.of(place)
                .filter(words -> !words.isEmpty())
                .map(words -> "%sNAME belongs to %s".formatted(prefix, words));
    }
}
