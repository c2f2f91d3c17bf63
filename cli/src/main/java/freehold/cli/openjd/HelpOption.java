package freehold.cli.openjd;

import picocli.CommandLine.Option;

/** {@code -h}: what the command takes. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean asked;

    HelpOption() {}
}
