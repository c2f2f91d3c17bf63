package freehold.bench;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the templates that the benchmark of the OpenJD library reads; the same in every run. */
final class OpenJdTemplates {
    private static final int PARAMETERS = 40;
    private static final int STEPS = 480;

    private OpenJdTemplates() {}

    /**
     * A job of about one megabyte, as somebody's exporter would write it: many alike steps, each
     * with an environment, files, requirements and a parameter space.
     */
    static String large() {
        return document(parameters(), list(STEPS, OpenJdTemplates::largeStep));
    }

    /** A job of one step whose frames and tiles make a number of tasks that is a square. */
    static String square(long side) {
        String space =
                "{\"taskParameterDefinitions\":[%s,%s]}"
                        .formatted(range("Frame", "1-" + side), range("Tile", "1-" + side));
        return document("", "[%s]".formatted(smallStep(space)));
    }

    /** A job of one step of 100,000 chunks of ten frames. */
    static String chunks() {
        String frames =
                "{\"name\":\"Frame\",\"type\":\"CHUNK[INT]\",\"range\":\"1-1000000\",\"chunks\":{\"defaultTaskCount\":10,"
                    + "\"rangeConstraint\":\"CONTIGUOUS\"}}";
        String space = "{\"taskParameterDefinitions\":[" + frames + "]}";
        return document("\"extensions\":[\"TASK_CHUNKING\"],", "[%s]".formatted(smallStep(space)));
    }

    private static String document(String more, String steps) {
        return "{\"specificationVersion\":\"jobtemplate-2023-09\",\"name\":\"Shot\",%s\"steps\":%s}"
                .formatted(more, steps);
    }

    private static String parameters() {
        String list =
                list(
                        PARAMETERS,
                        i ->
                                "{\"name\":\"P%d\",\"type\":\"STRING\",\"default\":\"value %d\",\"userInterface\":{\"control\":\"LINE_EDIT\",\"label\":\"Parameter %d\"}}"
                                        .formatted(i, i, i));
        return "\"parameterDefinitions\":" + list + ",";
    }

    private static String list(int size, IntFunction<String> item) {
        return IntStream.range(0, size).mapToObj(item).collect(Collectors.joining(",\n", "[", "]"));
    }

    private static String range(String name, String range) {
        return "{\"name\":\"%s\",\"type\":\"INT\",\"range\":\"%s\"}".formatted(name, range);
    }

    private static String smallStep(String space) {
        return "{\"name\":\"Render\",\"parameterSpace\":%s,\"script\":{\"actions\":{\"onRun\":{\"command\":\"render\",\"args\":[\"{{Task.Param.Frame}}\"]}}}}"
                .formatted(space);
    }

    private static String largeStep(int number) {
        int parameter = number % PARAMETERS;
        String space =
                "{\"taskParameterDefinitions\":[%s,{\"name\":\"Layer\",\"type\":\"STRING\",\"range\":[\"beauty\",\"{{Param.P%d}}\",\"depth\"]}],\"combination\":\"Frame * Layer\"}"
                        .formatted(range("Frame", "1-%d:2".formatted(100 + number)), parameter);
        return """
        {"name":"Step %1$d","description":"Renders part %1$d of the shot and checks what it wrote.",
        "hostRequirements":{"amounts":[{"name":"amount.worker.vcpu","min":2},{"name":"amount.worker.memory","min":4096}],
        "attributes":[{"name":"attr.worker.os.family","anyOf":["linux","windows"]}]},
        "stepEnvironments":[{"name":"Tools","variables":{"SHOT":"{{Param.P%2$d}}","ROOT":"{{Session.WorkingDirectory}}/out"},
        "script":{"embeddedFiles":[{"name":"Enter","type":"TEXT","runnable":true,"data":"#!/bin/sh\\nset -eu\\nmkdir -p \\"$ROOT\\"\\necho openjd_env: PART=%1$d\\n"}],
        "actions":{"onEnter":{"command":"{{Env.File.Enter}}","timeout":60},"onExit":{"command":"rm","args":["-rf","{{Session.WorkingDirectory}}/out"]}}}}],
        "parameterSpace":%3$s,
        "script":{"embeddedFiles":[{"name":"Run","type":"TEXT","runnable":true,"data":"#!/bin/sh\\nset -eu\\nrender --scene '{{Param.P%2$d}}' --frame {{Task.Param.Frame}} --layer {{Task.Param.Layer}} --out \\"$ROOT/{{Task.Param.Layer}}.{{Task.Param.Frame}}.exr\\"\\nfor pass in diffuse specular emission; do\\n  check --pass $pass \\"$ROOT/{{Task.Param.Layer}}.{{Task.Param.Frame}}.exr\\"\\ndone\\n"}],
        "actions":{"onRun":{"command":"{{Task.File.Run}}","args":["--quality","{{RawParam.P%2$d}}","--frame","{{Task.Param.Frame}}"],"timeout":3600,
        "cancelation":{"mode":"NOTIFY_THEN_TERMINATE","notifyPeriodInSeconds":90}}}}}\
        """
                .formatted(number, parameter, space);
    }
}
