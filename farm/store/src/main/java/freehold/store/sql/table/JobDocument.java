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
                        row.text("definition_parameters"), environments(row.text("environments")));
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
                .and("definitionParameters", job.definition().parameters())
                .and("environments", environments(job.definition().environments()));
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

    private static List<JobEnvironment> environments(String text) {
        List<String> flat = JsonText.list(text);
        List<JobEnvironment> environments = new ArrayList<>();
        for (int at = 0; at < flat.size(); at += 3) {
            environments.add(new JobEnvironment(flat.get(at), flat.get(at + 1), flat.get(at + 2)));
        }
        return environments;
    }
}
