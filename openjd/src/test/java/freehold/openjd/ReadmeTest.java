package freehold.openjd;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.document.DocumentFormat;
import freehold.openjd.job.JobFactory;
import freehold.openjd.job.ParameterValue;
import freehold.openjd.parse.Templates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the module's README promises of its example. */
class ReadmeTest {
    @Test
    void theExampleOfTheReadmeMakesTheTasksItSays() throws Exception {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        String start = "\"\"\"\n";
        int from = readme.indexOf(start) + start.length();
        String template = readme.substring(from, readme.indexOf("\"\"\"", from)).stripIndent();
        var shot = new ParameterValue(ParameterType.STRING, "010");

        var job =
                Templates.readJobTemplate(template, DocumentFormat.YAML)
                        .then(it -> JobFactory.create(it, List.of(), Map.of("Shot", shot)))
                        .orThrow();

        var tasks = job.steps().getFirst().parameterSpace();
        assertThat(job.name()).isEqualTo("Shot 010");
        assertThat(tasks.size()).isEqualTo(1000);
        assertThat(tasks.at(41).values().get("Frame"))
                .isEqualTo(new ParameterValue(ParameterType.INT, "42"));
        assertThat(readme).contains(tasks.toJson());
    }
}
