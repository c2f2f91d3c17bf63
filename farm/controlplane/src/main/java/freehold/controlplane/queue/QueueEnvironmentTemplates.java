package freehold.controlplane.queue;

import freehold.api.EnvironmentTemplateType;
import freehold.controlplane.Refusals;
import freehold.openjd.EnvironmentTemplate;
import freehold.openjd.Parsed;
import freehold.openjd.TemplateError;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.parse.Templates;
import java.util.stream.Collectors;

/**
 * Reads environment templates as they are sent, and refuses those that are none with all their
 * mistakes.
 */
final class QueueEnvironmentTemplates {
    private QueueEnvironmentTemplates() {}

    static EnvironmentTemplate read(String template, EnvironmentTemplateType type) {
        return switch (Templates.readEnvironmentTemplate(
                template, DocumentFormat.valueOf(type.value()))) {
            case Parsed.Valid<EnvironmentTemplate>(var valid) -> valid;
            case Parsed.Invalid<EnvironmentTemplate>(var errors) ->
                    throw Refusals.invalid(
                            "The template is not a valid OpenJD environment template: "
                                    + errors.stream()
                                            .map(TemplateError::toString)
                                            .collect(Collectors.joining("; ")));
        };
    }
}
