package freehold.testfarm;

/** Job templates in JSON for scripted workers, who never run what the script says. */
public final class Templates {
    private Templates() {}

    /** A job of one step with one task. */
    public static String oneTask() {
        return job(step("Only", ""));
    }

    /**
     * A job of one step whose tasks have the parameter {@code Frame}.
     *
     * @param frames a range expression, such as {@code 1-250}
     */
    public static String frames(String frames) {
        return job(framesStep("Render", frames));
    }

    /** A job whose second step, of one task, waits for a first one of three frames. */
    public static String twoSteps() {
        return job(
                framesStep("Render", "1-3")
                        + ","
                        + step("Join", ", \"dependencies\": [{\"dependsOn\": \"Render\"}]"));
    }

    private static String framesStep(String name, String frames) {
        return step(
                name,
                ", \"parameterSpace\": {\"taskParameterDefinitions\": [{\"name\": \"Frame\","
                        + " \"type\": \"INT\", \"range\": \""
                        + frames
                        + "\"}]}");
    }

    private static String step(String name, String more) {
        return "{\"name\": \""
                + name
                + "\", \"script\": {\"actions\": {\"onRun\": {\"command\": \"true\"}}}"
                + more
                + "}";
    }

    private static String job(String steps) {
        return "{\"specificationVersion\": \"jobtemplate-2023-09\", \"name\": \"Test job\","
                + " \"steps\": ["
                + steps
                + "]}";
    }
}
