package freehold.cli.openjd.run;

import freehold.openjd.JobTemplate;

/** The help for running one certain job: its name, its parameters, and the command's options. */
final class JobHelp {
    private JobHelp() {}

    /**
     * The whole text.
     *
     * @param options describes the options of the command
     */
    static String of(String path, JobTemplate template, String options) {
        StringBuilder help = new StringBuilder();
        help.append("usage: openjd run ").append(path).append(" [arguments]\n\n");
        help.append("Job: ").append(template.name().text()).append('\n');
        template.description().ifPresent(text -> help.append(text).append('\n'));
        help.append('\n');
        if (!template.parameterDefinitions().isEmpty()) {
            help.append("Job Parameters (-p/--job-param PARAM_NAME=VALUE):\n");
            template.parameterDefinitions()
                    .forEach(each -> help.append(ParameterHelp.of(each).indent(2)));
            help.append('\n');
        }
        return help.append("Standard Options:\n").append(options).toString();
    }
}
