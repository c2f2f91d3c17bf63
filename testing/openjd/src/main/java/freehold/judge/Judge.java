package freehold.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import freehold.openjd.document.Document;
import freehold.openjd.document.MalformedDocumentException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.Function;

/** Answers one question a line until its input ends. */
public final class Judge {
    private static final Map<String, Function<Question, Document>> ANSWERS =
            Map.of(
                    "check", TemplateAnswers::check,
                    "merge", JobAnswers::merge,
                    "create", JobAnswers::create,
                    "contains", SpaceAnswers::contains,
                    "walk", SpaceAnswers::walk,
                    "range", RangeAnswers::read);

    private Judge() {}

    /** Reads questions from standard input and writes answers to standard output, both in UTF-8. */
    public static void main(String[] arguments) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        var out = new PrintStream(System.out, true, UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(answer(line).toJson());
        }
    }

    /**
     * One answer. What the library throws without declaring it is an answer as well: to find that
     * is among the reasons to ask.
     */
    private static Document answer(String line) {
        try {
            Question question = Question.read(line);
            Function<Question, Document> answers = ANSWERS.get(question.text("ask"));
            return answers == null
                    ? Answer.of("fault", Answer.text("nobody knows how to answer that"))
                    : answers.apply(question);
        } catch (MalformedDocumentException | RuntimeException | StackOverflowError fault) {
            fault.printStackTrace();
            return Answer.of("fault", Answer.text(fault.toString()));
        }
    }
}
