package freehold.cli.openjd.run;

import freehold.cli.openjd.output.Refused;
import freehold.openjd.job.Dimension;
import freehold.openjd.job.ParameterSpace;
import freehold.openjd.job.ParameterValue;
import freehold.openjd.job.Step;
import freehold.openjd.job.TaskParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds the tasks that a user asks for against the parameter space of their step. */
final class AskedTasks {
    private final ParameterSpace space;
    private final List<TaskParameters> tasks = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    private AskedTasks(ParameterSpace space) {
        this.space = space;
    }

    /** The tasks, every one of which is in the step's space. */
    static List<TaskParameters> of(Step step, List<Map<String, String>> asked) throws Refused {
        AskedTasks tasks = new AskedTasks(step.parameterSpace());
        for (int i = 0; i < asked.size(); i++) {
            tasks.add("Task " + i, asked.get(i));
        }
        if (!tasks.errors.isEmpty()) {
            throw new Refused(
                    "Errors defining task parameter values:\n - "
                            + String.join("\n - ", tasks.errors));
        }
        return List.copyOf(tasks.tasks);
    }

    private void add(String title, Map<String, String> given) {
        Set<String> unknown = new TreeSet<>(given.keySet());
        Set<String> missing = new TreeSet<>();
        for (Dimension dimension : space.dimensions()) {
            if (!unknown.remove(dimension.name())) {
                missing.add(dimension.name());
            }
        }
        if (!unknown.isEmpty()) {
            errors.add(title + " defines unknown parameters: " + String.join(", ", unknown));
        }
        if (!missing.isEmpty()) {
            errors.add(title + " is missing values for parameters: " + String.join(", ", missing));
        }
        if (unknown.isEmpty() && missing.isEmpty()) {
            addIfInSpace(title, given);
        }
    }

    private void addIfInSpace(String title, Map<String, String> given) {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        List<String> outside = new ArrayList<>();
        for (Dimension dimension : space.dimensions()) {
            String text = given.getOrDefault(dimension.name(), "");
            switch (AskedValue.of(dimension, text)) {
                case AskedValue.Inside(var value) ->
                        values.put(dimension.name(), new ParameterValue(dimension.type(), value));
                case AskedValue.Outside(var why) ->
                        outside.add(
                                "%s: Parameter %s of type %s value %s %s"
                                        .formatted(
                                                title,
                                                dimension.name(),
                                                dimension.type().spelling(),
                                                text,
                                                why));
            }
        }
        if (outside.isEmpty() && !combines(values)) {
            outside.add(title + ": its values are not combined in the parameter space.");
        }
        errors.addAll(outside);
        tasks.add(new TaskParameters(values));
    }

    /** Chunks combine with everything, so any of them stands for the one asked for. */
    private boolean combines(Map<String, ParameterValue> values) {
        Map<String, ParameterValue> task = new LinkedHashMap<>(values);
        for (Dimension dimension : space.dimensions()) {
            if (dimension.values() instanceof Dimension.Values.Chunks chunks) {
                task.put(dimension.name(), new ParameterValue(dimension.type(), chunks.at(0)));
            }
        }
        return space.contains(new TaskParameters(task));
    }
}
