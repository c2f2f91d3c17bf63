package freehold.cli;

import freehold.server.wiring.Version;
import picocli.CommandLine.IVersionProvider;

/** Answers {@code freehold --version}. */
final class FreeholdVersion implements IVersionProvider {
    FreeholdVersion() {}

    @Override
    public String[] getVersion() {
        return new String[] {"freehold " + Version.current()};
    }
}
