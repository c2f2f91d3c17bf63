package freehold.judge;

import freehold.openjd.EnvironmentTemplate;
import freehold.openjd.JobParameterDefinition;
import freehold.openjd.JobTemplate;
import freehold.openjd.ParameterType;
import freehold.openjd.Parsed;
import freehold.openjd.document.Document;
import freehold.openjd.job.Job;
import freehold.openjd.job.JobFactory;
import freehold.openjd.job.JobParameters;
import freehold.openjd.job.ParameterSpace;
import freehold.openjd.job.ParameterValue;
import freehold.openjd.job.Step;
import freehold.openjd.job.TaskParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Makes jobs from the templates and values that questions hold, and says what came of it. */
final class JobAnswers {
    private JobAnswers() {}

    /** A template and those of the environments around its job. */
    private record Submission(JobTemplate job, List<EnvironmentTemplate> environments) {
        Parsed<List<JobParameterDefinition>> definitions() {
            return JobParameters.merge(environments, job);
        }
    }

    private static Parsed<Submission> submission(Question question) {
        Parsed<List<EnvironmentTemplate>> environments = new Parsed.Valid<>(List.of());
        for (Question each : question.parts("environments")) {
            environments = environments.then(before -> append(before, each));
        }
        return environments.then(around ->
                TemplateAnswers.job(question.part("template"))
                        .then(job -> new Parsed.Valid<>(new Submission(job, around))));
    }

    private static Parsed<List<EnvironmentTemplate>> append(
            List<EnvironmentTemplate> before, Question next) {
        return TemplateAnswers.environment(next)
                .then(environment -> {
                    List<EnvironmentTemplate> all = new ArrayList<>(before);
                    all.add(environment);
                    return new Parsed.Valid<>(all);
                });
    }

    private static <T> Document told(Parsed<T> parsed, Tell<T> tell) {
        return switch (parsed) {
            case Parsed.Valid<T>(var value) -> tell.about(value);
            case Parsed.Invalid<T>(var errors) -> Answer.errors(errors);
        };
    }

    private interface Tell<T> {
        Document about(T value);
    }

    /** The definitions that hold for the job. */
    static Document merge(Question question) {
        return told(
                submission(question).then(Submission::definitions),
                definitions ->
                        Answer.of(
                                "definitions",
                                Answer.list(
                                        definitions.stream()
                                                .<Document>map(JobParameterDefinition::toDocument)
                                                .toList())));
    }

    /** The job, with up to {@code limit} tasks of each step: all, or as many at even distances. */
    static Document create(Question question) {
        long limit = question.number("limit");
        return told(job(question), job -> describe(job, limit));
    }

    /** Which of {@code tasks} are in the space of the step at {@code step}. */
    static Document contains(Question question) {
        return told(
                job(question),
                job -> {
                    ParameterSpace space =
                            job.steps().get((int) question.number("step")).parameterSpace();
                    return Answer.of(
                            "contained",
                            Answer.list(
                                    question.parts("tasks").stream()
                                            .map(task ->
                                                    Answer.text(
                                                            String.valueOf(
                                                                    space.contains(
                                                                            task(task, space)))))
                                            .toList()));
                });
    }

    private static TaskParameters task(Question task, ParameterSpace space) {
        Map<String, ParameterType> types = new LinkedHashMap<>();
        space.dimensions().forEach(each -> types.put(each.name(), each.type()));
        return new TaskParameters(typed(task.entries(), types));
    }

    private static Parsed<Job> job(Question question) {
        Map<String, String> given = question.part("parameters").entries();
        return submission(question)
                .then(submission ->
                        submission
                                .definitions()
                                .then(definitions ->
                                        JobFactory.create(
                                                submission.job(),
                                                submission.environments(),
                                                typed(given, types(definitions)))));
    }

    private static Map<String, ParameterType> types(List<JobParameterDefinition> definitions) {
        Map<String, ParameterType> types = new LinkedHashMap<>();
        definitions.forEach(each -> types.put(each.name(), each.type()));
        return types;
    }

    /** Values have the types of what they are for; one that is for nothing is refused as any. */
    private static Map<String, ParameterValue> typed(
            Map<String, String> values, Map<String, ParameterType> types) {
        Map<String, ParameterValue> typed = new LinkedHashMap<>();
        values.forEach((name, text) ->
                typed.put(
                        name,
                        new ParameterValue(types.getOrDefault(name, ParameterType.STRING), text)));
        return typed;
    }

    private static Document describe(Job job, long limit) {
        Map<String, Document> answer = new LinkedHashMap<>();
        answer.put("name", Answer.text(job.name()));
        answer.put("parameters", values(job.parameters()));
        answer.put(
                "steps",
                Answer.list(job.steps().stream().map(step -> describe(step, limit)).toList()));
        return Document.ObjectNode.of(answer);
    }

    private static Document describe(Step step, long limit) {
        ParameterSpace space = step.parameterSpace();
        long told = Math.min(space.size(), limit);
        Map<String, Document> answer = new LinkedHashMap<>();
        answer.put("name", Answer.text(step.name()));
        answer.put("size", Answer.number(space.size()));
        answer.put(
                "tasks",
                Answer.list(
                        LongStream.range(0, told)
                                .map(i -> place(i, told, space.size()))
                                .mapToObj(space::at)
                                .map(task -> values(task.values()))
                                .toList()));
        return Document.ObjectNode.of(answer);
    }

    /** The i-th of n places at even distances. */
    private static long place(long i, long n, long size) {
        return i * (size / n) + Math.min(i, size % n);
    }

    private static Document values(Map<String, ParameterValue> values) {
        Map<String, Document> members = new LinkedHashMap<>();
        values.forEach((name, value) ->
                members.put(
                        name,
                        Answer.list(
                                List.of(
                                        Answer.text(value.type().spelling()),
                                        Answer.text(value.text())))));
        return Document.ObjectNode.of(members);
    }
}
