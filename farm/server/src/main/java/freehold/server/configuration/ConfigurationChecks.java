package freehold.server.configuration;

import freehold.domain.budget.Rates;
import freehold.server.configuration.ConfigurationReader.Invalid;
import freehold.server.configuration.ConfigurationReader.Outcome;
import freehold.server.configuration.ConfigurationReader.Valid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns texts into values, and checks what no single value shows. */
final class ConfigurationChecks {
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "::1", "localhost");

    private final Map<String, Given> given;
    private final List<Problem> problems;

    private ConfigurationChecks(Map<String, Given> given, List<Problem> problems) {
        this.given = given;
        this.problems = problems;
    }

    /** The configuration, unless there are problems: those already known, or new ones. */
    static Outcome outcome(Map<String, Given> given, List<Problem> problems) {
        Configuration configuration = new ConfigurationChecks(given, problems).configuration();
        return problems.isEmpty() ? new Valid(configuration) : new Invalid(problems);
    }

    private Configuration configuration() {
        return new Configuration(
                value(Settings.DATA),
                listen(),
                store(),
                new Configuration.Identity(value(Settings.REGION), value(Settings.ACCOUNT)),
                new Configuration.Limits(
                        value(Settings.BODY),
                        value(Settings.IN_FLIGHT),
                        value(Settings.RATE),
                        value(Settings.DRAIN)),
                value(Settings.SILENCE),
                value(Settings.RETENTION),
                new Rates(value(Settings.WORKER_HOUR), value(Settings.FLEET_HOURS)),
                new Configuration.LocalWorkers(
                        value(Settings.LOCAL_WORKERS), value(Settings.LOCAL_FLEETS)));
    }

    private Configuration.Listen listen() {
        String host = value(Settings.HOST);
        Optional<Configuration.Tls> tls = tls();
        boolean consent = value(Settings.INSECURE);
        if (tls.isEmpty() && !LOOPBACK.contains(host) && !consent) {
            problems.add(
                    new Problem(
                            where(Settings.HOST),
                            host + " can be reached by others, and there is no TLS",
                            "set tls.certificate and tls.key, or consent with --insecure-listen"));
        }
        return new Configuration.Listen(host, value(Settings.PORT), tls);
    }

    private Optional<Configuration.Tls> tls() {
        Optional<Path> certificate = readable(Settings.CERTIFICATE);
        Optional<Path> key = readable(Settings.KEY);
        if (certificate.isPresent() != key.isPresent()) {
            Setting<?> set = certificate.isPresent() ? Settings.CERTIFICATE : Settings.KEY;
            Setting<?> missing = certificate.isPresent() ? Settings.KEY : Settings.CERTIFICATE;
            problems.add(
                    new Problem(
                            where(set),
                            set.key() + " is set without " + missing.key(),
                            "set both or none"));
        }
        return certificate.flatMap(chain -> key.map(file -> new Configuration.Tls(chain, file)));
    }

    private Configuration.Store store() {
        String url = value(Settings.STORE);
        Optional<Path> blobs = value(Settings.BLOBS);
        if (url.startsWith("postgres") && blobs.isEmpty()) {
            problems.add(
                    new Problem(
                            where(Settings.STORE),
                            "servers that share a database must share logs and attachments too",
                            "set blobs.folder to a folder that all of them mount"));
        }
        return new Configuration.Store(url, blobs);
    }

    private Optional<Path> readable(Setting<Optional<Path>> setting) {
        Optional<Path> file = value(setting);
        if (file.isPresent() && !Files.isReadable(file.get())) {
            problems.add(
                    new Problem(
                            where(setting),
                            setting.key() + " names " + file.get() + ", which cannot be read",
                            "name a PEM file that the server's user may read"));
        }
        return file;
    }

    private <T> T value(Setting<T> setting) {
        Given found = given.get(setting.key());
        if (found == null) {
            return setting.read(setting.initial());
        }
        try {
            return setting.read(found.text());
        } catch (IllegalArgumentException _) {
            Problem problem =
                    new Problem(
                            found.where(),
                            setting.key() + " cannot be \"" + found.text() + "\"",
                            "write " + setting.kind().form());
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
            return setting.read(setting.initial());
        }
    }

    private String where(Setting<?> setting) {
        Given found = given.get(setting.key());
        return found == null ? setting.key() : found.where();
    }
}
