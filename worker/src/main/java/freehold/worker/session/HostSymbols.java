package freehold.worker.session;

import freehold.openjd.ParameterType;
import freehold.openjd.expression.SymbolTable;
import freehold.openjd.job.ParameterValue;
import java.util.HashMap;
import java.util.Map;

/** Gives the references of scripts and environments their values on this host. */
final class HostSymbols {
    private final PathMapping mapping;

    HostSymbols(PathMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * What holds for the whole session: the job's parameters, and where things are on this host.
     */
    SymbolTable session(
            Map<String, ParameterValue> jobParameters, String workingDirectory, String rulesFile) {
        return parameters("", jobParameters)
                .with("Session.WorkingDirectory", workingDirectory)
                .with("Session.HasPathMappingRules", mapping.hasRules() ? "true" : "false")
                .with("Session.PathMappingRulesFile", rulesFile);
    }

    SymbolTable task(Map<String, ParameterValue> taskParameters) {
        return parameters("Task.", taskParameters);
    }

    private SymbolTable parameters(String prefix, Map<String, ParameterValue> parameters) {
        Map<String, String> symbols = new HashMap<>();
        parameters.forEach((name, value) -> {
            boolean mapped = value.type() == ParameterType.PATH;
            symbols.put(prefix + "RawParam." + name, value.text());
            symbols.put(
                    prefix + "Param." + name, mapped ? mapping.apply(value.text()) : value.text());
        });
        return SymbolTable.of(symbols);
    }
}
