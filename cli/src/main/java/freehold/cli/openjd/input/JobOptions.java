package freehold.cli.openjd.input;

import freehold.cli.openjd.output.Refused;
import freehold.openjd.job.PathFormat;
import freehold.openjd.job.SubmitterPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The job template that a user names, and the parameters they give for it. */
public final class JobOptions {
    @Parameters(paramLabel = "JOB_TEMPLATE", description = "The file with the job template.")
    private String path = "";

    @Option(
            names = {"-p", "--job-param"},
            paramLabel = "KEY=VALUE",
            description =
                    "Values of job parameters: KEY=VALUE, file://PATH of a JSON or YAML document,"
                            + " or '{\"KEY\": \"VALUE\", ...}'. May be repeated; later ones win.")
    private List<String> parameters = List.of();

    public JobOptions() {}

    /** The template's file, as the user wrote it. */
    public String path() {
        return path;
    }

    TemplateFile template(Host host) throws Refused {
        return TemplateFile.read(path, host.file(path));
    }

    Map<String, String> values(Host host) throws Refused {
        return new ParameterArguments(host).read(parameters);
    }

    /** Whoever runs a job here submits it, too: paths are joined to the folders of this machine. */
    SubmitterPaths paths(Host host) throws Refused {
        Path folder = host.file(path).toAbsolutePath().resolveSibling("").normalize();
        return new SubmitterPaths(
                PathFormat.POSIX, folder.toString(), host.folder().toString(), false);
    }
}
