package freehold.domain.job;

import java.util.Optional;

/**
 * What was submitted; never changes afterwards.
 *
 * @param templateType JSON or YAML
 * @param template the OpenJD job template as it was sent
 * @param parameters the parameter values given, API JSON
 * @param attachments API JSON
 */
public record JobSubmission(
        String templateType,
        String template,
        String parameters,
        Optional<String> attachments,
        Optional<String> storageProfileId,
        Optional<String> sourceJobId) {}
