package freehold.cli.openjd;

import picocli.CommandLine.Option;

/** {@code -h}: what the command takes. */
final class HelpOption {
    HelpOption() {}

    /** Named by the option; that it was given is all there is to it. */
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    void show(boolean asked) {}
}
