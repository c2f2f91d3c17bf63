package freehold.codegen.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.model.ApiModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

final class WriteOpenApiTest {

    private final Model model = ApiModel.assemble();

    @Test
    void everyOperationIsUnderItsPathAndMethod() {
        ObjectNode paths =
                WriteOpenApi.convert(model, ApiModel.DEADLINE).expectObjectMember("paths");

        assertThat(
                        paths.getMembers().values().stream()
                                .mapToInt(path -> path.expectObjectNode().size())
                                .sum())
                .isEqualTo(126);
    }

    @Test
    void getTaskCarriesItsSentenceItsConstraintsAndItsErrors() {
        ObjectNode getTask =
                WriteOpenApi.convert(model, ApiModel.DEADLINE)
                        .expectObjectMember("paths")
                        .expectObjectMember(
                                "/2023-10-12/farms/{farmId}/queues/{queueId}/jobs/{jobId}/steps/{stepId}/tasks/{taskId}")
                        .expectObjectMember("get");

        assertThat(getTask.expectStringMember("description").getValue()).startsWith("Reads a task");
        assertThat(Node.printJson(getTask)).contains("^farm-[0-9a-f]{32}$");
        assertThat(getTask.expectObjectMember("responses").getStringMap().keySet())
                .containsExactlyInAnyOrder("200", "400", "403", "404", "429", "500");
    }

    @Test
    void bothServicesAreWritten(@TempDir Path folder) throws Exception {
        WriteOpenApi.main(new String[] {folder.toString()});

        assertThat(
                        Files.readString(
                                folder.resolve("deadline.openapi.json"), StandardCharsets.UTF_8))
                .contains("\"GetTask\"");
        assertThat(
                        Files.readString(
                                folder.resolve("freehold.openapi.json"), StandardCharsets.UTF_8))
                .contains("\"GetCaller\"");
    }
}
