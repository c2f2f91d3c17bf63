package freehold.cli.openjd;

import freehold.server.wiring.Version;
import picocli.CommandLine.IVersionProvider;

/** Answers {@code openjd --version}. */
final class OpenJdVersion implements IVersionProvider {
    OpenJdVersion() {}

    @Override
    public String[] getVersion() {
        return new String[] {"Open Job Description CLI " + Version.current() + " (Freehold)"};
    }
}
