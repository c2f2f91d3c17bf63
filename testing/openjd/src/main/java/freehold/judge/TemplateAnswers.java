package freehold.judge;

import freehold.openjd.EnvironmentTemplate;
import freehold.openjd.Extension;
import freehold.openjd.JobTemplate;
import freehold.openjd.Parsed;
import freehold.openjd.document.Document;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.parse.Templates;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the templates that questions hold: {@code kind}, {@code text}, {@code format}, {@code
 * extensions}.
 */
final class TemplateAnswers {
    private static final Document ACCEPTED = Answer.of("accepted", Answer.text("yes"));

    private TemplateAnswers() {}

    /** Whether a template is right. */
    static Document check(Question question) {
        Question template = question.part("template");
        return template.text("kind").equals("job")
                ? Answer.told(job(template), _ -> ACCEPTED)
                : Answer.told(environment(template), _ -> ACCEPTED);
    }

    static Parsed<JobTemplate> job(Question template) {
        return Templates.readJobTemplate(
                template.text("text"), format(template), extensions(template));
    }

    static Parsed<EnvironmentTemplate> environment(Question template) {
        return Templates.readEnvironmentTemplate(
                template.text("text"), format(template), extensions(template));
    }

    private static DocumentFormat format(Question template) {
        return DocumentFormat.valueOf(template.text("format"));
    }

    private static Set<Extension> extensions(Question template) {
        return template.texts("extensions").stream()
                .map(Extension::valueOf)
                .collect(Collectors.toSet());
    }
}
