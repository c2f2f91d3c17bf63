package freehold.openjd.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that steps depend on steps that exist and never, however indirectly, on themselves. */
final class StepGraph {
    private static final int MOST_SHOWN = 20;

    /** Of steps that share a name, which is an error of its own, the first counts. */
    private final Map<String, List<Wait>> waits = new LinkedHashMap<>();

    private final List<Step> steps = new ArrayList<>();
    private final Errors errors;

    /** A dependency: the step it is on, and the path of that name. */
    record Wait(String target, String path) {}

    private record Step(String name, List<Wait> dependencies) {}

    StepGraph(Errors errors) {
        this.errors = errors;
    }

    /** Adds a step, by its name even where that is not allowed; empty if it has none. */
    void add(String name, List<Wait> dependencies) {
        steps.add(new Step(name, dependencies));
        waits.putIfAbsent(name, dependencies);
    }

    void check() {
        steps.forEach(step ->
                step.dependencies().forEach(dependency -> checkTarget(step.name(), dependency)));
        reportCircles(remainder());
    }

    private void checkTarget(String step, Wait wait) {
        String target = wait.target();
        if (target.isEmpty()) {
            return;
        }
        if (target.equals(step)) {
            errors.add(wait.path(), "a step cannot depend on itself");
        } else if (!waits.containsKey(target)) {
            errors.addMistakenName(
                    wait.path(),
                    "there is no step '%s'".formatted(Values.abbreviate(target)),
                    target,
                    waits.keySet().stream());
        }
    }

    /**
     * The steps left when every step whose dependencies are all gone is taken away, again and
     * again.
     */
    private Set<String> remainder() {
        Map<String, Integer> open = new LinkedHashMap<>();
        Map<String, List<String>> consumers = new HashMap<>();
        for (String step : waits.keySet()) {
            List<Wait> on = waitsOnOthers(step);
            open.put(step, on.size());
            on.forEach(wait ->
                    consumers.computeIfAbsent(wait.target(), _ -> new ArrayList<>()).add(step));
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

    private List<Wait> waitsOnOthers(String step) {
        return waits.getOrDefault(step, List.of()).stream()
                .filter(wait -> !wait.target().equals(step) && waits.containsKey(wait.target()))
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
                name = next(name, circular).target();
            }
            int begin = way.indexOf(name);
            if (begin >= 0) {
                report(way.subList(begin, way.size()), next(name, circular).path());
            }
        }
    }

    private Wait next(String step, Set<String> circular) {
        return waitsOnOthers(step).stream()
                .filter(wait -> circular.contains(wait.target()))
                .findFirst()
                .orElseThrow();
    }

    private void report(List<String> circle, String path) {
        List<String> shown =
                new ArrayList<>(circle.subList(0, Math.min(circle.size(), MOST_SHOWN)));
        if (circle.size() > MOST_SHOWN) {
            shown.add("…");
        }
        shown.add(circle.getFirst());
        errors.add(path, "steps depend on each other in a circle: " + String.join(" -> ", shown));
    }
}
