package freehold.bench;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the templates that the benchmark of the OpenJD library reads, as JSON; the same in every
 * run.
 */
final class OpenJdTemplates {
    private static final int PARAMETERS = 40;
    private static final int STEPS = 440;

    private OpenJdTemplates() {}

    /**
     * A job of about one megabyte, as somebody's exporter would write it: many alike steps, each
     * with an environment, files, requirements and a parameter space, and after the step before it.
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
        String after =
                number == 0
                        ? ""
                        : "\"dependencies\":[{\"dependsOn\":\"Step %d\"}],".formatted(number - 1);
        return """
        {"name":"Step %1$d","description":"Renders part %1$d of the shot and checks what it wrote.",%4$s
        "hostRequirements":{"amounts":[{"name":"amount.worker.vcpu","min":2},{"name":"amount.worker.memory","min":4096}],
        "attributes":[{"name":"attr.worker.os.family","anyOf":["linux","windows"]}]},
        "stepEnvironments":[{"name":"Tools","variables":{"SHOT":"{{Param.P%2$d}}","ROOT":"{{Session.WorkingDirectory}}/out"},
        "script":{"embeddedFiles":[{"name":"Enter","type":"TEXT","runnable":true,"data":"#!/bin/sh\\nset -eu\\nmkdir -p \\"$ROOT\\"\\necho openjd_env: PART=%1$d\\n"}],
        "actions":{"onEnter":{"command":"{{Env.File.Enter}}","timeout":60},"onExit":{"command":"rm","args":["-rf","{{Session.WorkingDirectory}}/out"]}}}}],
        "parameterSpace":%3$s,
        "script":{"embeddedFiles":[{"name":"Settings","type":"TEXT","filename":"settings.json","data":"{\\n  \\"scene\\": \\"{{Param.P%2$d}}\\",\\n  \\"frame\\": {{Task.Param.Frame}},\\n  \\"layer\\": \\"{{Task.Param.Layer}}\\",\\n  \\"part\\": %1$d,\\n  \\"samples\\": 256,\\n  \\"passes\\": [\\"diffuse\\", \\"specular\\", \\"emission\\", \\"transmission\\"],\\n  \\"output\\": \\"{{Session.WorkingDirectory}}/out/{{Task.Param.Layer}}.{{Task.Param.Frame}}.exr\\"\\n}\\n"},
        {"name":"Run","type":"TEXT","runnable":true,"data":"#!/bin/sh\\n# Renders one frame of one layer, then looks at every pass of it.\\nset -eu\\nif [ -s \\"$ROOT/{{Task.Param.Layer}}.{{Task.Param.Frame}}.exr\\" ]; then\\n  echo openjd_status: frame {{Task.Param.Frame}} is there already\\n  exit 0\\nfi\\nrender --settings '{{Task.File.Settings}}' --scene '{{Param.P%2$d}}' --frame {{Task.Param.Frame}} --layer {{Task.Param.Layer}} --out \\"$ROOT/{{Task.Param.Layer}}.{{Task.Param.Frame}}.exr\\"\\necho openjd_progress: 80\\nfor pass in diffuse specular emission transmission; do\\n  check --pass $pass \\"$ROOT/{{Task.Param.Layer}}.{{Task.Param.Frame}}.exr\\"\\ndone\\necho openjd_progress: 100\\n"}],
        "actions":{"onRun":{"command":"{{Task.File.Run}}","args":["--quality","{{RawParam.P%2$d}}","--frame","{{Task.Param.Frame}}"],"timeout":3600,
        "cancelation":{"mode":"NOTIFY_THEN_TERMINATE","notifyPeriodInSeconds":90}}}}}\
        """
                .formatted(number, parameter, space, after);
    }
}
