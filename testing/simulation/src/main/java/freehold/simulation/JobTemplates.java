package freehold.simulation;

import freehold.controlplane.job.StepRequirements;
import freehold.domain.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes up job templates: steps that depend on earlier ones, environments, a few or many tasks. */
final class JobTemplates {
    /** A step needs at most so many units of the limit. */
    static final int MOST_UNITS = 2;

    private final Chance chance;

    JobTemplates(Chance chance) {
        this.chance = chance;
    }

    String next() {
        int steps = chance.between(1, 4);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            texts.add(step(i));
        }
        String environments = environments("jobEnvironments", "Job", chance.between(0, 2));
        return "{\"specificationVersion\":\"jobtemplate-2023-09\",\"name\":\"job\","
                + environments
                + "\"steps\":["
                + String.join(",", texts)
                + "]}";
    }

    private String step(int number) {
        String dependencies =
                IntStream.range(0, number)
                        .filter(_ -> chance.happens(0.4))
                        .mapToObj("{\"dependsOn\":\"Step%d\"}"::formatted)
                        .collect(Collectors.joining(","));
        return "{\"name\":\"Step"
                + number
                + "\","
                + (dependencies.isEmpty() ? "" : "\"dependencies\":[" + dependencies + "],")
                + environments("stepEnvironments", "Step" + number + "Env", chance.between(0, 1))
                + requirements()
                + space()
                + "\"script\":{\"actions\":{\"onRun\":{\"command\":\"render\"}}}}";
    }

    private String requirements() {
        if (chance.happens(0.03)) {
            return incompatible();
        }
        return chance.happens(0.2) ? license(chance.between(1, MOST_UNITS)) : "";
    }

    private static String license(int units) {
        return "\"hostRequirements\":{\"amounts\":[{\"name\":\"%s\",\"min\":%d}]},"
                .formatted(Site.LICENSE, units);
    }

    /** How many units of the limit each session of a step takes. */
    static long units(Step step) {
        return StepRequirements.toSchedule(step.definition().hostRequirements())
                .amounts()
                .filter(it -> it.name().equals(Site.LICENSE))
                .mapToLong(it -> it.min().orElse(0.0).longValue())
                .sum();
    }

    private String space() {
        int last = chance.happens(0.01) ? 100_000 : chance.between(1, 9);
        return last == 1
                ? ""
                : "\"parameterSpace\":{\"taskParameterDefinitions\":[{\"name\":\"F\",\"type\":\"INT\",\"range\":\"1-%d\"}]},"
                        .formatted(last);
    }

    /**
     * Whether a step requires what the fleet does not offer. Others require units of the limit or
     * nothing here. Its tasks may be READY all the same, if they were requeued while no fleet
     * served the queue.
     */
    static boolean isForAnotherFleet(Step step) {
        return step.definition()
                .hostRequirements()
                .filter(it -> it.contains("windows"))
                .isPresent();
    }

    private static String incompatible() {
        return "\"hostRequirements\":{\"attributes\":[{\"name\":\"attr.worker.os.family\",\"anyOf\":[\"windows\"]}]},";
    }

    private static String environments(String field, String prefix, int count) {
        if (count == 0) {
            return "";
        }
        String list =
                IntStream.range(0, count)
                        .mapToObj(i ->
                                "{\"name\":\"%s%d\",\"script\":{\"actions\":{\"onEnter\":{\"command\":\"enter\"},\"onExit\":{\"command\":\"exit\"}}}}"
                                        .formatted(prefix, i))
                        .collect(Collectors.joining(","));
        return "\"" + field + "\":[" + list + "],";
    }
}
