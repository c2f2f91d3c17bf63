package freehold.cli.openjd.run;

import freehold.cli.openjd.input.Host;
import freehold.cli.openjd.output.Refused;
import freehold.worker.session.ActionStatus;
import freehold.worker.session.Session;
import freehold.worker.session.SessionListener;
import freehold.worker.session.SessionSettings;
import freehold.worker.session.Workplace;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** Opens a session on this host for a plan, has it carried out, and reports. */
final class LocalRun {
    private final Host host;
    private final RunLog log;
    private final Interruption interruption;

    LocalRun(Host host, RunLog log, Interruption interruption) {
        this.host = host;
        this.log = log;
        this.interruption = interruption;
    }

    /** {@code preserves} keeps the working directory. */
    RunReport run(Plan plan, boolean preserves) throws Refused {
        log.command("Session start " + TimestampFormat.iso(log.start(), ZoneId.systemDefault()));
        Session session = open(plan, preserves);
        LocalSession local = new LocalSession(plan, session, log, interruption);
        local.run();
        log.command("Local Session ended! Now cleaning up Session resources.");
        session.close();
        boolean good = local.succeeded();
        String message =
                good
                        ? "Session ended successfully"
                        : "Session ended with errors; see Task logs for details";
        String preserved =
                preserves ? "\nWorking directory preserved at: " + session.workingDirectory() : "";
        return new RunReport(
                new RunReport.Ending(good, message + preserved),
                plan.job().name(),
                good ? plan.asked() : local.lastStep(),
                Duration.between(log.start(), host.clock().instant()),
                local.chunksRun(),
                log.kept());
    }

    private Session open(Plan plan, boolean preserves) throws Refused {
        SessionSettings settings =
                new SessionSettings(
                        "CLI-session",
                        new Workplace(host.sessionRoot(), preserves, Optional.empty()),
                        plan.job().parameters(),
                        plan.rules(),
                        host.variables(),
                        plan.extensions());
        try {
            return Session.open(settings, new Listener(), host.clock(), host.random());
        } catch (IOException unusable) {
            throw new Refused(
                    "ERROR: no working directory can be made below '%s': %s"
                            .formatted(host.sessionRoot(), unusable.getMessage()));
        }
    }

    private final class Listener implements SessionListener {
        @Override
        public void output(String line) {
            log.line(line);
        }

        @Override
        public void changed(ActionStatus status) {
            log.status(status);
        }
    }
}
