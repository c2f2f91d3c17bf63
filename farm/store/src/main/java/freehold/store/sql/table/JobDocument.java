package freehold.store.sql.table;

import freehold.domain.job.Job;
import freehold.domain.job.JobDefinition;
import freehold.domain.job.JobDefinition.JobEnvironment;
import freehold.domain.job.JobSubmission;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import java.util.ArrayList;
import java.util.List;

/** What a job was submitted as and what that came to: a row of {@code job_document}. */
record JobDocument(JobSubmission submission, JobDefinition definition)
        implements Documents.Document {
    static JobDocument of(Row row) {
        JobSubmission submission =
                new JobSubmission(
                        row.text("template_type"),
                        row.text("template"),
                        row.text("parameters"),
                        row.maybeText("attachments"),
                        row.maybeText("storage_profile_id"),
                        row.maybeText("source_job_id"));
        JobDefinition definition =
                new JobDefinition(
                        JsonText.list(row.text("extensions")),
                        row.text("definition_parameters"),
                        environments(
                                JsonText.list(row.text("environments")),
                                JsonText.list(row.text("environment_extensions"))));
        return new JobDocument(submission, definition);
    }

    static Arguments arguments(Job job) {
        JobSubmission submission = job.submission();
        return definition(job)
                .and("templateType", submission.templateType())
                .and("template", submission.template())
                .and("parameters", submission.parameters())
                .and("attachments", submission.attachments())
                .and("storageProfileId", submission.storageProfileId())
                .and("sourceJobId", submission.sourceJobId());
    }

    static Arguments definition(Job job) {
        return Arguments.of("farmId", job.key().farm())
                .and("jobId", job.id())
                .and("extensions", JsonText.ofList(job.definition().extensions()))
                .and("definitionParameters", job.definition().parameters())
                .and("environments", environments(job.definition().environments()))
                .and("environmentExtensions", extensions(job.definition().environments()));
    }

    @Override
    public int characters() {
        int environments =
                definition.environments().stream()
                        .mapToInt(environment -> environment.template().length())
                        .sum();
        return submission.template().length()
                + submission.parameters().length()
                + definition.parameters().length()
                + environments;
    }

    /** Name, schema version and template of each, one after the other. */
    private static String environments(List<JobEnvironment> environments) {
        return JsonText.ofList(
                environments.stream()
                        .flatMap(each ->
                                List.of(each.name(), each.schemaVersion(), each.template())
                                        .stream())
                        .toList());
    }

    /** One text for each environment: the names of its extensions, parted by blanks. */
    private static String extensions(List<JobEnvironment> environments) {
        return JsonText.ofList(
                environments.stream().map(each -> String.join(" ", each.extensions())).toList());
    }

    /** A job of before there were extensions has environments without a text for theirs. */
    private static List<JobEnvironment> environments(List<String> flat, List<String> extensions) {
        List<JobEnvironment> environments = new ArrayList<>();
        for (int at = 0; at < flat.size(); at += 3) {
            int number = at / 3;
            String names = number < extensions.size() ? extensions.get(number) : "";
            environments.add(
                    new JobEnvironment(
                            flat.get(at), flat.get(at + 1), names(names), flat.get(at + 2)));
        }
        return environments;
    }

    private static List<String> names(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}
