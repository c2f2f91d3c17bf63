package freehold.judge;

import freehold.openjd.ParameterType;
import freehold.openjd.document.Document;
import freehold.openjd.job.AdaptiveChunks;
import freehold.openjd.job.ParameterSpace;
import freehold.openjd.job.TaskParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Looks into the tasks of the step at {@code step} of the job that a question submits. */
final class SpaceAnswers {
    private SpaceAnswers() {}

    /** Which of {@code tasks} are in the space. */
    static Document contains(Question question) {
        return told(
                question,
                space ->
                        Answer.of(
                                "contained",
                                Answer.list(
                                        question.parts("tasks"),
                                        task -> Answer.text("" + contains(space, task)))));
    }

    private static boolean contains(ParameterSpace space, Question task) {
        Map<String, ParameterType> types = new LinkedHashMap<>();
        space.dimensions().forEach(each -> types.put(each.name(), each.type()));
        return space.contains(new TaskParameters(Submission.typed(task.entries(), types)));
    }

    /** All chunks, each of the next of {@code sizes}, over and over. */
    static Document walk(Question question) {
        List<Long> sizes = question.numbers("sizes");
        return told(
                question,
                space ->
                        Answer.of(
                                "tasks",
                                Answer.list(
                                        walk(AdaptiveChunks.of(space).orElseThrow(), sizes),
                                        task -> JobAnswers.values(task.values()))));
    }

    private static List<TaskParameters> walk(AdaptiveChunks chunks, List<Long> sizes) {
        List<TaskParameters> walked = new ArrayList<>();
        Optional<AdaptiveChunks.Place> place = Optional.of(AdaptiveChunks.Place.START);
        while (place.isPresent()) {
            long size = sizes.get(walked.size() % sizes.size());
            AdaptiveChunks.Chunk chunk = chunks.at(place.get(), size);
            walked.add(chunk.parameters());
            place = chunk.next();
        }
        return walked;
    }

    private static Document told(Question question, Function<ParameterSpace, Document> tell) {
        int step = Math.toIntExact(question.number("step"));
        return Answer.told(
                Submission.job(question),
                job -> tell.apply(job.steps().get(step).parameterSpace()));
    }
}
