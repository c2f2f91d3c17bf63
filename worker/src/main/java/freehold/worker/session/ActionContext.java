package freehold.worker.session;

import java.util.Map;

/**
 * What one action is given beyond its script.
 *
 * @param variables environment variables of this action alone
 * @param canceler ends the action early
 */
public record ActionContext(Map<String, String> variables, ActionCanceler canceler) {
    public ActionContext {
        variables = Map.copyOf(variables);
    }

    /** Nothing beyond the script, and nobody who cancels. */
    public static ActionContext plain() {
        return new ActionContext(Map.of(), new ActionCanceler());
    }
}
