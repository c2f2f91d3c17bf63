package freehold.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A PostgreSQL cluster of the run's own, with its usual settings, among them fsync. */
final class PostgresEngine implements Engine {
    private static final Pattern READY = Pattern.compile("ready to accept connections");
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String BYTES =
            """
            SELECT sum(pg_total_relation_size(relation.oid))
            FROM pg_class relation JOIN pg_namespace space ON space.oid = relation.relnamespace
            WHERE space.nspname = 'public' AND relation.relkind = 'r'
            """;

    private final ChildProcess process;
    private final int port;

    private PostgresEngine(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static PostgresEngine start(Path folder) throws IOException, InterruptedException {
        Path programs = programs();
        Path cluster =
                Files.createDirectory(
                        folder.resolve("postgres"),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
        List<String> as = ordinaryUser(folder, cluster);
        List<String> make = new ArrayList<>(as);
        make.addAll(
                List.of(
                        programs.resolve("initdb").toString(),
                        "--pgdata=" + cluster,
                        "--username=freehold",
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--no-locale"));
        run(make);
        int port = freePort();
        List<String> serve = new ArrayList<>(as);
        serve.addAll(
                List.of(
                        programs.resolve("postgres").toString(),
                        "-D",
                        cluster.toString(),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "port=" + port,
                        "-c",
                        "unix_socket_directories=" + cluster));
        ChildProcess process = ChildProcess.start(serve, folder.resolve("postgres.log"), READY);
        PostgresEngine engine = new PostgresEngine(process, port);
        engine.execute("postgres", "CREATE DATABASE farm");
        engine.execute("postgres", "CREATE DATABASE bare");
        return engine;
    }

    /** The newest installed programs, as Debian lays them out. */
    private static Path programs() throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(INSTALLED)) {
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(INSTALLED, "[0-9]*")) {
                versions.forEach(version -> found.add(version.resolve("bin")));
            }
        }
        return found.stream()
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .max(Comparator.comparingInt(PostgresEngine::version))
                .orElseThrow(() ->
                        new Unavailable(
                                "no PostgreSQL server under "
                                        + INSTALLED
                                        + "; install one (Debian: apt-get install postgresql)"));
    }

    private static int version(Path programs) {
        // …/postgresql/15/bin: the folder above the programs is named after the version.
        String name = programs.getName(programs.getNameCount() - 2).toString();
        return Integer.parseInt(name.replaceAll("[^0-9].*", ""));
    }

    /** What goes before a command, because PostgreSQL refuses to run as root. */
    private static List<String> ordinaryUser(Path folder, Path cluster)
            throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        var users = FileSystems.getDefault().getUserPrincipalLookupService();
        String user = "postgres";
        try {
            Files.setOwner(cluster, users.lookupPrincipalByName(user));
        } catch (UserPrincipalNotFoundException _) {
            user = "nobody";
            Files.setOwner(cluster, users.lookupPrincipalByName(user));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        String group = run(List.of("id", "-g", user)).strip();
        return List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + output);
        }
        return output;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String farmUrl() {
        return "postgresql://127.0.0.1:" + port + "/farm?user=freehold";
    }

    @Override
    public String limitUrl() {
        return jdbcUrl("bare");
    }

    @Override
    public long farmBytes() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("farm"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(BYTES)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException error) {
            throw new IllegalStateException("cannot measure the database", error);
        }
    }

    private void execute(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(database));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException error) {
            throw new IllegalStateException("cannot carry out " + sql, error);
        }
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=freehold";
    }

    @Override
    public void close() {
        process.close();
    }
}
