package freehold.cli.openjd.run;

import freehold.cli.openjd.Refused;
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
            String value = dimension.type().parse(text).orElse(text);
            values.put(dimension.name(), new ParameterValue(dimension.type(), value));
            if (dimension.values().next(value, 0).isEmpty()) {
                outside.add(
                        "%s: Parameter %s of type %s value %s is not in the parameter space range."
                                .formatted(
                                        title,
                                        dimension.name(),
                                        dimension.type().spelling(),
                                        text));
            }
        }
        TaskParameters task = new TaskParameters(values);
        if (outside.isEmpty() && !space.contains(task)) {
            outside.add(title + ": its values are not combined in the parameter space.");
        }
        errors.addAll(outside);
        tasks.add(task);
    }
}
