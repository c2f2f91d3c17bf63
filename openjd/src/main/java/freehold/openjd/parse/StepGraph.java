package freehold.openjd.parse;

import freehold.openjd.StepDependency;
import freehold.openjd.StepTemplate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that steps depend on steps that exist and never, however indirectly, on themselves. */
final class StepGraph {
    private static final int MOST_SHOWN = 20;

    private final List<StepTemplate> steps;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Errors errors;

    StepGraph(List<StepTemplate> steps, Errors errors) {
        this.steps = steps;
        this.errors = errors;
        for (int i = 0; i < steps.size(); i++) {
            places.putIfAbsent(steps.get(i).name(), i);
        }
    }

    void check() {
        for (int i = 0; i < steps.size(); i++) {
            StepTemplate step = steps.get(i);
            for (int j = 0; j < step.dependencies().size(); j++) {
                checkTarget(step, step.dependencies().get(j).dependsOn(), path(i, j));
            }
        }
        reportCircles(remainder());
    }

    private static String path(int step, int dependency) {
        return "steps[%d] -> dependencies[%d] -> dependsOn".formatted(step, dependency);
    }

    private void checkTarget(StepTemplate step, String target, String path) {
        if (target.isEmpty()) {
            return;
        }
        if (target.equals(step.name())) {
            errors.add(path, "a step cannot depend on itself");
        } else if (!places.containsKey(target)) {
            errors.addMistakenName(
                    path,
                    "there is no step '%s'".formatted(Values.abbreviate(target)),
                    target,
                    places.keySet().stream());
        }
    }

    /**
     * The steps left when every step whose dependencies are all gone is taken away, again and
     * again.
     */
    private Set<String> remainder() {
        Map<String, Integer> open = new LinkedHashMap<>();
        Map<String, List<String>> consumers = new HashMap<>();
        places.forEach((name, place) -> {
            List<String> targets = targets(steps.get(place));
            open.put(name, targets.size());
            targets.forEach(
                    target -> consumers.computeIfAbsent(target, _ -> new ArrayList<>()).add(name));
        });
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

    private List<String> targets(StepTemplate step) {
        return step.dependencies().stream()
                .map(StepDependency::dependsOn)
                .filter(target -> !target.equals(step.name()) && places.containsKey(target))
                .toList();
    }

    /**
     * Follows one dependency of each step, all of which lead to a circle, until a step comes up
     * again: circles that share no such dependency are all found.
     */
    private void reportCircles(Set<String> circular) {
        Set<String> walked = new HashSet<>();
        for (String start : circular) {
            List<String> way = new ArrayList<>();
            String name = start;
            while (walked.add(name)) {
                way.add(name);
                name = next(name, circular);
            }
            int begin = way.indexOf(name);
            if (begin >= 0) {
                report(way.subList(begin, way.size()));
            }
        }
    }

    private String next(String name, Set<String> circular) {
        StepTemplate step = steps.get(place(name));
        return targets(step).stream().filter(circular::contains).findFirst().orElseThrow();
    }

    private int place(String name) {
        return Optional.ofNullable(places.get(name)).orElseThrow();
    }

    private void report(List<String> circle) {
        String first = circle.getFirst();
        int place = place(first);
        var toNext = new StepDependency(circle.get(1));
        List<String> shown =
                new ArrayList<>(circle.subList(0, Math.min(circle.size(), MOST_SHOWN)));
        if (circle.size() > MOST_SHOWN) {
            shown.add("…");
        }
        shown.add(first);
        errors.add(
                path(place, steps.get(place).dependencies().indexOf(toNext)),
                "steps depend on each other in a circle: " + String.join(" -> ", shown));
    }
}
