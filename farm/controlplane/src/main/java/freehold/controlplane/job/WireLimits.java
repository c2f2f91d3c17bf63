package freehold.controlplane.job;

import freehold.openjd.TemplateError;
import freehold.openjd.job.Chunking;
import freehold.openjd.job.Dimension;
import freehold.openjd.job.Job;
import freehold.openjd.job.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the API can carry of a job, where that is less than a template may say. */
final class WireLimits {
    private static final Pattern CAPABILITY =
            Pattern.compile(
                    "([a-zA-Z][a-zA-Z0-9]{0,63}:)?(amount|attr)(\\.[a-zA-Z][a-zA-Z0-9]{0,63})+");
    private static final int LONGEST_CAPABILITY = 100;
    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_VALUE = 1_024;
    private static final int MOST_PARAMETERS = 200;

    private WireLimits() {}

    /** Everything in the job that the API could not show. */
    static List<TemplateError> problems(Job job) {
        List<TemplateError> problems = new ArrayList<>();
        checkParameters(job, problems);
        long tasks = 0;
        for (int i = 0; i < job.steps().size(); i++) {
            Step step = job.steps().get(i);
            String path = "steps[" + i + "]";
            if (length(step.name()) > LONGEST_NAME) {
                problems.add(tooLong(path + " -> name", LONGEST_NAME));
            }
            checkChunks(step, path, problems);
            capabilities(step)
                    .filter(name -> !isCapability(name))
                    .forEach(name -> problems.add(capability(path, name)));
            tasks += Math.min(step.parameterSpace().size(), JobExpansion.MOST_TASKS + 1);
        }
        if (tasks > JobExpansion.MOST_TASKS) {
            problems.add(
                    new TemplateError(
                            "steps",
                            "the job has more than "
                                    + JobExpansion.MOST_TASKS
                                    + " tasks, the most there can be"));
        }
        return problems;
    }

    /** Those of the queue's environments count too. */
    private static void checkParameters(Job job, List<TemplateError> problems) {
        job.parameters()
                .forEach((name, value) -> {
                    if (length(value.text()) > LONGEST_VALUE) {
                        problems.add(tooLong("parameters -> " + name, LONGEST_VALUE));
                    }
                });
        if (job.parameters().size() > MOST_PARAMETERS) {
            problems.add(
                    new TemplateError(
                            "parameters",
                            "the job has %d parameters with those of its queue's environments; it may have at most %d"
                                    .formatted(job.parameters().size(), MOST_PARAMETERS)));
        }
    }

    private static void checkChunks(Step step, String path, List<TemplateError> problems) {
        for (Dimension dimension : step.parameterSpace().dimensions()) {
            if (dimension.values() instanceof Dimension.Values.Chunks chunks
                    && largest(chunks.chunking()) > Integer.MAX_VALUE) {
                problems.add(
                        new TemplateError(
                                path + " -> parameterSpace",
                                "the chunks of '%s' have a number above %d, the greatest there can be"
                                        .formatted(dimension.name(), Integer.MAX_VALUE)));
            }
        }
    }

    private static long largest(Chunking chunking) {
        return Math.max(chunking.defaultTaskCount(), chunking.targetRuntimeSeconds().orElse(0L));
    }

    private static Stream<String> capabilities(Step step) {
        return Stream.concat(
                step.hostRequirements().amounts().stream().map(it -> it.name()),
                step.hostRequirements().attributes().stream().map(it -> it.name()));
    }

    private static boolean isCapability(String name) {
        return name.length() <= LONGEST_CAPABILITY && CAPABILITY.matcher(name).matches();
    }

    private static TemplateError capability(String step, String name) {
        return new TemplateError(
                step + " -> hostRequirements",
                "the name '"
                        + name
                        + "' must be of letters and digits between its dots, and of at most 100"
                        + " characters");
    }

    private static TemplateError tooLong(String path, int longest) {
        return new TemplateError(path, "is longer than " + longest + " characters");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
