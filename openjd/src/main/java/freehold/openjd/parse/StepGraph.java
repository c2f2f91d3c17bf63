package freehold.openjd.parse;

import freehold.openjd.StepDependency;
import freehold.openjd.StepTemplate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that steps depend on steps that exist and never, however indirectly, on themselves. */
final class StepGraph {
    private final List<StepTemplate> steps;
    private final Map<String, StepTemplate> byName = new HashMap<>();
    private final Errors errors;

    StepGraph(List<StepTemplate> steps, Errors errors) {
        this.steps = steps;
        this.errors = errors;
        steps.forEach(step -> byName.putIfAbsent(step.name(), step));
    }

    void check() {
        for (int i = 0; i < steps.size(); i++) {
            StepTemplate step = steps.get(i);
            for (int j = 0; j < step.dependencies().size(); j++) {
                String path = "steps[%d] -> dependencies[%d] -> dependsOn".formatted(i, j);
                checkTarget(step, step.dependencies().get(j).dependsOn(), path);
            }
        }
        Set<String> circular = remainder();
        if (!circular.isEmpty()) {
            errors.add("steps", "depend on each other in a circle: " + circle(circular));
        }
    }

    private void checkTarget(StepTemplate step, String target, String path) {
        if (target.isEmpty()) {
            return;
        }
        if (target.equals(step.name())) {
            errors.add(path, "a step cannot depend on itself");
        } else if (!byName.containsKey(target)) {
            errors.addMistakenName(
                    path,
                    "there is no step '%s'".formatted(Values.abbreviate(target)),
                    target,
                    byName.keySet().stream());
        }
    }

    /**
     * The steps left when every step whose dependencies are all gone is taken away, again and
     * again.
     */
    private Set<String> remainder() {
        Map<String, Integer> open = new HashMap<>();
        Map<String, List<String>> consumers = new HashMap<>();
        for (StepTemplate step : byName.values()) {
            List<String> targets = targets(step);
            open.put(step.name(), targets.size());
            targets.forEach(target ->
                    consumers.computeIfAbsent(target, _ -> new ArrayList<>()).add(step.name()));
        }
        Deque<String> free = new ArrayDeque<>();
        open.forEach((name, count) -> {
            if (count == 0) {
                free.add(name);
            }
        });
        while (!free.isEmpty()) {
            String name = free.remove();
            open.remove(name);
            for (String consumer : consumers.getOrDefault(name, List.of())) {
                if (open.merge(consumer, -1, Integer::sum) == 0) {
                    free.add(consumer);
                }
            }
        }
        return open.keySet();
    }

    private List<String> targetsOf(String name) {
        return Optional.ofNullable(byName.get(name)).map(this::targets).orElse(List.of());
    }

    private List<String> targets(StepTemplate step) {
        return step.dependencies().stream()
                .map(StepDependency::dependsOn)
                .filter(target -> !target.equals(step.name()) && byName.containsKey(target))
                .toList();
    }

    /** Follows dependencies within steps that all lead to a circle until a step comes up again. */
    private String circle(Set<String> circular) {
        Set<String> walked = new LinkedHashSet<>();
        String name = circular.stream().sorted().findFirst().orElseThrow();
        while (walked.add(name)) {
            name = targetsOf(name).stream().filter(circular::contains).findFirst().orElseThrow();
        }
        List<String> path = new ArrayList<>(walked);
        List<String> circle = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
        circle.add(name);
        return String.join(" -> ", circle);
    }
}
