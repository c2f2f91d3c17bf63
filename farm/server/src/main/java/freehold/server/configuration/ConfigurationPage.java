package freehold.server.configuration;

/** The reference page of all settings, {@code docs/configuration.md}, made of the declarations. */
public final class ConfigurationPage {
    private static final String HEADING =
            """
            # Configuration

            A server reads one file, over it the environment, over it the flags of its command. The \
            file is `freehold.conf` in the data folder, or the one that `--config FILE` or \
            `FREEHOLD_CONFIG` names: a line `key = value` per setting; lines that begin with `#` are \
            comments. A key, variable or flag that is not listed here is an error, and so is a value \
            of the wrong kind: nothing starts then. `freehold config check FILE` names every mistake \
            with its line and what to do.

            This page is made of the declarations in the code; a test compares them.
            """;

    private ConfigurationPage() {}

    /** The page as Markdown. */
    public static String markdown() {
        StringBuilder page = new StringBuilder(HEADING);
        for (Setting<?> setting : Settings.ALL) {
            String initial =
                    setting.initial().isEmpty() ? "nothing" : "`" + setting.initial() + "`";
            page.append("\n## `").append(setting.key()).append("`\n\n");
            page.append(setting.meaning()).append("\n\n");
            page.append("- Value: ").append(setting.kind().form()).append('\n');
            page.append("- Unless set: ").append(initial).append('\n');
            page.append("- Variable: `").append(setting.variable()).append("`\n");
            page.append("- Flag: `").append(flags(setting)).append("`\n");
        }
        return page.toString();
    }

    private static String flags(Setting<?> setting) {
        String full = "--" + setting.key();
        return setting.flag()
                .filter(flag -> !flag.equals(full))
                .map(flag -> flag + "`, `" + full)
                .orElse(full);
    }
}
