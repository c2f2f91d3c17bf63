package freehold.controlplane.log;

import freehold.protocol.ServiceException;

/**
 * A refusal of a CloudWatch Logs call, answered as 400 with the type as {@code __type} (API: JSON
 * 1.1 errors).
 */
public final class LogsFault extends ServiceException {
    private static final long serialVersionUID = 1;

    private final String type;

    private LogsFault(String type, String message) {
        super(message);
        this.type = type;
    }

    @Override
    public int httpStatus() {
        return 400;
    }

    @Override
    public String errorType() {
        return type;
    }

    static LogsFault invalid(String message) {
        return new LogsFault("InvalidParameterException", message);
    }

    static LogsFault noGroup(String group) {
        return new LogsFault(
                "ResourceNotFoundException", "The log group '" + group + "' does not exist.");
    }

    static LogsFault noStream(LogStream stream) {
        return new LogsFault(
                "ResourceNotFoundException",
                "The log stream '"
                        + stream.name()
                        + "' of the group '"
                        + stream.group()
                        + "' does not exist.");
    }

    static LogsFault exists(String what) {
        return new LogsFault("ResourceAlreadyExistsException", what + " exists already.");
    }

    static LogsFault denied(String principal, String operation, String group) {
        return new LogsFault(
                "AccessDeniedException",
                "User: "
                        + principal
                        + " is not authorized to perform: logs:"
                        + operation
                        + " on resource: "
                        + group);
    }

    static LogsFault unknown(String operation) {
        return new LogsFault(
                "UnknownOperationException", "Freehold does not have logs:" + operation + ".");
    }
}
