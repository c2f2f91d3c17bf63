package freehold.cli.openjd.run;

import freehold.cli.openjd.input.CreatedJob;
import freehold.cli.openjd.input.Extensions;
import freehold.cli.openjd.input.Host;
import freehold.cli.openjd.input.JobOptions;
import freehold.cli.openjd.output.Common;
import freehold.cli.openjd.output.Refused;
import freehold.cli.openjd.output.Result;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openjd run}: runs a job, or one of its steps, in a session on this machine. */
@Command(
        name = "run",
        sortOptions = false,
        description =
                "Runs a job, or one of its steps, in a session on this machine. With a job template"
                        + " before it, --help shows the parameters of that job too.")
public final class RunCommand implements Callable<Integer> {
    private final Host host;
    private final Consumer<Runnable> signals;

    @Spec private CommandSpec spec;
    @Mixin private final Common common = new Common();
    @Mixin private final JobOptions options = new JobOptions();
    @Mixin private final RunOptions run = new RunOptions();
    @Mixin private final Extensions extensions = new Extensions();

    @Option(
            names = {"-h", "--help"},
            help = true,
            description = "Show this help, with the job's own parameters, and exit.")
    private boolean helpAsked;

    /**
     * A command for one run.
     *
     * @param signals is given what to do whenever the user interrupts
     */
    public RunCommand(Host host, Consumer<Runnable> signals) {
        this.host = host;
        this.signals = signals;
    }

    @Override
    public Integer call() {
        return helpAsked ? help() : common.answer(this::run);
    }

    private int help() {
        if (options.path().isEmpty()) {
            spec.commandLine().usage(spec.commandLine().getOut());
            return 0;
        }
        try {
            spec.commandLine().getOut().println(jobHelp());
            return 0;
        } catch (Refused refused) {
            spec.commandLine().getErr().println("Error: " + refused.reason());
            return 1;
        }
    }

    private String jobHelp() throws Refused {
        return JobHelp.of(
                options.path(),
                CreatedJob.template(options, host, extensions.accepted()),
                spec.commandLine().getHelp().optionList());
    }

    private Result run() throws Refused {
        Plan plan = plan();
        RunLog log =
                new RunLog(
                        host.clock(),
                        run.timestampFormat(),
                        run.isVerbose(),
                        common.isForPeople()
                                ? Optional.of(spec.commandLine().getOut())
                                : Optional.empty());
        Interruption interruption = new Interruption(log);
        signals.accept(interruption::signal);
        return new LocalRun(host, log, interruption).run(plan, run.preserves());
    }

    /** With what is wrong comes what would be right: the parameters and options there are. */
    private Plan plan() throws Refused {
        var planning = new Planning(host, options, extensions.accepted());
        try {
            return planning.plan(run);
        } catch (Refused refused) {
            throw new Refused(refused.reason() + helpIfReadable());
        }
    }

    private String helpIfReadable() {
        try {
            return "\n\n" + jobHelp();
        } catch (Refused _) {
            return "";
        }
    }
}
