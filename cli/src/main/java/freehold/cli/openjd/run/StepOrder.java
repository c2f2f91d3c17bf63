package freehold.cli.openjd.run;

import freehold.openjd.job.Job;
import freehold.openjd.job.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** In which order steps run one after the other: each after all that it depends on. */
final class StepOrder {
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final List<Step> ordered = new ArrayList<>();

    private StepOrder(Job job) {
        job.steps().forEach(step -> steps.put(step.name(), step));
    }

    /** All steps of a job, as early as their place in it and their dependencies let them. */
    static List<Step> of(Job job) {
        Map<String, Integer> places = new LinkedHashMap<>();
        job.steps().forEach(step -> places.put(step.name(), places.size()));
        StepOrder order = new StepOrder(job);
        for (Step step : job.steps()) {
            order.place(
                    step,
                    names -> names.stream().sorted(Comparator.comparing(places::get)).toList());
        }
        return List.copyOf(order.ordered);
    }

    /** What a step depends on, directly or not, in the order in which steps list it. */
    static List<Step> before(Job job, Step step) {
        StepOrder order = new StepOrder(job);
        order.place(step, names -> names);
        return List.copyOf(order.ordered.subList(0, order.ordered.size() - 1));
    }

    /** A step whose dependencies are being placed. */
    private record Visit(Step step, Iterator<String> dependencies) {}

    /** Chains of dependencies may be long, so they are followed without recursion. */
    private void place(Step step, UnaryOperator<List<String>> sorting) {
        Deque<Visit> open = new ArrayDeque<>();
        begin(step, sorting, open);
        while (!open.isEmpty()) {
            Iterator<String> dependencies = open.element().dependencies();
            if (dependencies.hasNext()) {
                begin(Objects.requireNonNull(steps.get(dependencies.next())), sorting, open);
            } else {
                ordered.add(open.pop().step());
            }
        }
    }

    private void begin(Step step, UnaryOperator<List<String>> sorting, Deque<Visit> open) {
        if (begun.add(step.name())) {
            open.push(new Visit(step, sorting.apply(step.dependencies()).iterator()));
        }
    }
}
