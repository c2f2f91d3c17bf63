package freehold.judge;

import freehold.openjd.EnvironmentTemplate;
import freehold.openjd.JobParameterDefinition;
import freehold.openjd.JobTemplate;
import freehold.openjd.ParameterType;
import freehold.openjd.Parsed;
import freehold.openjd.job.Job;
import freehold.openjd.job.JobFactory;
import freehold.openjd.job.JobParameters;
import freehold.openjd.job.ParameterValue;
import freehold.openjd.job.PathFormat;
import freehold.openjd.job.SubmitterPaths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A job's template and those of the environments around it, as a question holds them. */
record Submission(JobTemplate template, List<EnvironmentTemplate> environments) {
    static Parsed<Job> job(Question question) {
        Map<String, String> given = question.part("parameters").entries();
        var paths =
                new SubmitterPaths(
                        PathFormat.POSIX,
                        question.text("templateFolder"),
                        question.text("currentFolder"),
                        question.text("walkUp").equals("yes"));
        return read(question).then(submission -> submission.create(given, paths));
    }

    static Parsed<List<JobParameterDefinition>> definitions(Question question) {
        return read(question).then(Submission::merged);
    }

    private static Parsed<Submission> read(Question question) {
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

    private Parsed<List<JobParameterDefinition>> merged() {
        return JobParameters.merge(environments, template);
    }

    private Parsed<Job> create(Map<String, String> given, SubmitterPaths paths) {
        return merged().then(definitions -> {
            Map<String, ParameterValue> values = typed(given, definitions);
            return JobFactory.create(template, environments, values, paths);
        });
    }

    private static Map<String, ParameterValue> typed(
            Map<String, String> given, List<JobParameterDefinition> definitions) {
        Map<String, ParameterType> types = new LinkedHashMap<>();
        definitions.forEach(each -> types.put(each.name(), each.type()));
        return typed(given, types);
    }

    /** Values have the types of what they are for; one that is for nothing is refused as any. */
    static Map<String, ParameterValue> typed(
            Map<String, String> values, Map<String, ParameterType> types) {
        Map<String, ParameterValue> typed = new LinkedHashMap<>();
        values.forEach((name, text) -> {
            ParameterType type = types.getOrDefault(name, ParameterType.STRING);
            typed.put(name, new ParameterValue(type, text));
        });
        return typed;
    }
}
