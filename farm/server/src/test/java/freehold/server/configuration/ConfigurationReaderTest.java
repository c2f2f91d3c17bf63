package freehold.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.server.configuration.ConfigurationReader.Invalid;
import freehold.server.configuration.ConfigurationReader.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {
    @TempDir private Path folder;

    @Test
    void withoutAnythingTheDefaultsHold() {
        Configuration configuration = valid(List.of(), Map.of("PATH", "/bin"));

        assertThat(configuration.listen())
                .isEqualTo(new Configuration.Listen("127.0.0.1", 8080, Optional.empty()));
        assertThat(configuration.limits().bodyBytes()).isEqualTo(8 << 20);
        assertThat(configuration.workerSilence()).isEqualTo(Duration.ofMinutes(5));
        assertThat(configuration.jobRetention()).isEqualTo(Duration.ofDays(120));
        assertThat(configuration.store().url()).isEqualTo("sqlite");
    }

    @Test
    void flagsGoOverTheEnvironmentAndTheEnvironmentOverTheFile() throws IOException {
        write(
                ConfigurationReader.FILE,
                "# our farm",
                "listen.port = 1",
                "",
                "region = eu-central-1",
                "limits.body = 64 KiB");
        Configuration configuration =
                valid(
                        List.of("--data", folder.toString(), "--port=3"),
                        Map.of("FREEHOLD_LISTEN_PORT", "2", "FREEHOLD_REGION", "us-east-1"));

        assertThat(configuration.listen().port()).isEqualTo(3);
        assertThat(configuration.identity().region()).isEqualTo("us-east-1");
        assertThat(configuration.limits().bodyBytes()).isEqualTo(64 << 10);
    }

    @Test
    void aNamedFileIsReadInsteadOfTheUsualOne() throws IOException {
        Path file = write("other.conf", "rate-limit.requests-per-second = 2.5");

        assertThat(valid(List.of("--config", file.toString()), Map.of()).limits())
                .extracting(Configuration.Limits::requestsPerSecond)
                .isEqualTo(2.5);
        assertThat(valid(List.of(), Map.of("FREEHOLD_CONFIG", file.toString())).limits())
                .extracting(Configuration.Limits::requestsPerSecond)
                .isEqualTo(2.5);
    }

    @Test
    void everyMistakeOfAFileIsToldWithItsLineAndARemedy() throws IOException {
        Path file =
                write(
                        "freehold.conf",
                        "listen.prot = 80",
                        "nonsense",
                        "listen.port = 80000",
                        "region = us-west-2",
                        "region = us-west-1",
                        "shutdown.patience = soon",
                        "entirely-unlike-anything = 1");

        assertThat(ConfigurationReader.check(file))
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        file + ":1: unknown key listen.prot; did you mean listen.port?",
                        file + ":2: has no equals sign; write it as: key = value",
                        file
                                + ":3: listen.port cannot be \"80000\"; write a whole number from 0"
                                + " to 65535",
                        file
                                + ":5: region is set a second time; keep this or the one at "
                                + file
                                + ":4",
                        file
                                + ":6: shutdown.patience cannot be \"soon\"; write a time such as"
                                + " 500ms, 30s, 5m, 1h or 7d",
                        file
                                + ":7: unknown key entirely-unlike-anything; docs/configuration.md"
                                + " lists what there is");
    }

    @Test
    void unknownFlagsAndVariablesAreMistakesToo() {
        assertThat(problems(List.of("--prot", "80"), Map.of("FREEHOLD_REGON", "x")))
                .extracting(Problem::toString)
                .contains(
                        "flag --prot: is unknown; did you mean --port?",
                        "environment variable FREEHOLD_REGON: is unknown; did you mean"
                                + " FREEHOLD_REGION?");
        assertThat(problems(List.of("--port"), Map.of()))
                .extracting(Problem::what)
                .containsExactly("has no value");
    }

    @Test
    void anAddressOthersCanReachNeedsTlsOrConsent() throws IOException {
        Path pem = write("server.pem", "");
        List<String> open = List.of("--host", "0.0.0.0");
        List<String> consent = List.of("--host", "0.0.0.0", "--insecure-listen");
        List<String> tls =
                List.of(
                        "--host",
                        "0.0.0.0",
                        "--tls.certificate",
                        pem.toString(),
                        "--tls.key",
                        pem.toString());

        assertThat(problems(open, Map.of())).hasSize(1);
        assertThat(problems(open, Map.of()).getFirst().remedy()).contains("--insecure-listen");
        assertThat(valid(consent, Map.of()).listen().host()).isEqualTo("0.0.0.0");
        assertThat(valid(tls, Map.of()).listen().tls()).isPresent();
    }

    @Test
    void aCertificateWithoutItsKeyIsAMistakeAndSoIsAFileThatIsNotThere() throws IOException {
        Path pem = write("server.pem", "");

        assertThat(problems(List.of("--tls.certificate", pem.toString()), Map.of()))
                .extracting(Problem::what)
                .containsExactly("tls.certificate is set without tls.key");
        assertThat(problems(List.of("--tls.certificate", "/no", "--tls.key", "/no"), Map.of()))
                .hasSize(2);
    }

    @Test
    void serversThatShareADatabaseMustShareBlobs() {
        List<String> flags = List.of("--store", "postgresql://farm.example/freehold");

        assertThat(problems(flags, Map.of()))
                .extracting(Problem::remedy)
                .containsExactly("set blobs.folder to a folder that all of them mount");
    }

    @ParameterizedTest
    @CsvSource({
        "limits.body, 1 GiB",
        "limits.body, 0",
        "limits.body, 1024 MiB",
        "limits.requests-in-flight, 0",
        "limits.requests-in-flight, -1",
        "rate-limit.requests-per-second, 1e3",
        "listen.insecure, yes",
        "account-id, 123",
        "store.url, mysql://x",
        "region, nowhere",
        "worker.not-responding-after, 5"
    })
    void aValueOfTheWrongKindIsNamed(String key, String text) {
        assertThat(problems(List.of("--" + key + "=" + text), Map.of()))
                .extracting(Problem::what)
                .containsExactly(key + " cannot be \"" + text + "\"");
    }

    @Test
    void everySettingCanBeSetByVariable() {
        for (Setting<?> setting : Settings.ALL) {
            assertThat(problems(List.of(), Map.of(setting.variable(), "\u0000 no")))
                    .extracting(Problem::where)
                    .contains("environment variable " + setting.variable());
        }
    }

    @Test
    void theReferencePageIsWhatTheDeclarationsSay() throws IOException {
        Path page = Path.of("../../docs/configuration.md");
        if (Boolean.getBoolean("freehold.rewrite")) {
            Files.writeString(page, ConfigurationPage.markdown(), StandardCharsets.UTF_8);
        }

        assertThat(Files.readString(page, StandardCharsets.UTF_8))
                .as("run this test with -Dfreehold.rewrite=true")
                .isEqualTo(ConfigurationPage.markdown());
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines), StandardCharsets.UTF_8);
    }

    private static Configuration valid(List<String> flags, Map<String, String> environment) {
        return switch (ConfigurationReader.read(flags, environment)) {
            case Valid(var configuration) -> configuration;
            case Invalid(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<Problem> problems(List<String> flags, Map<String, String> environment) {
        return switch (ConfigurationReader.read(flags, environment)) {
            case Valid(_) -> List.of();
            case Invalid(var problems) -> problems;
        };
    }
}
