package freehold.judge;

import freehold.openjd.JobParameterDefinition;
import freehold.openjd.document.Document;
import freehold.openjd.job.Job;
import freehold.openjd.job.ParameterSpace;
import freehold.openjd.job.ParameterValue;
import freehold.openjd.job.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Says what became of the jobs that questions submit. */
final class JobAnswers {
    private JobAnswers() {}

    /** The definitions that hold for the job. */
    static Document merge(Question question) {
        return Answer.told(
                Submission.definitions(question),
                definitions ->
                        Answer.of(
                                "definitions",
                                Answer.list(definitions, JobParameterDefinition::toDocument)));
    }

    /** The job, with up to {@code limit} tasks of each step: all, or as many at even distances. */
    static Document create(Question question) {
        long limit = question.number("limit");
        return Answer.told(Submission.job(question), job -> describe(job, limit));
    }

    private static Document describe(Job job, long limit) {
        Map<String, Document> answer = new LinkedHashMap<>();
        answer.put("name", Answer.text(job.name()));
        answer.put("parameters", values(job.parameters()));
        answer.put("steps", Answer.list(job.steps(), step -> describe(step, limit)));
        return Document.ObjectNode.of(answer);
    }

    private static Document describe(Step step, long limit) {
        ParameterSpace space = step.parameterSpace();
        long told = Math.min(space.size(), limit);
        List<Long> places =
                LongStream.range(0, told).mapToObj(i -> place(i, told, space.size())).toList();
        Map<String, Document> answer = new LinkedHashMap<>();
        answer.put("name", Answer.text(step.name()));
        answer.put("size", Answer.number(space.size()));
        answer.put("tasks", Answer.list(places, place -> values(space.at(place).values())));
        return Document.ObjectNode.of(answer);
    }

    /** The i-th of n places at even distances. */
    private static long place(long i, long n, long size) {
        return i * (size / n) + Math.min(i, size % n);
    }

    /** Each value with its type. */
    static Document values(Map<String, ParameterValue> values) {
        Map<String, Document> members = new LinkedHashMap<>();
        values.forEach((name, value) ->
                members.put(
                        name,
                        Answer.list(List.of(value.type().spelling(), value.text()), Answer::text)));
        return Document.ObjectNode.of(members);
    }
}
