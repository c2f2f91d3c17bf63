package freehold.bench;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.JobTemplate;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.job.JobFactory;
import freehold.openjd.job.ParameterSpace;
import freehold.openjd.parse.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenJdTemplatesTest {
    @Test
    void theLargeTemplateIsOneOfAMegabyteInBothNotations(@TempDir Path folder) throws IOException {
        OpenJdFiles files = new OpenJdFiles(folder);
        Path json = files.json("large", OpenJdTemplates.large());
        Path yaml = files.yaml("large", OpenJdTemplates.large());

        assertThat(Files.size(json)).isBetween(1_000_000L, 1_100_000L);
        assertThat(read(yaml).name()).isEqualTo(read(json).name());
        assertThat(read(yaml).steps().stream().map(step -> step.document().toJson()))
                .containsExactlyElementsOf(
                        read(json).steps().stream().map(step -> step.document().toJson()).toList());
    }

    @Test
    void theOtherTemplatesMakeAsManyTasksAsTheySay() {
        assertThat(space(OpenJdTemplates.square(1)).size()).isEqualTo(1);
        assertThat(space(OpenJdTemplates.square(1_000_000)).size()).isEqualTo(1_000_000_000_000L);
        assertThat(space(OpenJdTemplates.chunks()).size()).isEqualTo(100_000);
    }

    private static ParameterSpace space(String template) {
        JobTemplate read = Templates.readJobTemplate(template, DocumentFormat.JSON).orThrow();
        return JobFactory.create(read, List.of(), Map.of())
                .orThrow()
                .steps()
                .getFirst()
                .parameterSpace();
    }

    private static JobTemplate read(Path file) throws IOException {
        return Templates.readJobTemplate(
                        Files.readString(file), DocumentFormat.ofFile(file.toString()))
                .orThrow();
    }
}
